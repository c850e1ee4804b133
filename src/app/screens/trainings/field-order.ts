import { addDays } from '../../../domain/calendar/day.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import type { Training } from '../../../domain/records/training.ts'

interface Held {
  readonly id: string
  readonly data: Training
}

/** So many days ahead a training is called near, and so many days it stays so when nobody has marked it as held. */
const NEAR_DAYS = 14
const LATE_DAYS = 7

/** Trainings that are still to be held, the next first; those without a day last. */
export const aheadOf = <T extends Held>(trainings: readonly T[], today: Day): T[] =>
  trainings.filter((one) => isAhead(one, today)).sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1))

/** All others, the latest first. */
export const pastOf = <T extends Held>(trainings: readonly T[], today: Day): T[] =>
  trainings.filter((one) => !isAhead(one, today)).sort((one, other) => (dayOf(one) < dayOf(other) ? 1 : -1))

/** Those that a phone should remind of. */
export const nearOf = <T extends Held>(trainings: readonly T[], today: Day): T[] =>
  aheadOf(trainings, today).filter(
    ({ data: { status, heldOn } }) =>
      status === 'planned' && heldOn !== undefined && heldOn <= addDays(today, NEAR_DAYS),
  )

const isAhead = ({ data: { status, heldOn } }: Held, today: Day): boolean =>
  (status === 'planned' || status === 'proposed') && (heldOn === undefined || heldOn >= addDays(today, -LATE_DAYS))

const dayOf = ({ id, data }: Held): string => `${data.heldOn ?? '9999'} ${id}`
