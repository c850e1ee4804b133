import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import type { FollowedAction } from '../../../src/domain/plan/follow-up.ts'
import { planTogether } from '../../../src/domain/plan/plan-together.ts'
import { type ForecastProduct, forecastOf, forecastProduct } from '../../../src/domain/programme/forecast.ts'
import { ACTION_STATUSES } from '../../../src/domain/records/action.ts'
import { DEFAULT_RATES } from '../../../src/domain/records/rates.ts'
import type { Stars } from '../../../src/domain/scoring/result.ts'
import { scoreAssessment } from '../../../src/domain/scoring/score.ts'
import { allSets, answersTo, bestAnswers } from '../sets.ts'

let sets: CriteriaSet[]
beforeAll(async () => {
  sets = await allSets()
})

const LAST_DAY = '2026-10-29'

const anyForecast: fc.Arbitrary<{ one: ForecastProduct; target: Stars }> = fc
  .nat({ max: 25 })
  .chain((at) => {
    const set = sets[at] as CriteriaSet
    return fc.record({
      set: fc.constant(set),
      answers: answersTo(set),
      target: fc.constantFrom<Stars[]>(3, 4, 5),
      luck: fc.array(
        fc.tuple(fc.constantFrom(...ACTION_STATUSES), fc.constantFrom('2026-10-29', '2026-10-30', undefined)),
        {
          minLength: 40,
          maxLength: 40,
        },
      ),
    })
  })
  .map(({ set, answers, target, luck }) => {
    const product = { product: 'p', set, input: { answers }, target, locks: new Set<string>() }
    const plan = planTogether([product], { objective: 'effort', rates: DEFAULT_RATES })
    const actions = (plan.kind === 'plan' ? plan.actions : []).map(({ key, raises }, at): FollowedAction => {
      const [status, dueOn] = luck[at % luck.length] ?? ['planned', undefined]
      const criteria = { decision: set.decision, set: set.number }
      return { id: key, criteria, action: { raises: [...raises], status, dueOn } }
    })
    return { one: { product: 'p', set, assessment: { answers, findings: {}, locks: {} }, actions }, target }
  })

describe('the forecast of a round', () => {
  it('has its range around what is expected, from the assessment as it is', () => {
    fc.assert(
      fc.property(anyForecast, ({ one }) => {
        const { low, expected, high } = forecastProduct(one, LAST_DAY)
        expect(low).toBe(scoreAssessment(one.set, one.assessment).stars)
        expect(expected).toBeGreaterThanOrEqual(low)
        expect(high).toBeGreaterThanOrEqual(expected)
        expect(forecastProduct(one, '2026-10-30').expected).toBeGreaterThanOrEqual(expected)
      }),
      { numRuns: 100 },
    )
  })

  it('expects the stars aimed at when the whole plan is due by the last day, and only hopes for them when it is due after', () => {
    fc.assert(
      fc.property(anyForecast, ({ one, target }) => {
        const withAll = (dueOn: string | undefined): ForecastProduct => ({
          ...one,
          actions: one.actions.map((followed) => ({
            ...followed,
            action: { ...followed.action, status: 'planned', dueOn },
          })),
        })
        expect(forecastProduct(withAll(LAST_DAY), LAST_DAY).expected).toBeGreaterThanOrEqual(target)
        const late = forecastProduct(withAll('2026-10-30'), LAST_DAY)
        expect(late.expected).toBe(late.low)
        expect(late.high).toBeGreaterThanOrEqual(target)
        expect(forecastProduct(withAll(undefined), LAST_DAY)).toEqual(late)
      }),
      { numRuns: 60 },
    )
  })

  it('does not hope for a disqualified product, and counts every product once', () => {
    const [set] = sets
    if (set === undefined) throw new Error('there are sets')
    const assessment = { answers: bestAnswers(set), findings: {}, locks: {} }
    const forecasts = [
      forecastProduct({ product: 'a', set, assessment, actions: [] }, LAST_DAY),
      forecastProduct({ product: 'b', set, assessment: { ...assessment, answers: {} }, actions: [] }, LAST_DAY),
      forecastProduct(
        { product: 'c', set, assessment: { ...assessment, findings: { 'disqualified:set': true } }, actions: [] },
        LAST_DAY,
      ),
    ]
    expect(set.disqualification).toBeDefined()
    expect(forecastOf(forecasts)).toEqual({
      low: { 0: 1, 1: 1, 2: 0, 3: 0, 4: 0, 5: 1 },
      expected: { 0: 1, 1: 1, 2: 0, 3: 0, 4: 0, 5: 1 },
      high: { 0: 1, 1: 0, 2: 0, 3: 0, 4: 0, 5: 2 },
    })
  })
})
