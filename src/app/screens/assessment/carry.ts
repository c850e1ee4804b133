import type { Bilingual } from '../../../domain/bilingual.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Assessment, CriterionCode } from '../../../domain/records/assessment.ts'
import type { Decision } from '../../../domain/records/product.ts'
import { answersUnder, type CriterionUnder } from '../../../domain/rescore/answers-under.ts'
import { codesUnder } from '../../../domain/rescore/compare-sets.ts'
import { observationsOf } from '../../../domain/rescore/observations.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { freshAssessmentOf } from './reassess.ts'

/** The set that an assessment was made under, and the one that it is looked at under. */
interface Sets {
  readonly from: CriteriaSet
  readonly to: CriteriaSet
}

/** What became of each criterion of an assessment under another decision, and what had been written down of it. */
export interface Carried {
  readonly decision: Decision
  readonly criteria: ReadonlyMap<
    CriterionCode,
    { readonly under: CriterionUnder; readonly seen: Bilingual | undefined }
  >
}

/**
 * A new assessment under another set, beside which is shown what this one observed, each to be confirmed. Locks go along with the criteria of one
 * family.
 */
export const carryingAssessmentOf = (
  earlier: LocalRecord<'assessment'>,
  sets: Sets,
  by: Pick<Assessment, 'role' | 'assessor'>,
  startedAt: string,
): Assessment => ({
  ...freshAssessmentOf(earlier.data, sets.to, by, startedAt),
  locks: underCodes(earlier.data.locks, sets),
  carriesFrom: earlier.id,
})

/**
 * An earlier assessment as the set of a later one has it: answers and findings that this set knows, notes of the criteria of one family. It is only
 * shown beside the later one; nothing of it counts before it is confirmed.
 */
export const carriedInto = (
  earlier: LocalRecord<'assessment'>,
  sets: Sets,
): { readonly record: LocalRecord<'assessment'>; readonly carried: Carried } => {
  const { from, to } = sets
  const observations = observationsOf(from, earlier.data)
  const { answers, findings, criteria } = answersUnder(to, observations)
  const data = {
    ...{ ...earlier.data, criteria: { decision: to.decision, set: to.number }, packVersion: to.packVersion },
    ...{ answers, findings, notes: underCodes(earlier.data.notes, sets) },
  }
  const seenOf = (code: CriterionCode): Bilingual | undefined => {
    const family = to.criteria.find((criterion) => criterion.code === code)?.family ?? ''
    const seen = observations.families.get(family)
    return from.criteria
      .find((criterion) => criterion.family === family)
      ?.options.find((option) => option.id === seen?.option)?.label
  }
  return {
    record: { ...earlier, data },
    carried: {
      decision: from.decision,
      criteria: new Map([...criteria].map(([code, under]) => [code, { under, seen: seenOf(code) }])),
    },
  }
}

const underCodes = <T>(values: Readonly<Record<CriterionCode, T>>, { from, to }: Sets): Record<CriterionCode, T> => {
  const codes = codesUnder(from, to)
  return Object.fromEntries(
    Object.entries(values).flatMap(([code, value]) => {
      const there = codes.get(code)
      return there === undefined ? [] : [[there, value]]
    }),
  )
}
