import { findingId } from '../criteria/finding.ts'
import type { CriteriaSet } from '../criteria/schema.ts'
import type { Uuid } from '../records/envelope.ts'
import type { ScoreInput } from '../scoring/points.ts'
import type { Score } from '../scoring/result.ts'
import { scoreAssessment } from '../scoring/score.ts'
import type { HeldAction } from './action-standing.ts'
import { answersAfter } from './follow-up.ts'

/**
 * What an assessment comes to once those actions are done, without those that were dropped. A stop at a criterion that one of them raises is taken to be
 * put right with it.
 */
export const scoreWithRaises = (
  set: CriteriaSet,
  { answers, findings }: ScoreInput,
  product: Uuid,
  actions: readonly HeldAction[],
): Score => {
  const criteria = { decision: set.decision, set: set.number }
  const kept = actions.filter(({ data }) => data.status !== 'dropped')
  const raised = kept.flatMap(({ data }) => data.raises).filter((raise) => raise.product === product)
  const lifted = new Set(raised.map(({ criterion }) => findingId('stop', criterion)))
  return scoreAssessment(set, {
    answers: answersAfter(
      set,
      product,
      { answers, locks: {} },
      kept.map(({ id, data }) => ({ id, action: data, criteria })),
    ),
    findings: Object.fromEntries(Object.entries(findings ?? {}).filter(([finding]) => !lifted.has(finding))),
  })
}
