import type { Day } from '../records/envelope.ts'
import { addDays, dayFrom, daysBetween, yearOf } from './day.ts'

/** Who rates: the province for 3 and 4 stars, the ministry for 5. */
const ROUND_LEVELS = ['province', 'ministry'] as const
export type RoundLevel = (typeof ROUND_LEVELS)[number]

/** A round of rating (đợt đánh giá). */
export interface Round {
  readonly level: RoundLevel
  readonly number: 1 | 2
  /** Year in which it is assessed. */
  readonly year: number
  /** "Trước ngày …": the dossier must have been put forward before this day. */
  readonly forwardBefore: Day
  /** The last day on which that still holds. */
  readonly lastDay: Day
  /** The rating takes place before this day. */
  readonly assessedBefore: Day
}

/** Month and date of one round; the ministry's second one falls into the year after its dossiers' usual preparation, and is counted to that year. */
interface RoundRule {
  readonly number: 1 | 2
  readonly forward: readonly [month: number, date: number]
  readonly assessed: readonly [month: number, date: number]
}

/**
 * Decision 26/2026/QĐ-TTg, Art. 5.1: put forward by the commune before 30 April and assessed before 30 June, before 30 October and before 30 December.
 * Art. 5.2: put forward by the province before 30 July and assessed before 30 September, before 30 January and before 30 March. A province may hold
 * more rounds by its own rules; those are not known here.
 */
const RULES: Readonly<Record<RoundLevel, readonly RoundRule[]>> = {
  province: [
    { number: 1, forward: [4, 30], assessed: [6, 30] },
    { number: 2, forward: [10, 30], assessed: [12, 30] },
  ],
  ministry: [
    { number: 2, forward: [1, 30], assessed: [3, 30] },
    { number: 1, forward: [7, 30], assessed: [9, 30] },
  ],
}

const roundIn = (level: RoundLevel, year: number, { number, forward, assessed }: RoundRule): Round => {
  const forwardBefore = dayFrom(year, ...forward)
  return {
    ...{ level, number, year, forwardBefore, lastDay: addDays(forwardBefore, -1) },
    assessedBefore: dayFrom(year, ...assessed),
  }
}

/** The first round that a dossier put forward on that day can still take part in. */
export const nextRound = (level: RoundLevel, today: Day): Round => {
  const year = yearOf(today)
  const candidates = [year, year + 1].flatMap((one) => RULES[level].map((rule) => roundIn(level, one, rule)))
  const found = candidates.find((round) => round.lastDay >= today)
  if (found === undefined) throw new Error('every year has a round')
  return found
}

/** The round whose dossiers are being rated on that day: it takes no more of them, and its day of rating has not come; undefined between two rounds. */
export const runningRound = (level: RoundLevel, today: Day): Round | undefined =>
  RULES[level]
    .map((rule) => roundIn(level, yearOf(today), rule))
    .find(({ lastDay, assessedBefore }) => lastDay < today && today < assessedBefore)

/** Days left until the last day on which a dossier still makes the round; 0 on that day itself. */
export const daysLeft = (round: Round, today: Day): number => daysBetween(today, round.lastDay)
