import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { versionsUnder } from '../../../domain/criteria/set-versions.ts'
import type { Assessment } from '../../../domain/records/assessment.ts'
import { isSameSet, type SetReference } from '../../../domain/records/product.ts'
import type { Identity } from '../../../protocol/enrol.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { carryingAssessmentOf } from '../assessment/carry.ts'
import { assessorOf, freshAssessmentOf } from '../assessment/reassess.ts'
import { firstAssessmentOf } from './first-assessment.ts'

/**
 * A new assessment of a product by that set, with what its last final one leaves to it: by the same set what the producer said cannot change; by a set of
 * another decision also its observations, to be confirmed one by one. `assessments` newest first.
 */
export const newAssessmentOf = async (
  product: LocalRecord<'product'>,
  assessments: readonly LocalRecord<'assessment'>[],
  set: CriteriaSet,
  identity: Identity | undefined,
  startedAt: string,
): Promise<Assessment> => {
  const by = assessorOf(identity)
  const reference = { decision: set.decision, set: set.number }
  const final = assessments.filter(({ data }) => data.status === 'final')
  const same = final.find(({ data }) => isSameSet(data.criteria, reference))
  if (same !== undefined) return freshAssessmentOf(same.data, set, by, startedAt)
  const earlier = final.find(({ data }) => isVersionOf(data.criteria, reference))
  const from = earlier === undefined ? undefined : await loadCriteriaSet(earlier.data.criteria)
  return earlier !== undefined && from?.kind === 'ready'
    ? carryingAssessmentOf(earlier, { from: from.set, to: set }, by, startedAt)
    : firstAssessmentOf(product, set, by, startedAt)
}

const isVersionOf = (one: SetReference, other: SetReference): boolean =>
  versionsUnder(one, other.decision).sets.some((version) => isSameSet(version, other))
