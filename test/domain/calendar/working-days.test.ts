import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf } from '../../../src/domain/calendar/day.ts'
import {
  addWorkingDays,
  type Holidays,
  isWorkingDay,
  NO_HOLIDAYS,
  workingDaysBetween,
} from '../../../src/domain/calendar/working-days.ts'

/** Tết of 2026, as an office would set it: 14 to 22 February. */
const TET: Holidays = {
  off: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
  worked: [],
}

describe('working days', () => {
  it('leave out weekends and the holidays with a date of their own', () => {
    expect(isWorkingDay('2026-11-26', NO_HOLIDAYS)).toBe(true)
    expect(['2026-11-28', '2026-11-29', '2026-04-30', '2026-05-01', '2026-09-02', '2027-01-01']).toSatisfy(
      (days: string[]) => days.every((day) => !isWorkingDay(day, NO_HOLIDAYS)),
    )
  })

  it('[26/2026 Art. 7.2] give a commune 15 of them from the day after it received the dossier', () => {
    expect(addWorkingDays('2026-11-02', 15, NO_HOLIDAYS)).toBe('2026-11-23')
    // Received on a Saturday: the first day counted is Monday.
    expect(addWorkingDays('2026-10-31', 15, NO_HOLIDAYS)).toBe('2026-11-20')
  })

  it('are longer over Tết as the office has set it, and shorter where a Saturday is worked in exchange', () => {
    expect(addWorkingDays('2026-02-10', 15, NO_HOLIDAYS)).toBe('2026-03-03')
    expect(addWorkingDays('2026-02-10', 15, TET)).toBe('2026-03-10')
    expect(addWorkingDays('2026-11-26', 2, { off: [], worked: ['2026-11-28'] })).toBe('2026-11-28')
  })

  it('end on a working day, and counting back gives their number', () => {
    const aDay = fc.integer({ min: 18_000, max: 25_000 }).map(dayOf)
    const holidays = fc.record({
      off: fc.array(aDay, { maxLength: 30 }),
      worked: fc.array(aDay, { maxLength: 5 }),
    })
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), holidays, (from, count, given) => {
        const end = addWorkingDays(from, count, given)
        expect(isWorkingDay(end, given)).toBe(true)
        expect(workingDaysBetween(from, end, given)).toBe(count)
        expect(workingDaysBetween(from, addDays(end, -1), given)).toBe(count - 1)
      }),
      { seed: 4 },
    )
  })

  it('are negative once the term is over', () => {
    expect(workingDaysBetween('2026-11-26', '2026-11-23', NO_HOLIDAYS)).toBe(-3)
    expect(workingDaysBetween('2026-11-26', '2026-11-26', NO_HOLIDAYS)).toBe(0)
  })
})
