import type { CriteriaSet } from '../criteria/schema.ts'
import { answersAfter, type FollowedAction } from '../plan/follow-up.ts'
import type { Assessment } from '../records/assessment.ts'
import type { Day, Uuid } from '../records/envelope.ts'
import type { Stars } from '../scoring/result.ts'
import { scoreAssessment } from '../scoring/score.ts'

/** A product that is to be rated in a round: how it was assessed last, and the actions of the plan that counts for it. */
export interface ForecastProduct {
  readonly product: Uuid
  readonly set: CriteriaSet
  readonly assessment: Pick<Assessment, 'answers' | 'findings' | 'locks'>
  readonly actions: readonly FollowedAction[]
}

/** 0: disqualified. */
type StarsOrNone = Stars | 0

export interface ProductForecast {
  readonly product: Uuid
  readonly low: StarsOrNone
  readonly expected: StarsOrNone
  readonly high: StarsOrNone
}

/** How many products come to so many stars. */
export type StarCounts = Readonly<Record<StarsOrNone, number>>

export interface Forecast {
  readonly low: StarCounts
  readonly expected: StarCounts
  readonly high: StarCounts
}

/**
 * What a product is likely to come to in the round whose last day for dossiers is given.
 * Low: the assessment as it is; open criteria count for nothing.
 * Expected: with the actions that are done, and those planned or under way that are due by that day; an action without a day is not counted on.
 * High: with every action that was not dropped, done in time after all, and every criterion that is open then at its best.
 * Findings stay as they are: neither a stop nor a ground for disqualification is expected to go away. Never high below expected, nor that below low.
 */
export const forecastProduct = (
  { product, set, assessment, actions }: ForecastProduct,
  lastDay: Day,
): ProductForecast => {
  const kept = actions.filter(({ action }) => action.status !== 'dropped')
  const inTime = kept.filter(
    ({ action }) => action.status === 'done' || (action.dueOn !== undefined && action.dueOn <= lastDay),
  )
  const scoreWith = (some: readonly FollowedAction[]) =>
    scoreAssessment(set, { answers: answersAfter(set, product, assessment, some), findings: assessment.findings })
  const low = scoreAssessment(set, assessment).stars
  // One that was open may be answered by an action with 0 points, which in set 16 stops the assessment; what is not done cannot harm.
  const expected = higher(low, scoreWith(inTime).stars)
  const high = higher(expected, scoreWith(kept).starsMost)
  return { product, low, expected, high }
}

/** The round's stars with their range. Products without an assessment are not among them: nothing can be said of those. */
export const forecastOf = (forecasts: readonly ProductForecast[]): Forecast => ({
  low: countOf(forecasts.map(({ low }) => low)),
  expected: countOf(forecasts.map(({ expected }) => expected)),
  high: countOf(forecasts.map(({ high }) => high)),
})

const higher = (one: StarsOrNone, other: StarsOrNone): StarsOrNone => (one > other ? one : other)

const countOf = (stars: readonly StarsOrNone[]): StarCounts => {
  const counts: Record<StarsOrNone, number> = { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }
  for (const one of stars) counts[one] += 1
  return counts
}
