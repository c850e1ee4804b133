import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayFrom,
  dayNumber,
  dayOf,
  dayOfInstant,
  daysBetween,
  isRealDay,
  vietnamDay,
  weekdayOf,
} from '../../../src/domain/calendar/day.ts'

/** Days from 1900 to 2200. */
const aDay = fc.integer({ min: -25_567, max: 84_006 }).map(dayOf)

/** The same by the runtime's own calendar, as an oracle. */
const oracle = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)

describe('days', () => {
  it('are the runtime’s own, in both directions, across leap years and centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 84_006 }), (number) => {
        expect(dayOf(number)).toBe(oracle(number))
        expect(dayNumber(dayOf(number))).toBe(number)
      }),
      { seed: 1, numRuns: 2_000 },
    )
    expect(dayNumber('2000-02-29')).toBe(11_016)
    expect(weekdayOf('2026-11-26')).toBe(3)
  })

  it('are Vietnam’s: a moment late in the evening of UTC is the next day there', () => {
    expect(vietnamDay(Date.parse('2026-04-29T16:59:59.999Z'))).toBe('2026-04-29')
    expect(vietnamDay(Date.parse('2026-04-29T17:00:00.000Z'))).toBe('2026-04-30')
    expect(vietnamDay(Date.parse('2027-12-31T17:00:00.000Z'))).toBe('2028-01-01')
    expect(dayOfInstant('2026-06-04T16:59:59.999Z')).toBe('2026-06-04')
    expect(dayOfInstant('2026-12-31T20:00:00.000Z')).toBe('2027-01-01')
  })

  it('that the calendar does not have are told', () => {
    expect(isRealDay('2028-02-29')).toBe(true)
    expect(['2027-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'].filter(isRealDay)).toEqual([])
  })
})

describe('a term in months', () => {
  it('ends on the same date, or on the last day of a month that has no such date', () => {
    expect(addMonths('2026-05-22', 36)).toBe('2029-05-22')
    expect(addMonths('2024-02-29', 36)).toBe('2027-02-28')
    expect(addMonths('2025-08-31', 6)).toBe('2026-02-28')
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28')
    expect(addMonths('2026-01-15', -2)).toBe('2025-11-15')
  })

  it('never leaves the calendar, never skips a month, and grows with its start', () => {
    fc.assert(
      fc.property(aDay, aDay, fc.integer({ min: 0, max: 60 }), (one, other, months) => {
        const end = addMonths(one, months)
        expect(isRealDay(end)).toBe(true)
        const inMonths = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
        expect(inMonths(end) - inMonths(one)).toBe(months)
        if (one <= other) expect(addMonths(one, months) <= addMonths(other, months)).toBe(true)
      }),
      { seed: 2, numRuns: 2_000 },
    )
  })
})

describe('days between', () => {
  it('undo adding days', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -5_000, max: 5_000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days)
      }),
      { seed: 3 },
    )
    expect(dayFrom(987, 1, 2)).toBe('0987-01-02')
  })
})
