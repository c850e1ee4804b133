import { findingId } from '../criteria/finding.ts'
import type { CriteriaSet, Criterion } from '../criteria/schema.ts'
import { type Answer, type Answers, type CriterionCode, type Findings, NONE_REACHED } from '../records/assessment.ts'
import { groundsOf, type Observation, type Observations } from './observations.ts'

/**
 * Why a criterion stays open under another set. new: it was not asked. unanswered: it was, and nobody answered. other-levels: it divides the matter
 * differently, no option is the same. no-such-level: it has other options of the same, but not the one that was chosen.
 */
type OpenReason = 'new' | 'unanswered' | 'other-levels' | 'no-such-level'

/**
 * What becomes of a criterion. carried: the same option exists; `unasked` are options above it that nobody was asked about, so that one of them may
 * be reached as well.
 */
export type CriterionUnder =
  | { readonly kind: 'carried'; readonly answer: Answer; readonly unasked: readonly Answer[] }
  | { readonly kind: 'open'; readonly reason: OpenReason }

export interface Under {
  readonly answers: Answers
  readonly findings: Findings
  /** Every criterion of the set, in its order. */
  readonly criteria: ReadonlyMap<CriterionCode, CriterionUnder>
}

/**
 * What these observations answer under a set: the option of the same family and id, and findings of the same note. Points never come into it, and
 * nothing is guessed: what the set asks otherwise stays open, with the reason.
 */
export const answersUnder = (set: CriteriaSet, observations: Observations): Under => {
  const criteria = new Map(
    set.criteria.map((criterion) => [criterion.code, under(criterion, observations.families.get(criterion.family))]),
  )
  const answers = [...criteria].flatMap(([code, one]) => (one.kind === 'carried' ? [[code, one.answer] as const] : []))
  const findings = groundsOf(set).flatMap(({ kind, family, criterion, note }) => {
    const found = observations.findings.find(
      (one) => one.kind === kind && one.family === family && one.note === note.id,
    )
    return found === undefined ? [] : [[findingId(kind, criterion), found.isFound] as const]
  })
  return { answers: Object.fromEntries(answers), findings: Object.fromEntries(findings), criteria }
}

const under = (criterion: Criterion, seen: Observation | undefined): CriterionUnder => {
  if (seen === undefined) return { kind: 'open', reason: 'new' }
  if (seen.answer === undefined) return { kind: 'open', reason: 'unanswered' }
  const wasAsked = (place: Answer): boolean => seen.asked.includes(criterion.options[place]?.id ?? '')
  const places = criterion.options.map((_, place) => place)
  if (!places.some(wasAsked)) return { kind: 'open', reason: 'other-levels' }
  if (seen.option === undefined) {
    // None was reached: that holds here only if nothing else is asked here.
    return places.every(wasAsked)
      ? { kind: 'carried', answer: NONE_REACHED, unasked: [] }
      : { kind: 'open', reason: 'no-such-level' }
  }
  const answer = criterion.options.findIndex(({ id }) => id === seen.option)
  if (answer < 0) return { kind: 'open', reason: 'no-such-level' }
  const caseOf = (place: Answer): string | undefined => criterion.options[place]?.case?.id
  const unasked = places.filter((place) => place > answer && !wasAsked(place) && caseOf(place) === caseOf(answer))
  return { kind: 'carried', answer, unasked }
}
