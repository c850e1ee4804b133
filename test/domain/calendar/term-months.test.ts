import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf } from '../../../src/domain/calendar/day.ts'
import { dayAfterMonths, monthsUntil } from '../../../src/domain/calendar/term-months.ts'

const anyDay = fc.integer({ min: 20_000, max: 24_000 }).map(dayOf)

describe('a term in months', () => {
  it('ends on the same date, and a part of a month on that part of its days', () => {
    expect(dayAfterMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(dayAfterMonths('2026-04-01', 0.5)).toBe('2026-04-16')
    expect(dayAfterMonths('2026-04-01', 1.1)).toBe('2026-05-05')
    expect(dayAfterMonths('2026-04-01', 0)).toBe('2026-04-01')
  })

  it('is in time exactly when it takes no more than the months until then', () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 900 }), fc.integer({ min: 0, max: 1000 }), (from, days, tenths) => {
        const by = addDays(from, days)
        const months = tenths / 10
        expect(dayAfterMonths(from, months) <= by).toBe(months <= monthsUntil(from, by) + 1e-9)
        expect(dayAfterMonths(from, monthsUntil(from, by))).toBe(by)
      }),
    )
  })

  it('has no months left when the day is past', () => {
    expect(monthsUntil('2026-05-02', '2026-05-01')).toBe(-1)
    expect(monthsUntil('2026-05-02', '2026-05-02')).toBe(0)
  })
})
