import type { Day, Instant } from '../records/envelope.ts'
import { type CalendarDay, dayFromDays, daysFromDay, dayToText } from './civil.ts'

/** Hours that Vietnam is ahead of UTC, all year round since 13 June 1975. */
const VIETNAM_OFFSET_HOURS = 7
const VIETNAM_OFFSET_MS = VIETNAM_OFFSET_HOURS * 3_600_000

const DAY_MS = 86_400_000

/** Day of the week, from Monday, 0, to Sunday, 6. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** The calendar day in Vietnam at a moment (milliseconds since 1970 in UTC): all days of the programme are Vietnam's. */
export const vietnamDay = (ms: number): Day => dayOf(Math.floor((ms + VIETNAM_OFFSET_MS) / DAY_MS))

/** The calendar day in Vietnam at a moment that was written down: past 17 hours in UTC it is the next one. */
export const dayOfInstant = (instant: Instant): Day => {
  const day = instant.slice(0, 10)
  return Number(instant.slice(11, 13)) >= 24 - VIETNAM_OFFSET_HOURS ? addDays(day, 1) : day
}

/** Days since 1 January 1970. */
export const dayNumber = (day: Day): number => daysFromDay(partsOf(day))

/** The day that is so many days after 1 January 1970. */
export const dayOf = (number: number): Day => dayToText(dayFromDays(number))

/** The day so many days later, or earlier where negative. */
export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days)

/** How many days `to` is after `from`; negative when it is before. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/**
 * The day with the same date so many months later; where that month has none, its last day (Civil Code 91/2015/QH13, Art. 147 and 148: a term in
 * months ends on the corresponding day of the last month, and without one on that month's last day).
 */
export const addMonths = (day: Day, months: number): Day => {
  const { year, month, day: date } = partsOf(day)
  const inMonths = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(inMonths / 12), (((inMonths % 12) + 12) % 12) + 1]
  return dayFrom(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

export const weekdayOf = (day: Day): Weekday => ((((dayNumber(day) + 3) % 7) + 7) % 7) as Weekday

/** Whether the text names a day that the calendar has: 2027-02-29 has the shape and is none. */
export const isRealDay = (day: Day): boolean => {
  const { month, day: date } = partsOf(day)
  return month >= 1 && month <= 12 && date >= 1 && dayOf(dayNumber(day)) === day
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** A day from its parts; the parts must name a day of the calendar. */
export const dayFrom = (year: number, month: number, date: number): Day => dayToText({ year, month, day: date })

const partsOf = (day: Day): CalendarDay => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
