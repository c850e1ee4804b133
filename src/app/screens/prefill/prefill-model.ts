import { findingId } from '../../../domain/criteria/finding.ts'
import type { CriteriaSet, Criterion } from '../../../domain/criteria/schema.ts'
import { basisOf, type Contradiction, findContradictions } from '../../../domain/prefill/contradictions.ts'
import type { Facts } from '../../../domain/prefill/facts.ts'
import { type Suggestion, suggestAnswers } from '../../../domain/prefill/suggest.ts'
import type { Answer, Assessment, Basis, CriterionCode } from '../../../domain/records/assessment.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import type { Score } from '../../../domain/scoring/result.ts'
import type { Patch } from '../../../protocol/mutation.ts'

/** A suggestion for a criterion that is still open. */
interface Offer {
  readonly criterion: Criterion
  readonly suggestion: Suggestion
  /** Its requirement is confirmed, or it has none: only then may a level be chosen. */
  readonly isReady: boolean
}

/** What the surveys have to say to an assessment. */
export interface Prefill {
  readonly suggestions: ReadonlyMap<CriterionCode, Suggestion>
  /** In the set's order. */
  readonly offers: readonly Offer[]
  readonly contradictions: readonly Contradiction[]
}

/** Suggestions, offers and contradictions of an assessment as it stands. `today` is the day of the assessment. */
export const prefillOf = (
  set: CriteriaSet,
  assessment: Assessment,
  score: Score,
  facts: Facts,
  today: Day,
): Prefill => {
  const suggestions = suggestAnswers(set, facts, today)
  const offers = set.criteria.flatMap((criterion): Offer[] => {
    const suggestion = suggestions.get(criterion.code)
    const isOpen = score.criteria.get(criterion.code)?.state === 'open'
    if (suggestion === undefined || !isOpen) return []
    return [{ criterion, suggestion, isReady: mayAnswer(criterion, assessment) }]
  })
  return { suggestions, offers, contradictions: findContradictions(set, assessment, suggestions) }
}

export const mayAnswer = ({ code, requirement }: Criterion, { findings }: Pick<Assessment, 'findings'>): boolean =>
  requirement === undefined || findings[findingId('requirement', code)] === true

/** How an answer stands beside its suggestion. */
export type Standing = 'offered' | 'confirmed' | 'fits' | 'differs'

export const standingOf = (prefill: Prefill, assessment: Assessment, code: CriterionCode): Standing => {
  if (assessment.answers[code] === undefined) return 'offered'
  if (prefill.contradictions.some(({ criterion }) => criterion === code)) return 'differs'
  return basisOf(assessment, code)?.kind === 'confirmed' ? 'confirmed' : 'fits'
}

/** What the list of criteria marks: a suggestion for an open one, a difference that nobody has decided on yet. */
export const marksOf = ({ offers, contradictions }: Prefill): ReadonlyMap<CriterionCode, 'offered' | 'differs'> =>
  new Map([
    ...contradictions.flatMap(({ criterion, isDecided }) => (isDecided ? [] : [[criterion, 'differs'] as const])),
    ...offers.map(({ criterion }) => [criterion.code, 'offered'] as const),
  ])

/** Offers that may be taken together: those that leave nothing open. */
export const sureOffers = (offers: readonly Offer[]): readonly Offer[] =>
  offers.filter(({ isReady, suggestion }) => isReady && suggestion.certainty === 'exact')

/** Takes suggestions, and keeps where the answers come from. */
export const takeEdit = (suggestions: readonly Suggestion[]): Patch => ({
  set: Object.fromEntries(
    suggestions.flatMap((suggestion) => [
      [`answers/${suggestion.criterion}`, suggestion.answer],
      [`basis/${suggestion.criterion}`, basisFor('confirmed', suggestion, suggestion.answer)],
    ]),
  ),
  unset: [],
})

/** Keeps an answer against the surveys. */
export const keepEdit = ({ criterion, answer, suggestion }: Contradiction): Patch => ({
  set: { [`basis/${criterion}`]: basisFor('overridden', suggestion, answer) },
  unset: [],
})

const basisFor = (kind: Basis['kind'], { answer: survey, reasons }: Suggestion, answer: Answer): Basis => ({
  ...{ kind, answer, survey },
  responses: [...new Set(reasons.map(({ source }) => source.response))],
})

/** Answers by hand, or takes an answer back; what was noted of another answer's origin goes with it. */
export const answerEdit = (assessment: Assessment, code: CriterionCode, answer: Answer | undefined): Patch => {
  const basis = assessment.basis?.[code]
  const stale = basis === undefined || basis.answer === answer ? [] : [`basis/${code}`]
  return answer === undefined
    ? { set: {}, unset: [`answers/${code}`, ...stale] }
    : { set: { [`answers/${code}`]: answer }, unset: stale }
}

/** What stood there before a suggestion was taken. */
export interface Former {
  readonly answer: Answer | undefined
  readonly basis: Basis | undefined
}

export const formerOf = ({ answers, basis }: Assessment, code: CriterionCode): Former => ({
  answer: answers[code],
  basis: basis?.[code],
})

/** Takes back what was taken, where the answer is still the one that was taken. */
export const undoEdit = (assessment: Assessment, formers: ReadonlyMap<CriterionCode, Former>): Patch => {
  const set: Patch['set'] = {}
  const unset: string[] = []
  const put = (path: string, value: Answer | Basis | undefined): void => {
    if (value === undefined) unset.push(path)
    else set[path] = value
  }
  for (const [code, former] of formers) {
    if (basisOf(assessment, code)?.kind !== 'confirmed') continue
    put(`answers/${code}`, former.answer)
    put(`basis/${code}`, former.basis)
  }
  return { set, unset }
}
