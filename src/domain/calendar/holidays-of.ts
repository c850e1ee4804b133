import type { HolidayYear } from '../records/holidays.ts'
import type { Holidays } from './working-days.ts'

/** What the office has set for its years as one calendar: what any of the records names, whichever commune it came with. */
export const holidaysOf = (years: readonly HolidayYear[]): Holidays => ({
  off: [...new Set(years.flatMap(({ off }) => off))].sort(),
  worked: [...new Set(years.flatMap(({ worked }) => worked))].sort(),
})
