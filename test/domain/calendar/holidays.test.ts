import { describe, expect, it } from 'vitest'
import { holidaysOf } from '../../../src/domain/calendar/holidays-of.ts'
import { suggestHolidays } from '../../../src/domain/calendar/suggest-holidays.ts'
import { addWorkingDays, fixedHolidays, isWeekend } from '../../../src/domain/calendar/working-days.ts'

describe('the office’s holidays', () => {
  it('of all its years and communes are one calendar, by which terms are counted', () => {
    const holidays = holidaysOf([
      { year: 2026, off: ['2026-08-31', '2026-09-01'], worked: ['2026-08-22'] },
      { year: 2026, off: ['2026-09-01'], worked: ['2026-08-22'] },
      { year: 2027, off: ['2027-02-05'], worked: [] },
    ])
    expect(holidays).toEqual({ off: ['2026-08-31', '2026-09-01', '2027-02-05'], worked: ['2026-08-22'] })
    // From Friday 21 August: Saturday 22 is worked, 31 August to 2 September are off.
    expect(addWorkingDays('2026-08-21', 7, holidays)).toBe('2026-09-03')
    expect(addWorkingDays('2026-08-21', 7, holidaysOf([]))).toBe('2026-09-01')
  })

  it('[45/2019/QH14 Art. 111.3, 112.1] are proposed for a year: Tết, the Hùng Kings, National Day’s second, days in lieu', () => {
    expect(suggestHolidays(2026)).toEqual([
      ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
      ...['2026-04-27', '2026-09-01'],
    ])
    expect(suggestHolidays(2028)).toContain('2028-01-03')
    expect(suggestHolidays(2028)).toContain('2028-05-02')
    for (let year = 2018; year <= 2100; year += 1) {
      const days = suggestHolidays(year)
      expect(days.filter((day) => isWeekend(day) || fixedHolidays(year).includes(day))).toEqual([])
      // Eleven days of the law, four of them fixed; those on a weekend come back as days in lieu.
      const fixedOnWeekend = fixedHolidays(year).filter(isWeekend).length
      expect(days.length).toBe(7 + fixedOnWeekend)
    }
  })
})
