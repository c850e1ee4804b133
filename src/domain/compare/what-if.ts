import { findingId } from '../criteria/finding.ts'
import type { CriteriaSet } from '../criteria/schema.ts'
import type { CriterionCode } from '../records/assessment.ts'
import { gateRulesOf, starsByGates } from '../scoring/gates.ts'
import { type ScoreInput, standingsOf, totalOf } from '../scoring/points.ts'
import type { Stars } from '../scoring/result.ts'
import { bandOf, fewerStars } from '../scoring/stars.ts'
import { type Column, cellOf, isDecided, saysSame } from './column.ts'

/** What an assessment comes to. Stars are 0 when the dossier is thrown out. */
export interface Outcome {
  readonly points: number
  readonly stars: Stars | 0
}

/** What becomes of one column's result if it follows another one on a criterion. */
export interface Effect {
  readonly criterion: CriterionCode
  /** The column that is followed. */
  readonly by: string
  readonly before: Outcome
  readonly after: Outcome
}

/** Criteria on which two columns have both had their say, and not the same. */
export const disputedBetween = (set: CriteriaSet, one: Column, other: Column): CriterionCode[] =>
  set.criteria.flatMap(({ code }) => {
    const [mine, theirs] = [cellOf(one, code), cellOf(other, code)]
    return isDecided(mine) && isDecided(theirs) && !saysSame(mine, theirs) ? [code] : []
  })

/** The effect of each disputed criterion by itself: exact, by scoring the whole again. In the official order. */
export const effectsOf = (set: CriteriaSet, one: Column, other: Column): Effect[] => {
  const score = scorerOf(set)
  const before = score(one)
  return disputedBetween(set, one, other).map((criterion) => ({
    ...{ criterion, by: other.key, before },
    after: score(following(one, other, [criterion])),
  }))
}

/** The column as it would be if it said what the other one says on those criteria: the level, and what was found there. */
export const following = (one: ScoreInput, other: ScoreInput, codes: readonly CriterionCode[]): ScoreInput => {
  const answers = { ...one.answers }
  const findings = { ...one.findings }
  for (const code of codes) {
    delete answers[code]
    const answer = other.answers[code]
    if (answer !== undefined) answers[code] = answer
    for (const kind of ['requirement', 'stop', 'disqualified'] as const) {
      const id = findingId(kind, code)
      delete findings[id]
      const found = other.findings?.[id]
      if (found !== undefined) findings[id] = found
    }
  }
  return { answers, findings }
}

/** Scores many variants of one assessment: only what they come to, without the reasons, so that a phone can try thousands. */
export const scorerOf = (set: CriteriaSet): ((input: ScoreInput) => Outcome) => {
  const rules = gateRulesOf(set)
  const grounds = [
    ...(set.disqualification === undefined ? [] : [findingId('disqualified', 'set')]),
    ...set.criteria.flatMap(({ code, disqualification }) =>
      disqualification === undefined ? [] : [findingId('disqualified', code)],
    ),
  ]
  return (input) => {
    const { standings } = standingsOf(set, input, 'now')
    const points = totalOf(standings)
    const isOut = grounds.some((ground) => input.findings?.[ground] === true)
    return { points, stars: isOut ? 0 : fewerStars(bandOf(points, set.decision), starsByGates(rules, standings)) }
  }
}
