import { addDays, dayFrom } from '../calendar/day.ts'
import type { Day } from '../records/envelope.ts'

export type PeriodLength = 'month' | 'quarter' | 'year'

/** A month ("2026-11"), a quarter ("2026-Q4") or a year ("2026"), with its last day. */
export interface Period {
  readonly id: string
  readonly year: number
  /** Of a month 1 to 12, of a quarter 1 to 4, of a year 1. */
  readonly number: number
  readonly lastDay: Day
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const

/** The period that a day falls in, or one so many later, or earlier where negative. */
export const periodOf = (day: Day, length: PeriodLength, later = 0): Period => {
  const months = MONTHS[length]
  const inYear = 12 / months
  const index = Number(day.slice(0, 4)) * inYear + Math.floor((Number(day.slice(5, 7)) - 1) / months) + later
  const [year, number] = [Math.floor(index / inYear), (index % inYear) + 1]
  const next = index + 1
  const lastDay = addDays(dayFrom(Math.floor(next / inYear), (next % inYear) * months + 1, 1), -1)
  return { id: idOf(length, year, number), year, number, lastDay }
}

const idOf = (length: PeriodLength, year: number, number: number): string => {
  switch (length) {
    case 'month':
      return `${year}-${String(number).padStart(2, '0')}`
    case 'quarter':
      return `${year}-Q${number}`
    case 'year':
      return String(year)
  }
}

/** So many periods that end with the day's own, the earliest first. */
export const periodsUntil = (day: Day, length: PeriodLength, count: number): Period[] =>
  Array.from({ length: count }, (_, at) => periodOf(day, length, at + 1 - count))
