import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Assessment, CriterionCode } from '../../../domain/records/assessment.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import { isSameSet } from '../../../domain/records/product.ts'
import { answersUnder } from '../../../domain/rescore/answers-under.ts'
import { codesUnder } from '../../../domain/rescore/compare-sets.ts'
import { observationsOf } from '../../../domain/rescore/observations.ts'
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
 * A new assessment under another set, beside which what this one observed is shown, each to be confirmed. Locks go along with the criteria of one
 * family.
 */
export const carryingAssessmentOf = (
  last: LocalRecord<'assessment'>['data'],
  lastId: Uuid,
  sets: { readonly from: CriteriaSet; readonly to: CriteriaSet },
  by: Pick<Assessment, 'role' | 'assessor'>,
  startedAt: string,
): Assessment => ({
  ...freshAssessmentOf(last, sets.to, by, startedAt),
  locks: underCodes(last.locks, codesUnder(sets.from, sets.to)),
  carriesFrom: lastId,
})

/**
 * An earlier assessment as the set of a later one would have it: answers and findings that the set knows, notes with the criteria of one family. To be
 * shown beside the later one; its points are those of that set.
 */
export const carriedInto = (
  earlier: LocalRecord<'assessment'>,
  sets: { readonly from: CriteriaSet; readonly to: CriteriaSet },
): LocalRecord<'assessment'> => {
  const { from, to } = sets
  const { answers, findings } = answersUnder(to, observationsOf(from, earlier.data))
  const codes = codesUnder(from, to)
  const criteria = { decision: to.decision, set: to.number }
  const notes = underCodes(earlier.data.notes, codes)
  return { ...earlier, data: { ...earlier.data, criteria, packVersion: to.packVersion, answers, findings, notes } }
}

const underCodes = <T>(
  values: Readonly<Record<CriterionCode, T>>,
  codes: ReadonlyMap<CriterionCode, CriterionCode>,
): Record<CriterionCode, T> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([code, value]) => {
      const there = codes.get(code)
      return there === undefined ? [] : [[there, value]]
    }),
  )

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
        isSameSet(other.data.criteria, current.data.criteria) &&
        other.data.packVersion === current.data.packVersion,
    )
    .sort((one, other) => finalMoment(other).localeCompare(finalMoment(one)))[0]

const finalMoment = (record: LocalRecord<'assessment'>): string => record.data.finalisedAt ?? record.updatedAt
