import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, daysBetween } from '../../../src/domain/calendar/day.ts'
import { expiryOf, issueOf } from '../../../src/domain/certificates/term.ts'
import { renewalTime } from '../../../src/domain/dossier/renewal.ts'

describe('a certificate and the time of rating again', () => {
  it('[26/2026 Art. 4.3] holds 36 months, to the last day of a shorter month', () => {
    expect(expiryOf('2026-12-20')).toBe('2029-12-20')
    expect(expiryOf('2028-02-29')).toBe('2031-02-28')
    expect(issueOf('2029-12-20')).toBe('2026-12-20')
  })

  it('[26/2026 Art. 7.6.a] is filed no sooner than 180 and no later than 120 days before the end, both days included', () => {
    const states = ['2029-06-22', '2029-06-23', '2029-08-22', '2029-08-23', '2029-12-20', '2029-12-21'].map(
      (today) => renewalTime('2029-12-20', today).state,
    )
    expect(states).toEqual(['early', 'open', 'open', 'late', 'late', 'ended'])
  })

  it('counts down to the next of opening, closing and end, whatever the day', () => {
    const day = fc.integer({ min: 20_000, max: 24_000 }).map(dayOf)
    fc.assert(
      fc.property(day, day, (expires, today) => {
        const window = renewalTime(expires, today)
        expect(daysBetween(window.opens, window.closes)).toBe(60)
        expect(window.daysLeft).toBeGreaterThanOrEqual(0)
        const next = { early: window.opens, open: window.closes, late: expires, ended: today }[window.state]
        expect(addDays(today, window.daysLeft)).toBe(next)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
