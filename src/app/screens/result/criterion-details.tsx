import { findingId } from '../../../domain/criteria/finding.ts'
import type { CriteriaSet, Criterion } from '../../../domain/criteria/schema.ts'
import { basisOf } from '../../../domain/prefill/contradictions.ts'
import type { Assessment } from '../../../domain/records/assessment.ts'
import type { CriterionScore, Score } from '../../../domain/scoring/result.ts'
import { language } from '../../messages/language.ts'
import { prefillMessages } from '../../messages/prefill.ts'
import { resultMessages } from '../../messages/result.ts'

interface CriterionDetailsProps {
  readonly set: CriteriaSet
  readonly assessment: Assessment
  readonly score: Score
  readonly hrefOf: ((criterion: string) => string) | undefined
}

/** Every criterion with what was chosen, found and noted: folded, as few need it at once. */
export const CriterionDetails = ({ set, assessment, score, hrefOf }: CriterionDetailsProps) => {
  const t = resultMessages()
  return (
    <details class="result-details">
      <summary>{t.detailsTitle}</summary>
      {set.parts.map((part) => (
        <section key={part.code}>
          <h3>{`${part.code}. ${part.title[language.value]}`}</h3>
          <ul class="result-details-list">
            {part.groups
              .flatMap((group) => group.criteria)
              .map((criterion) => (
                <Line
                  key={criterion.code}
                  criterion={criterion}
                  assessment={assessment}
                  score={score.criteria.get(criterion.code)}
                  hrefOf={hrefOf}
                />
              ))}
          </ul>
        </section>
      ))}
    </details>
  )
}

interface LineProps {
  readonly criterion: Criterion
  readonly assessment: Assessment
  readonly score: CriterionScore | undefined
  readonly hrefOf: CriterionDetailsProps['hrefOf']
}

const Line = ({ criterion, assessment, score, hrefOf }: LineProps) => {
  const t = resultMessages()
  const name = `${criterion.code} ${criterion.title[language.value]}`
  const note = assessment.notes[criterion.code]
  const basis = basisOf(assessment, criterion.code)
  return (
    <li class="result-details-line">
      <p class="result-part-line">
        {hrefOf === undefined ? <span>{name}</span> : <a href={hrefOf(criterion.code)}>{name}</a>}
        <strong>{t.part(score?.points ?? 0, criterion.maxPoints)}</strong>
      </p>
      <p class="result-details-answer">{answerText(criterion, score)}</p>
      {basis === undefined ? null : <p class="result-details-finding">{prefillMessages().basis[basis.kind]}</p>}
      {findingTexts(criterion, assessment).map((text) => (
        <p key={text} class="result-details-finding">
          {text}
        </p>
      ))}
      {note === undefined ? null : <p class="result-note">{`${t.note}: ${note}`}</p>}
    </li>
  )
}

/** The state where it says more than the option; the option where the state lets it count. */
const answerText = (criterion: Criterion, score: CriterionScore | undefined): string => {
  const t = resultMessages()
  const state = score?.state ?? 'open'
  const chosen = score?.answer === undefined ? undefined : criterion.options[score.answer]?.label[language.value]
  if (state === 'chosen') return chosen ?? t.state.none
  return chosen === undefined ? t.state[state] : `${t.state[state]} (${chosen})`
}

const findingTexts = (criterion: Criterion, assessment: Assessment): string[] => {
  const t = resultMessages()
  const requirement = assessment.findings[findingId('requirement', criterion.code)]
  return [
    ...(requirement === undefined ? [] : [requirement ? t.requirementMet : t.requirementUnmet]),
    ...(assessment.findings[findingId('stop', criterion.code)] === true ? [t.stopFound] : []),
    ...(assessment.findings[findingId('disqualified', criterion.code)] === true ? [t.disqualifiedFound] : []),
  ]
}
