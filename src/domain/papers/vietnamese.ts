import type { CalendarDay } from '../calendar/civil.ts'
import { readMoment } from '../survey/expression/calendar.ts'

/**
 * "ngày 05 tháng 6 năm 2026". Decree 30/2020/NĐ-CP, annex I, part I, II.4: days under 10 and the months 1 and 2 are written with a zero before
 * them, the other months without.
 */
export const longDate = (day: string): string | undefined => {
  const read = readMoment(day)
  return read === undefined
    ? undefined
    : `ngày ${two(read.day)} tháng ${read.month <= 2 ? two(read.month) : read.month} năm ${read.year}`
}

/** "05/06/2026", for tables. */
export const shortDate = (day: string): string | undefined => {
  const read = readMoment(day)
  return read === undefined ? undefined : slashed(read)
}

const slashed = ({ day, month, year }: CalendarDay): string => `${two(day)}/${two(month)}/${year}`
const two = (value: number): string => String(value).padStart(2, '0')

/** Most decimals that a figure of a paper keeps. */
const DECIMALS = 2

/** "1.234,5": dots between thousands, a comma before decimals. */
export const vietnameseNumber = (value: number): string => {
  const [whole = '0', decimals] = String(Number(Math.abs(value).toFixed(DECIMALS))).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  const sign = value < 0 && Number(value.toFixed(DECIMALS)) !== 0 ? '-' : ''
  return `${sign}${grouped}${decimals === undefined ? '' : `,${decimals}`}`
}
