import { addDays, daysBetween } from '../calendar/day.ts'
import { daysLeft, nextRound, type Round } from '../calendar/rounds.ts'
import type { Day } from '../records/envelope.ts'
import type { Progress } from './progress.ts'
import { usualStep } from './turn.ts'

/** The round of rating that a dossier can still make or has made. */
export interface RoundAhead {
  readonly round: Round
  /** aiming: it must be put forward in time. in: it was, and the result is due. */
  readonly state: 'aiming' | 'in'
  /** Days until the last day on which it can be put forward, or on which the result is due. */
  readonly daysLeft: number
}

/**
 * Decision 26/2026, Art. 5: until the commune has sent a dossier, the next round of the province; then the one that it was sent for. The ministry's for
 * a product with 90 points and more. None once the way has ended.
 */
export const roundOf = ({ stage, trail }: Progress, today: Day): RoundAhead | undefined => {
  const dayOf = (to: string): Day | undefined => trail.findLast((entry) => entry.to === to)?.step.day
  const aiming = (level: Round['level']): RoundAhead => {
    const round = nextRound(level, today)
    return { round, state: 'aiming', daysLeft: daysLeft(round, today) }
  }
  const within = (level: Round['level'], sent: Day | undefined): RoundAhead | undefined => {
    if (sent === undefined) return undefined
    const round = nextRound(level, sent)
    return { round, state: 'in', daysLeft: daysBetween(today, addDays(round.assessedBefore, -1)) }
  }
  switch (stage) {
    case 'draft':
    case 'filed':
    case 'at-commune':
    case 'returned':
      return aiming('province')
    case 'forwarded':
    case 'at-province':
    case 'consulting':
    case 'supplementing':
    case 'at-council':
      return within('province', dayOf('forwarded'))
    case 'scored':
      return usualStep('scored', trail.at(-1)?.step) === 'send-up'
        ? aiming('ministry')
        : within('province', dayOf('forwarded'))
    case 'sent-up':
      return within('ministry', dayOf('sent-up'))
    default:
      return undefined
  }
}

/** How a dossier stands to its term: days left until it is due, negative once it is late; undefined without a term. */
export const daysUntilDue = ({ due }: Pick<Progress, 'due'>, today: Day): number | undefined =>
  due === undefined ? undefined : daysBetween(today, due)

/** A term that ends within so many days is near: a working week. */
const NEAR_DAYS = 7

/** How pressing the term is. */
export const urgencyOf = (progress: Pick<Progress, 'due'>, today: Day): 'late' | 'near' | 'calm' | 'none' => {
  const left = daysUntilDue(progress, today)
  if (left === undefined) return 'none'
  if (left < 0) return 'late'
  return left <= NEAR_DAYS ? 'near' : 'calm'
}
