import type { Spot } from '../places/distance.ts'
import type { Action } from '../records/action.ts'
import type { AreaCode, Day, Uuid } from '../records/envelope.ts'
import type { SupportMeasure } from '../records/support-measure.ts'

/** What is known of an action when sessions are put together. */
export interface OpenAction {
  readonly id: Uuid
  readonly producer: Uuid
  readonly measure: SupportMeasure
  /** The producer's commune. */
  readonly area: AreaCode
  readonly dueOn?: Day | undefined
}

/** What the office sets before sessions are proposed. Money in whole dong. */
export interface GroupingRules {
  /** Fewest producers for whom a session is worth holding. */
  readonly leastSize: number
  /** Most producers that one session takes. */
  readonly capacity: number
  /** How far a producer of another commune may be from the middle of the producers of the commune where it is held, as the crow flies. */
  readonly reachKm: number
  /** Days between the first and the last due day of one session. */
  readonly windowDays: number
  /** Days that it takes to prepare a session: none is proposed sooner. */
  readonly leadDays: number
  /** What a session costs, whoever comes, and what each producer adds. */
  readonly sessionVnd: number
  readonly participantVnd: number
}

/** Our starting values, not official figures. What a session costs is the office's rate for training. */
export const DEFAULT_GROUPING: Omit<GroupingRules, 'sessionVnd'> = {
  leastSize: 3,
  capacity: 25,
  reachKm: 15,
  windowDays: 60,
  leadDays: 14,
  participantVnd: 150_000,
}

/** Where producers are, as far as they let it be noted. */
export type ProducerPlaces = ReadonlyMap<Uuid, Spot>

/** Whether it is still to be done and no session takes it up. `goesOn` tells of a training whether it is there and was not called off. */
export const needsSession = (
  { status, training }: Pick<Action, 'status' | 'training'>,
  goesOn: (training: Uuid) => boolean,
): boolean => (status === 'planned' || status === 'under-way') && (training === undefined || !goesOn(training))
