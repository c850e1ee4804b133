import { type CalendarDay, dayFromDays, daysFromDay } from '../../calendar/civil.ts'

/** A moment as it stands in a text: a day, and a time of day if it has one. */
export interface Moment extends CalendarDay {
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Minutes ahead of UTC, where the text says so. */
  readonly offset: number | undefined
  readonly hasTime: boolean
}

const TIME = '(\\d{1,2}):(\\d{2})(?::(\\d{2}(?:\\.\\d+)?))?(Z|[+-]\\d{2}(?::?\\d{2})?)?'
const MOMENT = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:T${TIME})?$`)
const TIME_ALONE = new RegExp(`^${TIME}$`)

/** Reads "2026-05-22" and "2026-05-22T14:30:00.000+07:00"; undefined for anything else, also for 30 February. */
export const readMoment = (text: string): Moment | undefined => {
  const found = MOMENT.exec(text)
  if (found === null) return undefined
  const day = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }
  const time = found[4] === undefined ? MIDNIGHT : readTimeParts(found.slice(4))
  if (!isDay(day) || time === undefined) return undefined
  return { ...day, ...time, hasTime: found[4] !== undefined }
}

/** Reads "14:30" and "14:30:00.000+07:00" as the share of a day that has passed. */
export const readTimeOfDay = (text: string): number | undefined => {
  const found = TIME_ALONE.exec(text)
  const time = found === null ? undefined : readTimeParts(found.slice(1))
  return time === undefined ? undefined : timeShare(time)
}

type TimeParts = Pick<Moment, 'hour' | 'minute' | 'second' | 'offset'>

const MIDNIGHT: TimeParts = { hour: 0, minute: 0, second: 0, offset: undefined }

const timeShare = ({ hour, minute, second }: Pick<Moment, 'hour' | 'minute' | 'second'>): number =>
  (hour + minute / 60 + second / 3600) / 24

const readTimeParts = ([hours, minutes, seconds, zone]: readonly (string | undefined)[]): TimeParts | undefined => {
  const time = { hour: Number(hours), minute: Number(minutes), second: Number(seconds ?? 0), offset: readOffset(zone) }
  return time.hour < 24 && time.minute < 60 && time.second < 60 ? time : undefined
}

const readOffset = (zone: string | undefined): number | undefined => {
  if (zone === undefined) return undefined
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', ''))
  return zone.startsWith('-') ? -minutes : minutes
}

const isDay = (day: CalendarDay): boolean => {
  const back = dayFromDays(daysFromDay(day))
  return back.month === day.month && back.day === day.day
}

/** Days since 1970 of a day or a moment, with the share of the day that has passed, by the clock on its own wall. */
export const daysOfMoment = (text: string): number | undefined => {
  const moment = readMoment(text)
  return moment === undefined ? undefined : daysFromDay(moment) + timeShare(moment)
}
