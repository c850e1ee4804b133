import { findingId } from '../criteria/finding.ts'
import type { CriteriaSet } from '../criteria/schema.ts'
import type { Action } from '../records/action.ts'
import type { Uuid } from '../records/envelope.ts'
import type { ScoreInput } from '../scoring/points.ts'
import type { Score } from '../scoring/result.ts'
import { scoreAssessment } from '../scoring/score.ts'

/**
 * What an assessment comes to once those actions are done: each criterion at the level that they raise it to, never lower than it is. A stop at a
 * criterion that one of them raises is taken to be put right with it.
 */
export const scoreWithRaises = (
  set: CriteriaSet,
  input: ScoreInput,
  product: Uuid,
  actions: readonly Pick<Action, 'raises' | 'status'>[],
): Score => {
  const raises = actions.flatMap(({ status, raises }) =>
    status === 'dropped' ? [] : raises.filter((raise) => raise.product === product),
  )
  const answers = { ...input.answers }
  const findings = { ...input.findings }
  for (const { criterion, to } of raises) {
    answers[criterion] = higher(set, criterion, answers[criterion], to)
    delete findings[findingId('stop', criterion)]
  }
  return scoreAssessment(set, { answers, findings })
}

/** Options of one case rise in the official order; one of another case is taken as planned. */
const higher = (set: CriteriaSet, code: string, from: number | undefined, to: number): number => {
  const options = set.criteria.find((criterion) => criterion.code === code)?.options
  const isSameCase = options?.[from ?? -1]?.case?.id === options?.[to]?.case?.id
  return from !== undefined && from > to && isSameCase ? from : to
}
