import type { CriteriaSet, Criterion } from '../criteria/schema.ts'
import type { ScoreInput } from '../scoring/points.ts'
import type { CriterionScore, Score } from '../scoring/result.ts'
import { scoreAssessment } from '../scoring/score.ts'
import { answersUnder, type CriterionUnder, type Under } from './answers-under.ts'
import { compareSets, type Pairing } from './compare-sets.ts'
import { observationsOf } from './observations.ts'

/** One criterion under its own set: how it stands there. */
export interface Side {
  readonly criterion: Criterion
  readonly score: CriterionScore
}

/** A criterion of the other set, and what became of the observation. */
export interface OtherSide extends Side {
  readonly under: CriterionUnder
}

/** Criteria side by side. `isDifferent`: their points differ, something is open, or one of the sets does not ask. */
export interface RescoredPair {
  readonly relation: Pairing['relation']
  readonly from: readonly Side[]
  readonly to: readonly OtherSide[]
  readonly isDifferent: boolean
}

/** One assessment under its own set and under another: both verdicts, criterion by criterion. */
export interface Rescored {
  readonly from: Score
  readonly to: Score
  readonly under: Under
  /** What differs first, each part in the order of the other set. */
  readonly pairs: readonly RescoredPair[]
  /** What the other set asks and nobody has answered in its words. */
  readonly open: readonly OtherSide[]
}

/** Scores what was observed under another set. Points always come from the set that gives them; what has no counterpart is open and worth nothing yet. */
export const rescore = (from: CriteriaSet, input: ScoreInput, to: CriteriaSet): Rescored => {
  const under = answersUnder(to, observationsOf(from, input))
  const before = scoreAssessment(from, input)
  const after = scoreAssessment(to, under)
  const pairs = compareSets(from, to).map((pairing) => pairOf(pairing, before, after, under))
  return {
    from: before,
    to: after,
    under,
    pairs: [...pairs.filter(({ isDifferent }) => isDifferent), ...pairs.filter(({ isDifferent }) => !isDifferent)],
    open: to.criteria.flatMap((criterion) => {
      const side = otherSideOf(criterion, after, under)
      return side !== undefined && isToBeAnswered(side) ? [side] : []
    }),
  }
}

const pairOf = (pairing: Pairing, before: Score, after: Score, under: Under): RescoredPair => {
  const from = pairing.from.flatMap((criterion) => sideOf(criterion, before) ?? [])
  const to = pairing.to.flatMap((criterion) => otherSideOf(criterion, after, under) ?? [])
  const isDifferent =
    pairing.relation !== 'same' ||
    to.some(isToBeAnswered) ||
    from.some((side, index) => side.score.points !== to[index]?.score.points)
  return { relation: pairing.relation, from, to, isDifferent }
}

/** Open as such, or carried while options above it were never asked about. */
const isToBeAnswered = ({ under }: OtherSide): boolean => under.kind === 'open' || under.unasked.length > 0

const sideOf = (criterion: Criterion, score: Score): Side | undefined => {
  const own = score.criteria.get(criterion.code)
  return own === undefined ? undefined : { criterion, score: own }
}

const otherSideOf = (criterion: Criterion, score: Score, { criteria }: Under): OtherSide | undefined => {
  const side = sideOf(criterion, score)
  const under = criteria.get(criterion.code)
  return side === undefined || under === undefined ? undefined : { ...side, under }
}
