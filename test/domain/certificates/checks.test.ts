import { describe, expect, it } from 'vitest'
import { checkState, isCheckDue } from '../../../src/domain/certificates/checks.ts'
import type { Check } from '../../../src/domain/records/certificate.ts'
import { PRODUCER, PRODUCT } from '../dossier/dossiers.ts'

const TODAY = '2027-02-10'
const check = (given: Partial<Check>): Check => ({
  ...{ product: PRODUCT, producer: PRODUCER, manner: 'periodic', plannedFor: TODAY, matters: {} },
  ...given,
})
const stateOf = (given: Partial<Check>) => checkState(check(given), TODAY)

describe('[26/2026 Art. 9] an after-check', () => {
  it('is planned, due, overdue, and done once its day is recorded', () => {
    expect(stateOf({ plannedFor: '2027-02-20' })).toEqual({ kind: 'planned', days: 10 })
    expect(stateOf({})).toEqual({ kind: 'due', days: 0 })
    expect(stateOf({ plannedFor: '2027-02-01' })).toEqual({ kind: 'overdue', days: -9 })
    expect(stateOf({ doneOn: '2027-02-09', conclusion: 'kept' })).toEqual({ kind: 'done' })
  })

  it('leaves something to mend by a day, until it was found mended', () => {
    const remedy = { doneOn: '2027-01-05', conclusion: 'remedy' } as const
    expect(stateOf({ ...remedy, remedyBy: '2027-02-10' })).toEqual({ kind: 'remedy', by: '2027-02-10', days: 0 })
    expect(stateOf({ ...remedy, remedyBy: '2027-02-09' })).toEqual({
      kind: 'remedy-overdue',
      by: '2027-02-09',
      days: -1,
    })
    expect(stateOf(remedy)).toMatchObject({ kind: 'remedy', by: undefined })
    expect(stateOf({ ...remedy, remedyBy: '2027-02-09', remediedOn: '2027-02-08' })).toEqual({ kind: 'done' })
    expect(stateOf({ doneOn: '2027-01-05', conclusion: 'withdraw' })).toEqual({ kind: 'to-withdraw' })
  })

  it('is listed while somebody has to act, a month ahead of its day', () => {
    expect(isCheckDue(stateOf({ plannedFor: '2027-03-12' }))).toBe(true)
    expect(isCheckDue(stateOf({ plannedFor: '2027-03-13' }))).toBe(false)
    expect(isCheckDue(stateOf({ doneOn: TODAY, conclusion: 'kept' }))).toBe(false)
    expect(isCheckDue(stateOf({ doneOn: TODAY, conclusion: 'withdraw' }))).toBe(true)
  })
})
