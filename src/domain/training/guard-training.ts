import { canonical } from '../canonical.ts'
import type { Refusal } from '../guard/refusal.ts'
import type { Training, TrainingStatus } from '../records/training.ts'

/** Where a session goes from each state. One that was held is not called off afterwards, and one that was called off is planned anew before it is held. */
const NEXT: Readonly<Record<TrainingStatus, readonly TrainingStatus[]>> = {
  proposed: ['planned', 'held', 'cancelled'],
  planned: ['proposed', 'held', 'cancelled'],
  // For who pressed it too early.
  held: ['planned'],
  cancelled: ['proposed', 'planned'],
}

/** A session goes its way by these steps; attendance is of one that takes place; one that somebody attended is not deleted. */
export const guardTraining = (before: Training | undefined, wanted: Training | undefined): Refusal | undefined => {
  if (wanted === undefined)
    return before !== undefined && (before.status === 'held' || hasAttendance(before))
      ? { code: 'locked', paths: ['attendance'] }
      : undefined
  if (wanted.status === 'held' && wanted.heldOn === undefined) return { code: 'not-complete', paths: ['heldOn'] }
  if (before === undefined) return undefined
  if (before.status !== wanted.status && !NEXT[before.status].includes(wanted.status))
    return { code: 'out-of-turn', paths: ['status'] }
  if (wanted.status === 'cancelled' && canonical(before.attendance) !== canonical(wanted.attendance))
    return { code: 'locked', paths: ['attendance'] }
  return undefined
}

const hasAttendance = ({ attendance }: Training): boolean =>
  Object.values(attendance).some(({ isPresent }) => isPresent)
