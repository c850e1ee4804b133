import { addMonths, dayOfInstant } from '../calendar/day.ts'
import type { CriteriaSet } from '../criteria/schema.ts'
import type { Action } from '../records/action.ts'
import type { Assessment } from '../records/assessment.ts'
import type { Day, Instant, Uuid } from '../records/envelope.ts'
import type { SetReference } from '../records/product.ts'
import type { SupportMeasure } from '../records/support-measure.ts'
import { pointsAt } from './lift.ts'

/** How an action was seen to move: done, begun, or its criterion found higher in a later assessment. */
interface Move {
  readonly kind: 'done' | 'under-way' | 'raised'
  readonly on: Day
}

/** An action as the effect of a session looks at it. */
export interface FollowedAction {
  readonly id: Uuid
  readonly producer: Uuid
  readonly measure: SupportMeasure
  readonly training: Uuid | undefined
  /** The day since which it was to be done. */
  readonly since: Day
  /** Its first move; undefined of one that has not moved. */
  readonly move: Move | undefined
}

interface ActionRecord {
  readonly id: Uuid
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly data: Action
}

/** Final assessments that may show a criterion raised, and the sets that they were made by. */
export interface LaterAssessments {
  readonly of: (product: Uuid) => readonly Assessment[]
  readonly setOf: (criteria: SetReference) => CriteriaSet | undefined
}

/**
 * An action with its first move. The day of one that is under way is the day on which it was to begin, else that of its last change: when exactly
 * somebody began is not recorded.
 */
export const followAction = (
  { id, createdAt, updatedAt, data }: ActionRecord,
  later: LaterAssessments,
): FollowedAction => {
  const { producer, measure, training, startOn } = data
  const created = dayOfInstant(createdAt)
  const moves = [statusMove(data, dayOfInstant(updatedAt)), raisedMove(data, created, later)].flatMap(
    (move) => move ?? [],
  )
  const [first] = moves.sort((one, other) => (one.on < other.on ? -1 : 1))
  return {
    ...{ id, producer, measure, training },
    since: startOn !== undefined && startOn < created ? startOn : created,
    move: first,
  }
}

const statusMove = ({ status, doneOn, startOn }: Action, changedOn: Day): Move | undefined => {
  if (status === 'done') return { kind: 'done', on: doneOn ?? changedOn }
  return status === 'under-way' ? { kind: 'under-way', on: startOn ?? changedOn } : undefined
}

/**
 * The first final assessment of a later day than the action's own in which one of its criteria has the points aimed at. What a producer says of itself
 * is no finding.
 */
const raisedMove = ({ raises }: Action, created: Day, { of, setOf }: LaterAssessments): Move | undefined => {
  const days = raises.flatMap(({ product, criterion, from, to }) =>
    of(product).flatMap(({ role, criteria, answers, finalisedAt }) => {
      const set = setOf(criteria)
      if (set === undefined || finalisedAt === undefined || role === 'self') return []
      const day = dayOfInstant(finalisedAt)
      const aim = pointsAt(set, criterion, to)
      const isRaised =
        aim > pointsAt(set, criterion, from) && pointsAt(set, criterion, answers[criterion]) >= aim && day > created
      return isRaised ? [day] : []
    }),
  )
  const [on] = days.sort()
  return on === undefined ? undefined : { kind: 'raised', on }
}

export interface MovedShare {
  readonly moved: number
  readonly all: number
}

/** What happened within some months after a session. Side by side, no proof: who comes may be who would have acted anyway. */
export interface SessionEffect {
  readonly until: Day
  /** Whether those months are over. */
  readonly isOver: boolean
  /** The session's actions whose producer was there; those whose producer was not; those of the same measure that no session took up. */
  readonly attended: MovedShare
  readonly absent: MovedShare
  readonly without: MovedShare
  /** The session's own actions: those that moved first. `before`: moved before the session, so counted in neither share. */
  readonly actions: readonly (FollowedAction & {
    readonly isPresent: boolean
    readonly state: 'moved' | 'not-yet' | 'before'
  })[]
}

interface HeldSession {
  readonly id: Uuid
  readonly measure: SupportMeasure
  readonly heldOn: Day
  /** Producers that were there. */
  readonly present: ReadonlySet<Uuid>
}

/** Which actions moved within so many months after a session, against those of the same measure, open on that day, that had none. */
export const sessionEffect = (
  session: HeldSession,
  actions: readonly FollowedAction[],
  months: number,
  today: Day,
): SessionEffect => {
  const until = addMonths(session.heldOn, months)
  const stateOf = ({ move }: FollowedAction): 'moved' | 'not-yet' | 'before' => {
    if (move === undefined || move.on > until) return 'not-yet'
    return move.on < session.heldOn ? 'before' : 'moved'
  }
  const share = (some: readonly FollowedAction[]): MovedShare => {
    const counted = some.filter((action) => stateOf(action) !== 'before')
    return { moved: counted.filter((action) => stateOf(action) === 'moved').length, all: counted.length }
  }
  const own = actions.filter(({ training }) => training === session.id)
  const isPresent = ({ producer }: FollowedAction): boolean => session.present.has(producer)
  const others = actions.filter(
    (action) =>
      action.training === undefined &&
      action.measure === session.measure &&
      action.since <= session.heldOn &&
      !isPresent(action),
  )
  const order = { moved: 0, 'not-yet': 1, before: 2 }
  return {
    ...{ until, isOver: today > until },
    attended: share(own.filter(isPresent)),
    absent: share(own.filter((action) => !isPresent(action))),
    without: share(others),
    actions: own
      .map((action) => ({ ...action, isPresent: isPresent(action), state: stateOf(action) }))
      .sort((one, other) => order[one.state] - order[other.state] || (one.id < other.id ? -1 : 1)),
  }
}
