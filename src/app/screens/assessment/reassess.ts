import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Assessment } from '../../../domain/records/assessment.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import type { Identity } from '../../../protocol/enrol.ts'
import type { LocalRecord } from '../../../store/store.ts'

/** A correction of a final assessment: a draft with the same answers, findings and notes, that says what it corrects. */
export const revisionOf = (
  final: Assessment,
  finalId: Uuid,
  by: Pick<Assessment, 'role' | 'assessor'>,
  startedAt: string,
): Assessment => {
  const { finalisedAt: _, ...kept } = final
  return { ...kept, ...by, status: 'draft', startedAt, revises: finalId }
}

/** Who assesses on a phone with that identity: without one it is the producer itself. */
export const assessorOf = (identity: Identity | undefined): Pick<Assessment, 'role' | 'assessor'> => ({
  role: identity === undefined ? 'self' : identity.role === 'council' ? 'council' : 'officer',
  assessor: identity?.name ?? '',
})

/** A new, empty assessment of the same product by the same set; what the producer said cannot change is taken along. */
export const freshAssessmentOf = (
  last: Assessment,
  set: CriteriaSet,
  by: Pick<Assessment, 'role' | 'assessor'>,
  startedAt: string,
): Assessment => ({
  product: last.product,
  producer: last.producer,
  criteria: last.criteria,
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
): LocalRecord<'assessment'> | undefined =>
  others
    .filter(
      (other) =>
        other.id !== current.id &&
        other.data.status === 'final' &&
        other.data.criteria.decision === current.data.criteria.decision &&
        other.data.criteria.set === current.data.criteria.set &&
        other.data.packVersion === current.data.packVersion,
    )
    .sort((one, other) => finalMoment(other).localeCompare(finalMoment(one)))[0]

const finalMoment = (record: LocalRecord<'assessment'>): string => record.data.finalisedAt ?? record.updatedAt
