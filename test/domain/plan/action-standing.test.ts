import { describe, expect, it } from 'vitest'
import {
  changesSince,
  countActions,
  inOrder,
  isOverdue,
  plannedCost,
  totalsOf,
} from '../../../src/domain/plan/action-standing.ts'
import { titleParts } from '../../../src/domain/plan/action-title.ts'
import { scoreWithRaises } from '../../../src/domain/plan/with-raises.ts'
import { scoreAssessment } from '../../../src/domain/scoring/score.ts'
import { setNumbered } from '../sets.ts'
import { agreedOn, anAction, PRODUCT } from './plans.ts'

const TODAY = '2026-11-26'
const [ONE, TWO, THREE] = ['d1', 'd2', 'd3'].map((end) => `01900000-0000-7000-8000-0000000000${end}`) as [
  string,
  string,
  string,
]

describe('how far actions are', () => {
  const late = anAction({ dueOn: '2026-11-25' })
  const today = anAction({ dueOn: TODAY, status: 'under-way' })
  const done = anAction({ dueOn: '2026-10-01', status: 'done', doneOn: '2026-10-02' })
  const dropped = anAction({ dueOn: '2026-01-01', status: 'dropped' })

  it('one is overdue from the day after its last day, unless it is done or dropped', () => {
    expect([late, today, done, dropped].map((action) => isOverdue(action, TODAY))).toEqual([true, false, false, false])
  })

  it('are counted without those that were dropped', () => {
    expect(countActions([late, today, done, dropped], TODAY)).toEqual({
      ...{ all: 3, done: 1, underWay: 1, overdue: 1, nextDue: '2026-11-25' },
    })
    expect(countActions([], TODAY)).toMatchObject({ all: 0, nextDue: undefined })
  })

  it('stand in the order of their last days, done or not, dropped ones at the end', () => {
    const held = [dropped, done, today, late].map((data, at) => ({ id: String(at), data }))
    expect(inOrder(held).map(({ data }) => data)).toEqual([done, late, today, dropped])
  })
})

describe('money', () => {
  it('is summed by who pays, without what was dropped', () => {
    const shared = anAction({ costs: { city: { planned: 2_000, committed: 1_000 }, producers: { planned: 1_000 } } })
    const dropped = anAction({ status: 'dropped', costs: { city: { planned: 9_000 } } })
    expect(plannedCost(shared.costs)).toBe(3_000)
    expect(totalsOf([shared, shared, dropped])).toEqual([
      ['city', { planned: 4_000, committed: 2_000, spent: 0 }],
      ['producers', { planned: 2_000, committed: 0, spent: 0 }],
    ])
  })
})

describe('what changed since it was agreed', () => {
  const asAgreed = anAction({ dueOn: '2027-01-01', costs: { city: { planned: 5_000 } } })
  const agreement = agreedOn([
    { action: ONE, title: asAgreed.title, dueOn: '2027-01-01', costVnd: 5_000 },
    { action: TWO, title: asAgreed.title, costVnd: 0 },
  ])

  it('tells what was added, dropped and changed, with the values as agreed', () => {
    const since = changesSince(agreement, [
      { id: ONE, data: { ...asAgreed, dueOn: '2027-02-01', costs: { city: { planned: 6_000 } } } },
      { id: TWO, data: anAction({ status: 'dropped' }) },
      { id: THREE, data: anAction() },
    ])
    expect([...since]).toEqual([
      [ONE, { kind: 'changed', dueOn: '2027-01-01', costVnd: 5_000 }],
      [TWO, { kind: 'dropped' }],
      [THREE, { kind: 'added' }],
    ])
  })

  it('says nothing of progress, nor before there is an agreement', () => {
    expect(changesSince(agreement, [{ id: ONE, data: { ...asAgreed, status: 'done' } }]).size).toBe(0)
    expect(changesSince(undefined, [{ id: THREE, data: anAction() }]).size).toBe(0)
  })
})

describe('a title', () => {
  it('has first words, and the level after a colon', () => {
    expect(titleParts('Bao bì: đẹp: và bền')).toEqual({ head: 'Bao bì', rest: 'đẹp: và bền' })
    expect(titleParts('Đi thăm')).toEqual({ head: 'Đi thăm', rest: '' })
  })
})

describe('what comes out when all is done', () => {
  it('is the score with every raise, never lower, without what was dropped or is another product’s', async () => {
    const set = await setNumbered(11)
    const criterion = set.criteria.find(({ options, requirement }) => options.length > 2 && requirement === undefined)
    if (criterion === undefined) throw new Error('no such criterion')
    const { code } = criterion
    const input = { answers: { [code]: 1 } }
    const raise = (to: number, product = PRODUCT, status: 'planned' | 'dropped' = 'planned') => ({
      id: ONE,
      data: anAction({ status, raises: [{ product, criterion: code, from: 1, to }] }),
    })
    const raised = scoreWithRaises(set, input, PRODUCT, [raise(2)])
    expect(raised.points).toBe(scoreAssessment(set, { answers: { [code]: 2 } }).points)
    const now = scoreAssessment(set, input).points
    for (const none of [raise(0), raise(2, 'another'), raise(2, PRODUCT, 'dropped')])
      expect(scoreWithRaises(set, input, PRODUCT, [none]).points).toBe(now)
  })

  it('takes a stop to be put right where the criterion is raised', async () => {
    const set = await setNumbered(11)
    const criterion = set.criteria.find(({ stop }) => stop !== undefined && stop.atZero.length === 0)
    if (criterion === undefined) throw new Error('no criterion stops')
    const input = { answers: { [criterion.code]: 0 }, findings: { [`stop:${criterion.code}`]: true } }
    expect(scoreAssessment(set, input).stop).toBeDefined()
    const action = anAction({ raises: [{ product: PRODUCT, criterion: criterion.code, from: 0, to: 0 }] })
    expect(scoreWithRaises(set, input, PRODUCT, [{ id: ONE, data: action }]).stop).toBeUndefined()
  })
})
