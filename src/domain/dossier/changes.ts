import { canonical } from '../canonical.ts'
import type { CriteriaSet } from '../criteria/schema.ts'
import type { Answer, Assessment, CriterionCode } from '../records/assessment.ts'
import type { Day, Uuid } from '../records/envelope.ts'
import type { Evidence } from '../records/evidence.ts'
import type { Response } from '../records/response.ts'
import { scoreAssessment } from '../scoring/score.ts'
import { splitAnswerKey } from '../survey/answer-key.ts'

/** A criterion whose level is another one now; none where it was not answered. */
interface ChangedCriterion {
  readonly code: CriterionCode
  readonly before?: Answer
  readonly after?: Answer
  readonly points: { readonly before: number; readonly after: number }
}

/** other-criteria: they are by other sets, or by packs whose options may have moved, so that levels cannot be compared. */
export type AssessmentChanges =
  | { readonly kind: 'other-criteria' }
  | {
      readonly kind: 'compared'
      readonly criteria: readonly ChangedCriterion[]
      readonly points: { readonly before: number; readonly after: number }
    }

/** What an upgrade or a rating again has to show of the self-assessment (Art. 6.1.b, c): only the criteria that differ, in the set's order. */
export const changedCriteria = (set: CriteriaSet, before: Assessment, after: Assessment): AssessmentChanges => {
  const isSame = canonical(before.criteria) === canonical(after.criteria) && before.packVersion === after.packVersion
  if (!isSame || set.number !== after.criteria.set) return { kind: 'other-criteria' }
  const [was, is] = [scoreAssessment(set, before), scoreAssessment(set, after)]
  const criteria = set.criteria.flatMap(({ code }): ChangedCriterion[] => {
    const [one, other] = [before.answers[code], after.answers[code]]
    if (one === other) return []
    const points = { before: was.criteria.get(code)?.points ?? 0, after: is.criteria.get(code)?.points ?? 0 }
    return [
      {
        ...{ code, points },
        ...(one === undefined ? {} : { before: one }),
        ...(other === undefined ? {} : { after: other }),
      },
    ]
  })
  return { kind: 'compared', criteria, points: { before: was.points, after: is.points } }
}

/** A piece of evidence with its id. */
interface KeptEvidence {
  readonly id: Uuid
  readonly data: Pick<Evidence, 'validUntil'>
}

/** Evidence that came since, and papers that have lost their validity. `known` are those that were handed in before. */
export const changedEvidence = <T extends KeptEvidence>(
  known: ReadonlySet<Uuid>,
  now: readonly T[],
  today: Day,
): { readonly added: readonly T[]; readonly expired: readonly T[] } => ({
  added: now.filter(({ id }) => !known.has(id)),
  expired: now.filter(({ data: { validUntil } }) => validUntil !== undefined && validUntil < today),
})

type AnswerValues = readonly Response['answers'][string][]

/** A question whose answers are other ones now; of a repeated question all of them, in the order in which they were given. */
export interface ChangedAnswer {
  readonly question: string
  readonly before: AnswerValues
  readonly after: AnswerValues
}

/**
 * Questions of the same form that are answered in another way, as they stand now, those that are gone last. Repeats of two surveys have keys of their
 * own, so what is repeated is compared as a whole.
 */
export const changedAnswers = (
  before: Pick<Response, 'answers'>,
  after: Pick<Response, 'answers'>,
): readonly ChangedAnswer[] => {
  const [was, is] = [valuesByQuestion(before), valuesByQuestion(after)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((question): ChangedAnswer[] => {
    const [one, other] = [was.get(question) ?? [], is.get(question) ?? []]
    return sorted(one) === sorted(other) ? [] : [{ question, before: one, after: other }]
  })
}

const valuesByQuestion = ({ answers }: Pick<Response, 'answers'>): Map<string, AnswerValues> => {
  const values = new Map<string, AnswerValues>()
  for (const [key, value] of Object.entries(answers)) {
    const { id } = splitAnswerKey(key)
    values.set(id, [...(values.get(id) ?? []), value])
  }
  return values
}

const sorted = (values: AnswerValues): string => values.map(canonical).sort().join()
