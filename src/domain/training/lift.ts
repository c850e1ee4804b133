import type { CriteriaSet } from '../criteria/schema.ts'
import { groupBy } from '../group-by.ts'
import type { Raise } from '../records/action.ts'
import type { Answers } from '../records/assessment.ts'
import type { Uuid } from '../records/envelope.ts'
import type { ScoreInput } from '../scoring/points.ts'
import { scoreAssessment } from '../scoring/score.ts'

/** A product as it was last assessed. */
export interface AssessedProduct {
  readonly set: CriteriaSet
  readonly input: ScoreInput
}

/** What the actions of one session do for products, if they alone succeed. */
export interface Lift {
  /** Products that come to more stars by them. */
  readonly over: readonly Uuid[]
  /** Products that stay at their stars, but come nearer to the next: points are gained, or a gate before it is met. */
  readonly nearer: readonly Uuid[]
  /** Points gained, of all products together. */
  readonly points: number
}

/**
 * What a session does for products: each is scored as it was last assessed, and again with the raises of the session's actions and nothing else. What other
 * actions of the plans bring is not counted, so that sessions can be compared by themselves.
 */
export const liftOf = (raises: readonly Raise[], assessed: (product: Uuid) => AssessedProduct | undefined): Lift => {
  const over: Uuid[] = []
  const nearer: Uuid[] = []
  let points = 0
  for (const [product, own] of groupBy(raises, (raise) => raise.product)) {
    const known = assessed(product)
    if (known === undefined) continue
    const before = scoreAssessment(known.set, known.input)
    const after = scoreAssessment(known.set, {
      ...known.input,
      answers: raisedAnswers(known.set, known.input.answers, own),
    })
    const next = before.blockers[0]
    const stillShut =
      next === undefined ? 0 : (after.blockers.find(({ stars }) => stars === next.stars)?.gates.length ?? 0)
    points += Math.max(0, after.points - before.points)
    if (after.stars > before.stars) over.push(product)
    else if (after.points > before.points || stillShut < (next?.gates.length ?? 0)) nearer.push(product)
  }
  return { over, nearer, points }
}

/** The answers with what is raised; one that has more points already stays. */
const raisedAnswers = (set: CriteriaSet, answers: Answers, raises: readonly Raise[]): Answers => {
  const raised = { ...answers }
  for (const { criterion, to } of raises)
    if (pointsAt(set, criterion, to) >= pointsAt(set, criterion, raised[criterion])) raised[criterion] = to
  return raised
}

/** Points of an answer to a criterion: none of one that is open or reaches no option. */
export const pointsAt = (set: CriteriaSet, criterion: string, answer: number | undefined): number =>
  answer === undefined ? 0 : (set.criteria.find(({ code }) => code === criterion)?.options[answer]?.points ?? 0)

/** What sessions are held against each other by. */
export interface Ranked {
  readonly key: string
  readonly lift: Lift
  readonly costVnd: number
  readonly day: string
}

/** Which session first: most products over a star, then most brought nearer to one, then most points; at the same, the cheaper, then the sooner. */
export const byLift = (one: Ranked, other: Ranked): number =>
  other.lift.over.length - one.lift.over.length ||
  other.lift.nearer.length - one.lift.nearer.length ||
  other.lift.points - one.lift.points ||
  one.costVnd - other.costVnd ||
  (one.day === other.day ? (one.key < other.key ? -1 : 1) : one.day < other.day ? -1 : 1)
