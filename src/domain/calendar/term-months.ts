import type { Day } from '../records/envelope.ts'
import { addDays, addMonths, daysBetween } from './day.ts'

/**
 * The day on which something that takes so many months, begun on that day, is done: the same date so many whole months on (its last day where that month has
 * none), and for a part of a month that part of the month's days, rounded up.
 */
export const dayAfterMonths = (from: Day, months: number): Day => {
  const whole = Math.floor(months)
  const start = addMonths(from, whole)
  const part = (months - whole) * daysBetween(start, addMonths(from, whole + 1))
  return addDays(start, Math.ceil(part - ROUNDING))
}

/** Months that something begun on one day may take so as to be done by the other, by the same rule; below zero where that day is past. */
export const monthsUntil = (from: Day, by: Day): number => {
  if (by < from) return -1
  let whole = Math.floor(daysBetween(from, by) / LONGEST_MONTH)
  while (addMonths(from, whole + 1) <= by) whole += 1
  const start = addMonths(from, whole)
  return whole + daysBetween(start, by) / daysBetween(start, addMonths(from, whole + 1))
}

const LONGEST_MONTH = 31

/** What sums of fractions may be off by; far below a day. */
const ROUNDING = 1e-6
