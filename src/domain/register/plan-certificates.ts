import { addDays, addMonths, isRealDay, yearOf } from '../calendar/day.ts'
import { expiryOf, IN_FORCE_SINCE } from '../certificates/term.ts'
import type { Day } from '../records/envelope.ts'
import { type Asking, NONE } from './answers.ts'
import type { ReadRecognition, RegisterEntry } from './entry.ts'

/** A certificate as a row of the register tells of it. */
export interface PlannedCertificate {
  readonly stars: number
  readonly issuedOn: Day
  readonly expiresOn: Day
  readonly decision: string
  readonly authority: string
}

/** What was taken otherwise than it stands, so that people can look at it. */
export type Remark =
  /** the date of issue was reckoned back from the end */
  | 'issued-from-expiry'
  /** the end was reckoned from the date of issue */
  | 'expiry-from-term'
  /** the end is the earlier decision's own (Art. 12.1) */
  | 'own-term'
  /** the year disagrees with the date; the end bears one of them out */
  | 'year-settled'
  /** the month was written before the day, as the end shows */
  | 'month-first'
  /** one or two stars get no certificate (Art. 4.1.a) */
  | 'below-three'
  /** dated after today */
  | 'future'

interface Planning {
  readonly asking: Asking
  readonly remarks: Set<Remark>
}

/** Longest term that an earlier decision can have given; more is a slip. */
const LONGEST_MONTHS = 60

/**
 * The certificates of a row, the older first. Only the last recognition has its end written down; of an earlier one it is the term's. A row without any
 * recognition that says stars and an end has one from 36 months before.
 */
export const planCertificates = (
  entry: RegisterEntry,
  asking: Asking,
  today: Day,
): { planned: PlannedCertificate[]; remarks: Remark[] } => {
  const planning: Planning = { asking, remarks: new Set() }
  const { first, second, stars, expiresOn } = entry
  const last = second ?? first ?? heldAlone(entry)
  const planned = [
    second === undefined || first === undefined ? undefined : certificateOf(first, {}, planning),
    last === undefined ? undefined : certificateOf(last, { stars, end: expiresOn }, planning),
  ].filter((one) => one !== undefined)
  if (planned.some(({ issuedOn }) => issuedOn > today)) planning.remarks.add('future')
  return { planned, remarks: [...planning.remarks] }
}

/** What a row holds now, where nothing tells how it came to it. */
const heldAlone = ({ stars, expiresOn }: RegisterEntry): ReadRecognition | undefined =>
  stars === undefined || expiresOn === undefined
    ? undefined
    : { stars, day: undefined, otherDay: undefined, year: undefined, decision: '', authority: '' }

/** What is written of the present certificate beside its recognition. */
interface Held {
  readonly stars?: number | undefined
  readonly end?: Day | undefined
}

const certificateOf = (read: ReadRecognition, held: Held, planning: Planning): PlannedCertificate | undefined => {
  const stars = starsOf(read, held.stars, planning)
  if (stars === undefined) return undefined
  if (stars < 3) {
    planning.remarks.add('below-three')
    return undefined
  }
  const issuedOn = issueDay(read, held.end, planning)
  const expiresOn = issuedOn === undefined ? undefined : endOf(issuedOn, held.end, planning)
  if (issuedOn === undefined || expiresOn === undefined) return undefined
  return { stars, issuedOn, expiresOn, decision: read.decision, authority: read.authority }
}

const starsOf = (read: ReadRecognition, held: number | undefined, { asking }: Planning): number | undefined => {
  if (read.stars === undefined && held === undefined) return numberOf(asking.ask('stars', ['3', '4', '5', NONE]))
  if (read.stars === undefined || held === undefined || read.stars === held) return read.stars ?? held
  const both = [String(read.stars), String(held)]
  return numberOf(asking.ask('held', both, both))
}

const numberOf = (answer: string | undefined): number | undefined =>
  answer === undefined || answer === NONE ? undefined : Number(answer)

/** The day of issue: as written; where the year disagrees, as the end bears out or as is answered; where it is missing, from the end. */
const issueDay = (read: ReadRecognition, end: Day | undefined, planning: Planning): Day | undefined => {
  const { day, otherDay, year } = read
  if (day === undefined) return missingDay(year, end, planning)
  const isMonthFirst = end !== undefined && otherDay !== undefined && !isTermOf(day, end) && isTermOf(otherDay, end)
  if (isMonthFirst) planning.remarks.add('month-first')
  const written = isMonthFirst ? otherDay : day
  if (year === undefined || year === yearOf(written)) return written
  const both = [written, withYear(written, year)]
  const borneOut = both.find((one) => end !== undefined && isTermOf(one, end))
  if (borneOut === undefined) return planning.asking.ask('year', both, [written, String(year)])
  planning.remarks.add('year-settled')
  return borneOut
}

const missingDay = (year: number | undefined, end: Day | undefined, planning: Planning): Day | undefined => {
  const reckoned = end === undefined ? undefined : addMonths(end, -36)
  if (reckoned !== undefined && (year === undefined || year === yearOf(reckoned))) {
    planning.remarks.add('issued-from-expiry')
    return reckoned
  }
  const options = reckoned === undefined ? [NONE] : [reckoned, NONE]
  const answer = planning.asking.ask('date', options, year === undefined ? [] : [String(year)])
  return answer === undefined || answer === NONE || !isRealDay(answer) ? undefined : answer
}

/** 29 February of a year that has none is the 28th. */
const withYear = (day: Day, year: number): Day => addMonths(day, (year - yearOf(day)) * 12)

/** Many count the last day as the one before the date. */
const isTermOf = (issuedOn: Day, end: Day): boolean => {
  const term = expiryOf(issuedOn)
  return end === term || end === addDays(term, -1)
}

const endOf = (issuedOn: Day, written: Day | undefined, { asking, remarks }: Planning): Day | undefined => {
  const term = expiryOf(issuedOn)
  if (written === undefined) {
    remarks.add('expiry-from-term')
    return term
  }
  if (isTermOf(issuedOn, written)) return written
  const isPlausible = written > issuedOn && written <= addMonths(issuedOn, LONGEST_MONTHS)
  if (isPlausible && issuedOn < IN_FORCE_SINCE) {
    remarks.add('own-term')
    return written
  }
  return asking.ask('expiry', written >= issuedOn ? [written, term] : [term], [written, term])
}
