import { dayFromDays, dayToText } from '../../../calendar/civil.ts'
import { daysOfMoment, type Moment, readMoment, readTimeOfDay } from '../calendar.ts'
import { toNumber, toText, type Value } from '../value.ts'
import { argument, type Definition, ofTexts } from './definition.ts'

/** Short names as the ODK reference gives them, in English; a form that wants others has a choice list for them. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const WEEKDAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'] as const

/** A day or moment from what an expression may give for one: its text, or a number of days since 1970. */
const momentOf = (value: Value): Moment | undefined => {
  if (typeof value === 'number') return momentOfDays(value)
  const text = toText(value).trim()
  return readMoment(text) ?? (text === '' ? undefined : momentOfDays(toNumber(text)))
}

const momentOfDays = (days: number): Moment | undefined => {
  if (!Number.isFinite(days)) return undefined
  const whole = Math.floor(days)
  const seconds = Math.round((days - whole) * 86_400)
  return {
    ...dayFromDays(whole),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    offset: undefined,
    hasTime: seconds > 0,
  }
}

const pad = (value: number, width = 2): string => String(Math.floor(value)).padStart(width, '0')

/** What stands behind `%` in a format. */
const FORMATS: Readonly<Record<string, (moment: Moment, days: number) => string>> = {
  Y: ({ year }) => pad(year, 4),
  y: ({ year }) => pad(year, 4).slice(-2),
  m: ({ month }) => pad(month),
  n: ({ month }) => String(month),
  b: ({ month }) => MONTHS[month - 1] ?? '',
  d: ({ day }) => pad(day),
  e: ({ day }) => String(day),
  H: ({ hour }) => pad(hour),
  h: ({ hour }) => String(hour),
  M: ({ minute }) => pad(minute),
  S: ({ second }) => pad(second),
  '3': ({ second }) => pad(Math.round((second % 1) * 1000), 3),
  a: (_, days) => WEEKDAYS[((days % 7) + 7) % 7] ?? '',
}

const formatMoment = (value: Value, format: string): string => {
  const moment = momentOf(value)
  if (moment === undefined) return ''
  const days = Math.floor(toNumber(dayToText(moment)))
  return format.replace(
    /%(.)/g,
    (written, letter: string) => FORMATS[letter]?.(moment, days) ?? (letter === '%' ? '%' : written),
  )
}

const format: Definition = {
  least: 2,
  most: 2,
  run: (given, frame) => formatMoment(argument(given, 0)(frame), toText(argument(given, 1)(frame))),
}

/** `date(…)`: the day of a text or of a number of days; blank for what is neither. */
const date: Definition = {
  least: 1,
  most: 1,
  run: (given, frame) => {
    const moment = momentOf(argument(given, 0)(frame))
    return moment === undefined ? '' : dayToText(moment)
  },
}

/** Days since 1970 of a day or moment; a text that is neither is no number, even if it looks like one. */
const daysOf = (value: Value): number =>
  typeof value === 'number' ? value : (daysOfMoment(toText(value).trim()) ?? Number.NaN)

const dateTime: Definition = {
  least: 1,
  most: 1,
  run: (given, frame) => {
    const value = argument(given, 0)(frame)
    const text = typeof value === 'number' ? '' : toText(value)
    if (readMoment(text)?.hasTime === true) return text
    const moment = momentOf(value)
    if (moment === undefined) return ''
    const { hour, minute, second } = moment
    return `${dayToText(moment)}T${pad(hour)}:${pad(minute)}:${pad(second)}.000${frame.world.now().slice(23)}`
  },
}

/** Dates and times: the ODK reference. Days are counted by the clock on the wall, so that a difference of two dates is whole. */
export const DATE_FUNCTIONS: readonly (readonly [string, Definition])[] = [
  ['today', { least: 0, most: 0, run: (_, frame) => frame.world.now().slice(0, 10) }],
  ['now', { least: 0, most: 0, run: (_, frame) => frame.world.now() }],
  ['date', date],
  ['date-time', dateTime],
  ['format-date', format],
  ['format-date-time', format],
  ['decimal-date-time', { least: 1, most: 1, run: (given, frame) => daysOf(argument(given, 0)(frame)) }],
  ['decimal-time', ofTexts(1, (text) => readTimeOfDay(text) ?? readTimeOfDay(text.split('T')[1] ?? '') ?? Number.NaN)],
]
