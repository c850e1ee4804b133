import { beforeAll, describe, expect, it } from 'vitest'
import { loadCriteriaSet } from '../../../src/domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import { scoreAssessment } from '../../../src/domain/scoring/score.ts'
import { byLift, liftOf } from '../../../src/domain/training/lift.ts'
import { idOf } from './actions.ts'

const [TEA, HONEY, STONE] = [idOf('c', 1), idOf('c', 2), idOf('c', 3)]

let set: CriteriaSet
beforeAll(async () => {
  const loaded = await loadCriteriaSet({ decision: '26/2026', set: 12 })
  if (loaded.kind === 'unavailable') throw new Error(loaded.faults.join('; '))
  set = loaded.set
})

/** Every criterion at its best, but for these. */
const answers = (given: Record<string, number>) => ({
  ...Object.fromEntries(
    set.criteria.map(({ code, options }) => [
      code,
      options.findIndex(({ points }) => points === Math.max(...options.map((option) => option.points))),
    ]),
  ),
  ...given,
})

describe('what a session lifts', () => {
  it('is counted by scoring each product again with the raises of that session alone', () => {
    const gate = set.criteria.find(({ options }) => options.some(({ minimumForStars }) => minimumForStars === 5))
    if (gate === undefined) throw new Error('the set has no gate of 5 stars')
    const atGate = gate.options.findIndex(({ minimumForStars }) => minimumForStars === 5)
    const low = { answers: answers({ [gate.code]: -1 }) }
    const before = scoreAssessment(set, low)
    expect(before.stars).toBeLessThan(5)
    const second = set.criteria.find(
      ({ code, options }) => code !== gate.code && options.some(({ minimumForStars }) => minimumForStars === 5),
    )
    if (second === undefined) throw new Error('the set has one gate of 5 stars')
    const lower = { answers: answers({ [gate.code]: -1, [second.code]: -1 }) }
    const inputs = new Map([
      [TEA, low],
      [HONEY, lower],
      [STONE, { answers: answers({}) }],
    ])
    const raise = (product: string) => ({ product, criterion: gate.code, to: atGate })
    const lift = liftOf([TEA, HONEY, STONE].map(raise), (product) => {
      const input = inputs.get(product)
      return input === undefined ? undefined : { set, input }
    })
    expect(lift).toMatchObject({ over: [TEA], nearer: [HONEY] })
    expect(lift.points).toBe(2 * (gate.options[atGate]?.points ?? 0))
  })

  it('is nothing for a product that was never assessed', () => {
    expect(liftOf([{ product: TEA, criterion: '1.1', to: 1 }], () => undefined)).toEqual({
      over: [],
      nearer: [],
      points: 0,
    })
  })

  it('ranks more stars before more products, more products before less money', () => {
    const one = { key: 'a', lift: { over: [], nearer: [TEA, HONEY], points: 9 }, costVnd: 1, day: '2027-01-01' }
    const two = { key: 'b', lift: { over: [TEA], nearer: [], points: 1 }, costVnd: 9, day: '2027-01-01' }
    const three = { ...one, key: 'c', costVnd: 2 }
    expect([three, one, two].sort(byLift).map(({ key }) => key)).toEqual(['b', 'a', 'c'])
  })
})
