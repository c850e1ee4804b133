import type { Day } from '../records/envelope.ts'
import { addDays, dayFrom, weekdayOf, yearOf } from './day.ts'

/** Days on which offices are closed or open against the rule of the week, as the office has set them for its years. */
export interface Holidays {
  /** Tết, Giỗ Tổ Hùng Vương, the second day of the national holiday, days in lieu: they follow the moon or a yearly notice. */
  readonly off: readonly Day[]
  /** Saturdays or Sundays that are worked in exchange ("hoán đổi ngày làm việc"). */
  readonly worked: readonly Day[]
}

/** Nothing was set: weekends and the holidays that have a date of their own. */
export const NO_HOLIDAYS: Holidays = { off: [], worked: [] }

/**
 * Holidays with a date in the solar calendar (Labour Code 45/2019/QH14, Art. 112.1): New Year, Reunification, Labour Day, National Day. Tết, the
 * Hùng Kings' day and the second day of National Day differ from year to year and are set by the office.
 */
const FIXED: readonly (readonly [month: number, date: number])[] = [
  [1, 1],
  [4, 30],
  [5, 1],
  [9, 2],
]

/** Those of one year. */
export const fixedHolidays = (year: number): Day[] => FIXED.map(([month, date]) => dayFrom(year, month, date))

const SATURDAY = 5

export const isWeekend = (day: Day): boolean => weekdayOf(day) >= SATURDAY

/** Whether offices work on that day: Monday to Friday but for holidays, and weekend days that are worked in exchange. */
export const isWorkingDay = (day: Day, { off, worked }: Holidays): boolean => {
  if (worked.includes(day)) return true
  return !isWeekend(day) && !off.includes(day) && !fixedHolidays(yearOf(day)).includes(day)
}

/**
 * The last day of a term of so many working days that begins on the day after `from` (Civil Code 91/2015/QH13, Art. 147.2: the first day is not
 * counted). A term of 0 ends at once. Whole days, Vietnam's.
 */
export const addWorkingDays = (from: Day, count: number, holidays: Holidays): Day => {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, holidays)) left -= 1
  }
  return day
}

/** Working days after `from` up to and with `to`; negative when `to` lies before, as days overdue. */
export const workingDaysBetween = (from: Day, to: Day, holidays: Holidays): number => {
  if (to < from) return -workingDaysBetween(to, from, holidays)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, holidays)) count += 1
  }
  return count
}
