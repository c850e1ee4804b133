import { formatNumber } from './format.ts'
import { clockMessages } from './messages/clock.ts'
import { language } from './messages/language.ts'

/** A clock that is off by less hurts nobody. */
const OFF_MS = 5 * 60_000
const UNITS = [
  ['year', 365 * 24 * 3_600_000],
  ['day', 24 * 3_600_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** Whether people should be told of it. */
export const isClockOff = (offsetMs: number): boolean => Math.abs(offsetMs) >= OFF_MS

/** How far a clock is off, in its largest unit; that it is right, when it is nearly. */
export const clockWords = (offsetMs: number): string => {
  const t = clockMessages()
  if (!isClockOff(offsetMs)) return t.right
  const [unit, length] = UNITS.find(([, one]) => Math.abs(offsetMs) >= one) ?? UNITS[3]
  const count = formatNumber(Math.round(Math.abs(offsetMs) / length), language.value)
  return offsetMs > 0 ? t.ahead(count, t.unit[unit]) : t.behind(count, t.unit[unit])
}
