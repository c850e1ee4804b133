import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { ASSESSOR_ROLES, type Assessment } from '../../../domain/records/assessment.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import { isSameSet } from '../../../domain/records/product.ts'
import type { Identity } from '../../../protocol/enrol.ts'
import type { LocalRecord } from '../../../store/store.ts'

/**
 * A correction of a final assessment: a draft with the same answers, findings and notes, that says what it corrects. A producer's own stays its own,
 * though an officer types it.
 */
export const revisionOf = (
  final: Assessment,
  finalId: Uuid,
  by: Pick<Assessment, 'role' | 'assessor'>,
  startedAt: string,
): Assessment => {
  const { finalisedAt: _, ...kept } = final
  const whose = kept.role === 'self' && by.role === 'officer' ? {} : by
  return { ...kept, ...whose, status: 'draft', startedAt, revises: finalId }
}

/** Who assesses on a phone with that identity: without one it is the producer itself. */
export const assessorOf = (identity: Identity | undefined): Pick<Assessment, 'role' | 'assessor'> => ({
  role: identity === undefined ? 'self' : (ASSESSOR_ROLES.find((role) => role === identity.role) ?? 'officer'),
  assessor: identity?.name ?? '',
})

/** A new, empty assessment of the same product by that set; what the producer said cannot change is taken along. */
export const freshAssessmentOf = (
  last: Assessment,
  set: CriteriaSet,
  by: Pick<Assessment, 'role' | 'assessor'>,
  startedAt: string,
): Assessment => ({
  product: last.product,
  producer: last.producer,
  criteria: { decision: set.decision, set: set.number },
  packVersion: set.packVersion,
  ...by,
  status: 'draft',
  startedAt,
  answers: {},
  findings: {},
  notes: {},
  locks: last.locks,
  ...(last.target === undefined ? {} : { target: last.target }),
  ...(last.sample === undefined ? {} : { sample: last.sample }),
})

/**
 * The assessment to show beside this one: the latest final one of the same product by the same set and pack, leaving out
 * itself. Options of another pack version may have moved, so their places are not compared.
 */
export const previousOf = (
  current: LocalRecord<'assessment'>,
  others: readonly LocalRecord<'assessment'>[],
): LocalRecord<'assessment'> | undefined => comparableOf(current, others)[0]

/** Finished assessments by the same set and pack, the latest first, without this one. */
export const comparableOf = (
  current: LocalRecord<'assessment'>,
  others: readonly LocalRecord<'assessment'>[],
): LocalRecord<'assessment'>[] =>
  others
    .filter(
      (other) =>
        other.id !== current.id &&
        other.data.status === 'final' &&
        isSameSet(other.data.criteria, current.data.criteria) &&
        other.data.packVersion === current.data.packVersion,
    )
    .sort((one, other) => finalMoment(other).localeCompare(finalMoment(one)))

const finalMoment = (record: LocalRecord<'assessment'>): string => record.data.finalisedAt ?? record.updatedAt
