import { findingId } from '../criteria/finding.ts'
import type { CriteriaSet, Criterion } from '../criteria/schema.ts'
import type { Answer, Assessment, Basis, CriterionCode } from '../records/assessment.ts'
import type { Stars } from '../scoring/result.ts'
import { scoreAssessment } from '../scoring/score.ts'
import { fits, rankOf, type Suggestion } from './suggest.ts'

/** What following the surveys would make of the result. */
export interface Effect {
  readonly from: { readonly points: number; readonly stars: Stars | 0 }
  readonly to: { readonly points: number; readonly stars: Stars | 0 }
}

/** An answer that is not what the surveys show. */
export interface Contradiction {
  readonly criterion: CriterionCode
  readonly answer: Answer
  readonly suggestion: Suggestion
  /** Where the assessment stands beside the surveys. */
  readonly direction: 'higher' | 'lower'
  /** The assessor has seen what the surveys show now and decided otherwise. */
  readonly isDecided: boolean
  /** If the surveys' level were taken here. */
  readonly effect: Effect
}

type Assessed = Pick<Assessment, 'answers' | 'findings' | 'basis'>

/** Every answer that differs from its suggestion, in the set's order. Criteria whose requirement is not met have no level to compare. */
export const findContradictions = (
  set: CriteriaSet,
  assessed: Assessed,
  suggestions: ReadonlyMap<CriterionCode, Suggestion>,
): Contradiction[] =>
  set.criteria.flatMap((criterion) => {
    const suggestion = suggestions.get(criterion.code)
    const answer = assessed.answers[criterion.code]
    if (suggestion === undefined || answer === undefined || hasUnmetRequirement(criterion, assessed)) return []
    if (fits(criterion, answer, suggestion)) return []
    const isHigher = rankOf(criterion, answer) > rankOf(criterion, suggestion.answer)
    const basis = basisOf(assessed, criterion.code)
    return [
      {
        criterion: criterion.code,
        answer,
        suggestion,
        direction: isHigher ? 'higher' : 'lower',
        isDecided: basis?.kind === 'overridden' && basis.survey === suggestion.answer,
        effect: effectOf(set, assessed, [suggestion]),
      },
    ]
  })

const hasUnmetRequirement = ({ code, requirement }: Criterion, { findings }: Assessed): boolean =>
  requirement !== undefined && findings[findingId('requirement', code)] === false

/** How the assessor dealt with a suggestion, as long as the answer is still the one that it was about: phones that do not know of it may have changed the answer alone. */
export const basisOf = ({ answers, basis }: Omit<Assessed, 'findings'>, code: CriterionCode): Basis | undefined => {
  const kept = basis?.[code]
  return kept?.answer === answers[code] ? kept : undefined
}

/** The result now and with those suggestions taken. */
export const effectOf = (set: CriteriaSet, { answers, findings }: Assessed, taken: readonly Suggestion[]): Effect => {
  const now = scoreAssessment(set, { answers, findings })
  const instead = Object.fromEntries(taken.map(({ criterion, answer }) => [criterion, answer]))
  const then = scoreAssessment(set, { answers: { ...answers, ...instead }, findings })
  return { from: { points: now.points, stars: now.stars }, to: { points: then.points, stars: then.stars } }
}
