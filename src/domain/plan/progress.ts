import type { CriteriaSet } from '../criteria/schema.ts'
import { groupBy } from '../group-by.ts'
import type { Assessment } from '../records/assessment.ts'
import type { Day, Uuid } from '../records/envelope.ts'
import type { Stars } from '../scoring/result.ts'
import { scoreAssessment } from '../scoring/score.ts'
import { answersAfter, type FollowedAction } from './follow-up.ts'

/** An assessment of the product, with the set that it was made by. */
export interface PastAssessment {
  readonly id: Uuid
  readonly day: Day
  readonly set: CriteriaSet
  readonly assessment: Pick<Assessment, 'answers' | 'findings' | 'locks'>
}

/** What the product came to, or would come to, on a day. */
interface Standing {
  readonly points: number
  readonly stars: Stars | 0
}

interface ProgressPoint extends Standing {
  readonly day: Day
  /** Assessed; or reckoned with what is done since; or with what is planned to be done by then. */
  readonly kind: 'assessed' | 'done' | 'planned'
  /** Of one that was assessed. */
  readonly assessment?: Uuid
  /** Decision and set that count there: a line must not be drawn as one across two of them. */
  readonly set: Pick<CriteriaSet, 'decision' | 'number'>
  /** Actions that count from that day on. */
  readonly actions: readonly Uuid[]
}

export interface Progress {
  readonly now: Standing
  /** If all that is done counts; if all that is planned is done as well. */
  readonly ifDone: Standing
  readonly ifPlanned: Standing
  /** By day: each assessment, then the way on from the last of them. */
  readonly points: readonly ProgressPoint[]
}

/**
 * A product's way over time and on. Undefined where it was never assessed. Done actions count from the day they were done, not before the last assessment; planned ones
 * from the day they are due, not before today; one without a day counts in the sums alone. Dropped ones never count. Findings stay as they are, so a stop that was found still stops.
 */
export const progressOf = (
  product: Uuid,
  assessments: readonly PastAssessment[],
  actions: readonly FollowedAction[],
  today: Day,
): Progress | undefined => {
  const past = [...assessments].sort((one, other) => compare(one.day, other.day) || compare(one.id, other.id))
  const last = past.at(-1)
  if (last === undefined) return undefined
  const standingWith = (some: readonly FollowedAction[]): Standing => {
    const { set, assessment } = last
    return standingOf(set, { ...assessment, answers: answersAfter(set, product, assessment, some) })
  }
  const done = actions.filter(({ action }) => action.status === 'done')
  const ahead = actions.filter(({ action }) => action.status === 'planned' || action.status === 'under-way')
  const dated = [
    ...done.map((one) => ({ one, kind: 'done' as const, day: later(one.action.doneOn ?? today, last.day) })),
    ...ahead.flatMap((one) =>
      one.action.dueOn === undefined ? [] : [{ one, kind: 'planned' as const, day: later(one.action.dueOn, today) }],
    ),
  ].sort((one, other) => compare(one.day, other.day))
  const steps = [...groupBy(dated, ({ day, kind }) => `${day} ${kind}`).values()]
  return {
    now: standingWith([]),
    ifDone: standingWith(done),
    ifPlanned: standingWith([...done, ...ahead]),
    points: [
      ...past.map(({ id, day, set, assessment }): ProgressPoint => {
        return { day, kind: 'assessed', assessment: id, set, actions: [], ...standingOf(set, assessment) }
      }),
      ...steps.flatMap((step, at): ProgressPoint[] => {
        const [first] = step
        const soFar = steps.slice(0, at + 1).flatMap((group) => group.map(({ one }) => one))
        return first === undefined
          ? []
          : [
              {
                day: first.day,
                kind: first.kind,
                set: last.set,
                actions: step.map(({ one }) => one.id),
                ...standingWith(soFar),
              },
            ]
      }),
    ],
  }
}

const standingOf = (set: CriteriaSet, input: Pick<Assessment, 'answers' | 'findings'>): Standing => {
  const { points, stars } = scoreAssessment(set, input)
  return { points, stars }
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
