import { describe, expect, it } from 'vitest'
import { guardRecord } from '../../../src/domain/guard/guard-record.ts'
import { neighboursOf } from '../../../src/domain/guard/neighbours.ts'
import type { Action } from '../../../src/domain/records/action.ts'
import type { Plan } from '../../../src/domain/records/plan.ts'
import { agreedOn, anAction, aPlan, PLAN, PRODUCT } from './plans.ts'

const ACTION = '01900000-0000-7000-8000-0000000000d1'
const writer = { role: 'officer', name: 'Trần Thị Hoa' } as const

const planned = (before: Plan | undefined, wanted: Plan | undefined) =>
  guardRecord('plan', { id: PLAN, before, wanted, writer, near: () => undefined })

const acted = (before: Action | undefined, wanted: Action | undefined, plan: Plan) =>
  guardRecord('action', { id: ACTION, before, wanted, writer, near: () => ({ kind: 'plan', data: { ...plan } }) })

const agreed = aPlan({ status: 'agreed', agreement: agreedOn([{ action: ACTION, title: 'Bao bì', costVnd: 0 }]) })

describe('a plan', () => {
  it('may be a draft that changes, is agreed on, or is deleted', () => {
    const draft = aPlan()
    expect(planned(undefined, draft)).toBeUndefined()
    expect(planned(draft, aPlan({ objective: 'cheapest', deadline: '2027-04-29' }))).toBeUndefined()
    expect(planned(draft, agreed)).toBeUndefined()
    expect(planned(draft, undefined)).toBeUndefined()
  })

  it('is called agreed only with an agreement, and has at least one product', () => {
    expect(planned(aPlan(), aPlan({ status: 'agreed' }))?.code).toBe('not-complete')
    expect(planned(aPlan(), aPlan({ agreement: agreedOn() }))?.code).toBe('invalid-data')
    expect(planned(undefined, aPlan({ products: {} }))?.code).toBe('not-complete')
  })

  it('keeps what was agreed on: no field of it changes, and it is neither taken back nor deleted', () => {
    const other = aPlan({ status: 'agreed', agreement: { ...agreedOn(), by: 'Người khác' } })
    expect(planned(agreed, other)).toEqual({ code: 'locked', paths: ['agreement'] })
    const { agreement } = agreed
    const retargeted = { ...agreed.products[PRODUCT], target: 5 } as Plan['products'][string]
    for (const change of [
      { objective: 'cheapest' },
      { deadline: '2027-10-29' },
      { locks: { [`${PRODUCT}:1.1`]: true } },
      { products: { [PRODUCT]: retargeted } },
    ] as const)
      expect(planned(agreed, { ...agreed, ...change })?.code).toBe('locked')
    expect(planned(agreed, aPlan({ status: 'draft', ...(agreement === undefined ? {} : { agreement }) }))?.code).toBe(
      'out-of-turn',
    )
    expect(planned(agreed, aPlan())?.code).toBe('locked')
    expect(planned(agreed, undefined)?.code).toBe('locked')
  })

  it('may end and be opened again, with its agreement', () => {
    const closed: Plan = { ...agreed, status: 'closed', closedOn: '2027-01-01' }
    expect(planned(agreed, closed)).toBeUndefined()
    expect(planned(closed, agreed)).toBeUndefined()
    expect(planned(agreed, { ...agreed, note: 'Hẹn gặp lại tháng 3' })).toBeUndefined()
  })
})

describe('an action', () => {
  it('goes on changing after the agreement, and is dropped instead of deleted', () => {
    expect(acted(anAction(), anAction({ status: 'done', doneOn: '2026-12-01' }), agreed)).toBeUndefined()
    expect(acted(anAction(), anAction({ status: 'dropped' }), agreed)).toBeUndefined()
    expect(acted(anAction(), undefined, agreed)?.code).toBe('locked')
  })

  it('of a draft, or one that was added later, may be deleted', () => {
    expect(acted(anAction(), undefined, aPlan())).toBeUndefined()
    expect(acted(anAction(), undefined, { ...agreed, agreement: agreedOn() })).toBeUndefined()
  })

  it('is held against its plan', () => {
    expect(neighboursOf('action', ACTION, { ...anAction() })).toEqual([PLAN])
  })
})
