import { describe, expect, it } from 'vitest'
import { daysBetween, isRealDay } from '../../../src/domain/calendar/day.ts'
import { hungKingsDay, tetDay } from '../../../src/domain/calendar/moon.ts'

/** Mùng 1 Tết as the calendars of those years had it. */
const TET = {
  ...{ 1985: '1985-01-21', 2007: '2007-02-17', 2018: '2018-02-16', 2019: '2019-02-05', 2020: '2020-01-25' },
  ...{ 2021: '2021-02-12', 2022: '2022-02-01', 2023: '2023-01-22', 2024: '2024-02-10', 2025: '2025-01-29' },
  ...{ 2026: '2026-02-17', 2027: '2027-02-06', 2028: '2028-01-26' },
}

/** Of 2020 and 2023 the month before was a leap one. */
const HUNG_KINGS = {
  ...{ 2019: '2019-04-14', 2020: '2020-04-02', 2021: '2021-04-21', 2022: '2022-04-10', 2023: '2023-04-29' },
  ...{ 2024: '2024-04-18', 2025: '2025-04-07', 2026: '2026-04-26', 2027: '2027-04-16' },
}

/** China's calendar of the same moon, by the runtime. */
const inChina = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' })

describe('the calendar of the moon', () => {
  it('begins the year and keeps the Hùng Kings’ day as Vietnam’s calendars did', () => {
    expect(Object.fromEntries(Object.keys(TET).map((year) => [year, tetDay(Number(year))]))).toEqual(TET)
    const days = Object.fromEntries(Object.keys(HUNG_KINGS).map((year) => [year, hungKingsDay(Number(year))]))
    expect(days).toEqual(HUNG_KINGS)
  })

  it('agrees with China’s to 2100, but for years in which the hour between them, or a rounding, moves a new moon over midnight', () => {
    const apart: number[] = []
    for (let year = 1976; year <= 2100; year += 1) {
      const day = tetDay(year)
      expect(isRealDay(day)).toBe(true)
      expect(daysBetween(day, hungKingsDay(year))).toBeGreaterThanOrEqual(67)
      if (!/^0?1\/0?1$/.test(inChina.format(new Date(`${day}T12:00:00Z`)))) apart.push(year)
    }
    expect(apart).toContain(1985)
    expect(apart).toContain(2007)
    expect(apart.length).toBeLessThan(8)
  })
})
