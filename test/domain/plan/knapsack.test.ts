import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cheapestChoice, type Item, isCheaper } from '../../../src/domain/plan/knapsack.ts'

/** Points are few and costs fewer, so that many choices cost the same. */
const anyItems: fc.Arbitrary<Item<string>[]> = fc
  .array(
    fc.record({
      points: fc.integer({ min: 0, max: 4 }),
      cost: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom(0, 1, 0.5)),
    }),
    { maxLength: 4 },
  )
  .map((items) => items.map((item, at) => ({ ...item, choice: String(at) })))

interface Way {
  readonly points: number
  readonly cost: readonly [number, number]
  readonly choices: readonly string[]
}

/** Of all ways to so many points the cheapest; of equals the one from the fewest points before, then by the first item. */
const choosePlainly = (classes: readonly (readonly Item<string>[])[], need: number): readonly string[] | undefined => {
  let ways: Way[] = [{ points: 0, cost: [0, 0], choices: [] }]
  for (const items of classes) {
    const next: Way[] = []
    for (const way of ways)
      for (const item of items)
        next.push({
          points: Math.min(need, way.points + item.points),
          cost: [way.cost[0] + item.cost[0], way.cost[1] + item.cost[1]],
          choices: [...way.choices, item.choice],
        })
    const best = new Map<number, Way>()
    for (const way of next) {
      const rival = best.get(way.points)
      if (rival === undefined || isCheaper(way.cost, rival.cost)) best.set(way.points, way)
    }
    ways = [...best.values()].sort((one, other) => one.points - other.points)
  }
  return ways.find(({ points }) => points === need)?.choices
}

describe('the cheapest choice', () => {
  it('is the plain one’s, among equals too', () => {
    fc.assert(
      fc.property(fc.array(anyItems, { maxLength: 6 }), fc.integer({ min: 0, max: 12 }), (classes, need) => {
        expect(cheapestChoice(classes, need)).toEqual(choosePlainly(classes, need))
      }),
      { numRuns: 500, seed: 26_2026 },
    )
  })
})
