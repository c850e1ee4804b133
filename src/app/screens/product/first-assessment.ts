import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Assessment } from '../../../domain/records/assessment.ts'
import type { LocalRecord } from '../../../store/store.ts'

/** An empty assessment of a product that has none by this set yet, pinned to the pack that is on the phone now. */
export const firstAssessmentOf = (
  product: LocalRecord<'product'>,
  set: CriteriaSet,
  by: Pick<Assessment, 'role' | 'assessor'>,
  startedAt: string,
): Assessment => ({
  product: product.id,
  producer: product.data.producer,
  criteria: { decision: set.decision, set: set.number },
  packVersion: set.packVersion,
  ...by,
  status: 'draft',
  startedAt,
  answers: {},
  findings: {},
  notes: {},
  locks: {},
  ...(product.data.sample === undefined ? {} : { sample: product.data.sample }),
})
