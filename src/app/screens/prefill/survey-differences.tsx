import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Assessment, CriterionCode } from '../../../domain/records/assessment.ts'
import type { Score } from '../../../domain/scoring/result.ts'
import { prefillMessages } from '../../messages/prefill.ts'
import { DifferenceList } from './difference-list.tsx'
import './survey-differences.css'
import { useReadPrefill } from './use-prefill.ts'

interface SurveyDifferencesProps {
  readonly set: CriteriaSet
  readonly assessment: Assessment
  readonly score: Score
  readonly hrefOf?: (criterion: CriterionCode) => string
}

/** Beside a result: where it is not what the surveys show. Nothing where they agree, or where nobody was surveyed. */
export const SurveyDifferences = ({ set, assessment, score, hrefOf }: SurveyDifferencesProps) => {
  const { contradictions } = useReadPrefill(set, assessment, score)
  if (contradictions.length === 0) return null
  return (
    <section class="survey-differences">
      <h2>{prefillMessages().differences(contradictions.length)}</h2>
      <DifferenceList set={set} assessment={assessment} contradictions={contradictions} hrefOf={hrefOf} />
    </section>
  )
}
