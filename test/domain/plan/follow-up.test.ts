import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import { answersAfter, type FollowedAction, suggestAnswers } from '../../../src/domain/plan/follow-up.ts'
import { planTogether } from '../../../src/domain/plan/plan-together.ts'
import { progressOf } from '../../../src/domain/plan/progress.ts'
import type { ActionStatus } from '../../../src/domain/records/action.ts'
import { DEFAULT_RATES } from '../../../src/domain/records/rates.ts'
import type { Stars } from '../../../src/domain/scoring/result.ts'
import { scoreAssessment } from '../../../src/domain/scoring/score.ts'
import { answersTo, bestAnswers, setNumbered } from '../sets.ts'

let tea: CriteriaSet
let tourism: CriteriaSet
beforeAll(async () => {
  tea = await setNumbered(11)
  tourism = await setNumbered(26)
})

const action = (id: string, criterion: string, to: number, status: ActionStatus = 'done'): FollowedAction => ({
  id,
  action: { raises: [{ product: 'p', criterion, to }], status },
  criteria: { decision: '26/2026', set: 11 },
})

const draft = (answers: Record<string, number>, locks: Record<string, true> = {}) =>
  ({ answers, locks, status: 'draft' }) as const

describe('actions that are done', () => {
  it('suggest a better answer, and say which of them speak for it', () => {
    const actions = [action('one', '3.1', 1), action('two', '3.1', 2), action('three', '1.1', 2, 'under-way')]
    expect(suggestAnswers(tea, 'p', draft({ '3.1': 0 }), actions)).toEqual([
      { criterion: '3.1', from: 0, to: 2, actions: ['two'] },
    ])
  })

  it('suggest nothing where the answer is there already, is locked, is final, or is counted by another set', () => {
    const actions = [action('one', '3.1', 1)]
    expect(suggestAnswers(tea, 'p', draft({ '3.1': 1 }), actions)).toEqual([])
    expect(suggestAnswers(tea, 'p', draft({ '3.1': 0 }, { '3.1': true }), actions)).toEqual([])
    expect(suggestAnswers(tea, 'p', { ...draft({ '3.1': 0 }), status: 'final' }, actions)).toEqual([])
    expect(suggestAnswers(tourism, 'p', draft({ '3.1': 0 }), actions)).toEqual([])
    expect(suggestAnswers(tea, 'another', draft({ '3.1': 0 }), actions)).toEqual([])
  })

  it('do not lead from one case of tourism into the other', () => {
    const ofTourism = { ...action('one', '8', 2), criteria: { decision: '26/2026', set: 26 } as const }
    const cases = tourism.criteria.find(({ code }) => code === '8')?.options.map((option) => option.case?.id)
    expect(cases?.[0]).not.toBe(cases?.[2])
    expect(suggestAnswers(tourism, 'p', draft({ '8': 0 }), [ofTourism])).toEqual([])
    expect(suggestAnswers(tourism, 'p', draft({}), [ofTourism])).toMatchObject([{ criterion: '8', to: 2 }])
  })

  it('bring the product to its stars when they are all of a plan', () => {
    fc.assert(
      fc.property(answersTo(tea), fc.constantFrom<Stars[]>(3, 4, 5), (answers, target) => {
        const product = { product: 'p', set: tea, input: { answers }, target, locks: new Set<string>() }
        const plan = planTogether([product], { objective: 'effort', rates: DEFAULT_RATES })
        if (plan.kind === 'none') throw new Error('there is a way')
        const actions = plan.actions.map(
          ({ key, raises }): FollowedAction => ({
            id: key,
            action: { raises: [...raises], status: 'done' },
            criteria: { decision: '26/2026', set: 11 },
          }),
        )
        const after = answersAfter(tea, 'p', draft(answers), actions)
        expect(scoreAssessment(tea, { answers: after }).stars).toBeGreaterThanOrEqual(target)
        const suggested = suggestAnswers(tea, 'p', draft(answers), actions)
        expect({ ...answers, ...Object.fromEntries(suggested.map(({ criterion, to }) => [criterion, to])) }).toEqual(
          after,
        )
      }),
      { numRuns: 50 },
    )
  })
})

describe('progress of a product', () => {
  it('goes from assessment to assessment, then on with what is done and what is planned', () => {
    const best = bestAnswers(tea)
    const weak = { ...best, '3.1': 0, '1.1': 0, '8': 0 }
    const weaker = { ...weak, '9': 0 }
    const past = (id: string, day: string, answers: Record<string, number>) => ({
      id,
      day,
      set: tea,
      assessment: { answers, findings: {}, locks: {} },
    })
    const dated = (one: FollowedAction, days: { doneOn?: string; dueOn?: string }): FollowedAction => ({
      ...one,
      action: { ...one.action, ...days },
    })
    const actions = [
      dated(action('legal', '3.1', best['3.1'] ?? 0), { doneOn: '2026-09-01' }),
      dated(action('material', '1.1', best['1.1'] ?? 0, 'planned'), { dueOn: '2027-01-31' }),
      dated(action('quality', '8', best['8'] ?? 0, 'under-way'), { dueOn: '2026-08-01' }),
      action('dropped', '9', best['9'] ?? 0, 'dropped'),
    ]
    const progress = progressOf(
      'p',
      [past('second', '2026-06-01', weak), past('first', '2025-06-01', weaker)],
      actions,
      '2026-10-01',
    )
    expect(progress?.points.map(({ day, kind, actions: ids }) => [day, kind, ...ids])).toEqual([
      ['2025-06-01', 'assessed'],
      ['2026-06-01', 'assessed'],
      ['2026-09-01', 'done', 'legal'],
      ['2026-10-01', 'planned', 'quality'],
      ['2027-01-31', 'planned', 'material'],
    ])
    const points = progress?.points.map((point) => point.points) ?? []
    expect(points).toEqual(points.toSorted((one, other) => one - other))
    expect(points.at(-1)).toBe(100)
    expect(progress?.now).toMatchObject(scored(tea, weak))
    expect(progress?.ifDone).toMatchObject(scored(tea, { ...weak, '3.1': best['3.1'] ?? 0 }))
    expect(progress?.ifPlanned).toMatchObject({ points: 100, stars: 5 })
  })

  it('is not told of a product that was never assessed', () => {
    expect(progressOf('p', [], [], '2026-10-01')).toBeUndefined()
  })
})

const scored = (set: CriteriaSet, answers: Record<string, number>) => {
  const { points, stars } = scoreAssessment(set, { answers })
  return { points, stars }
}
