import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cheapestChoice, type Item, isCheaper } from '../../../src/domain/plan/knapsack.ts'

interface Named extends Item {
  readonly choice: string
}

/** Points are few and costs fewer, so that many choices cost the same. */
const anyItems: fc.Arbitrary<Named[]> = fc
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

/**
 * Of all ways to so many points the cheapest; of equals the one from the fewest points before, then by the first item. Ways that have all that is
 * missing count as having the same, whatever they have beyond.
 */
const choosePlainly = (classes: readonly (readonly Named[])[], need: number): Way | undefined => {
  const least = classes.map((items) => Math.min(...items.map(({ points }) => points)))
  const missing = Math.max(0, need - least.reduce((sum, points) => sum + points, 0))
  let ways: Way[] = [{ points: 0, cost: [0, 0], choices: [] }]
  for (const [at, items] of classes.entries()) {
    const next: Way[] = []
    for (const way of ways)
      for (const item of items)
        next.push({
          points: Math.min(missing, way.points + item.points - (least[at] ?? 0)),
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
  return ways.find(({ points }) => points === missing)
}

/** The least cost of all choices that there are, each of them tried. */
const leastOfAll = (classes: readonly (readonly Named[])[], need: number): Way['cost'] | undefined => {
  let all: Omit<Way, 'choices'>[] = [{ points: 0, cost: [0, 0] }]
  for (const items of classes)
    all = all.flatMap((way) =>
      items.map(({ points, cost }) => ({
        points: way.points + points,
        cost: [way.cost[0] + cost[0], way.cost[1] + cost[1]] as const,
      })),
    )
  const enough = all.filter(({ points }) => points >= need).map(({ cost }) => cost)
  return enough.reduce<Way['cost'] | undefined>(
    (least, cost) => (least === undefined || isCheaper(cost, least) ? cost : least),
    undefined,
  )
}

describe('the cheapest choice', () => {
  it('is the plain one’s, among equals too, and none is cheaper', () => {
    fc.assert(
      fc.property(fc.array(anyItems, { maxLength: 6 }), fc.integer({ min: 0, max: 12 }), (classes, need) => {
        const plain = choosePlainly(classes, need)
        expect(cheapestChoice(classes, need)?.map(({ choice }) => choice)).toEqual(plain?.choices)
        expect(plain?.cost).toEqual(leastOfAll(classes, need))
      }),
      { numRuns: 500, seed: 26_2026 },
    )
  })
})
