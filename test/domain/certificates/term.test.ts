import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, daysBetween, isRealDay } from '../../../src/domain/calendar/day.ts'
import {
  expiryOf,
  hasOwnTerm,
  longestExtension,
  renewalWindow,
  withdrawalDue,
} from '../../../src/domain/certificates/term.ts'

/** Days from 2018 to 2200. */
const aDay = fc.integer({ min: 17_532, max: 84_006 }).map(dayOf)

describe('the term of a certificate', () => {
  it('[26/2026 Art. 4.3] ends 36 months after its date, on the month’s last day where the date is missing', () => {
    expect(expiryOf('2026-05-22')).toBe('2029-05-22')
    expect(expiryOf('2024-02-29')).toBe('2027-02-28')
    expect(expiryOf('2025-02-28')).toBe('2028-02-28')
    expect(expiryOf('2026-12-31')).toBe('2029-12-31')
  })

  it('has the same date three years on, for every day there is', () => {
    fc.assert(
      fc.property(aDay, (issuedOn) => {
        const end = expiryOf(issuedOn)
        expect(isRealDay(end)).toBe(true)
        expect(Number(end.slice(0, 4)) - Number(issuedOn.slice(0, 4))).toBe(3)
        expect(end.slice(4)).toBe(issuedOn.endsWith('02-29') ? '-02-28' : issuedOn.slice(4))
        expect([1_095, 1_096]).toContain(daysBetween(issuedOn, end))
      }),
      { seed: 41, numRuns: 2_000 },
    )
  })

  it('[26/2026 Art. 12.1] is its decision’s own for what was issued before 22 May 2026', () => {
    expect(hasOwnTerm({ issuedOn: '2023-11-20', expiresOn: '2026-12-31' })).toBe(true)
    expect(hasOwnTerm({ issuedOn: '2026-05-22', expiresOn: '2029-05-22' })).toBe(true)
    expect(hasOwnTerm({ issuedOn: '2026-05-22', expiresOn: '2029-12-31' })).toBe(false)
  })
})

describe('the window to file', () => {
  it('[26/2026 Art. 7.6.a] is the 61 days from 180 to 120 days before the end, both included', () => {
    expect(renewalWindow('2027-06-15')).toEqual({ opensOn: '2026-12-17', closesOn: '2027-02-15' })
    expect(renewalWindow('2028-07-01')).toEqual({ opensOn: '2028-01-03', closesOn: '2028-03-03' })
    fc.assert(
      fc.property(aDay, (expiresOn) => {
        const { opensOn, closesOn } = renewalWindow(expiresOn)
        expect(daysBetween(opensOn, expiresOn)).toBe(180)
        expect(daysBetween(closesOn, expiresOn)).toBe(120)
        expect(daysBetween(expiresOn, longestExtension(expiresOn))).toBe(180)
      }),
      { seed: 42, numRuns: 500 },
    )
  })

  it('[26/2026 Art. 8.4] a withdrawal is due 15 calendar days after its conclusion, also across Tết', () => {
    expect(withdrawalDue('2027-02-01')).toBe('2027-02-16')
    expect(withdrawalDue('2028-02-20')).toBe('2028-03-06')
  })
})
