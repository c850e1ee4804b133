import type { ComponentChildren } from 'preact'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Score } from '../../../domain/scoring/result.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { sourceOfSet } from '../../citation.ts'
import { Bar } from '../../components/bar.tsx'
import { language } from '../../messages/language.ts'
import { resultMessages } from '../../messages/result.ts'
import { CriterionDetails } from './criterion-details.tsx'
import { GateChecklist } from './gate-checklist.tsx'
import { ResultHeadline } from './result-headline.tsx'
import './result-view.css'
import './result-print.css'
import { SetNotices } from './set-notices.tsx'

interface ResultViewProps {
  readonly set: CriteriaSet
  readonly assessment: LocalRecord<'assessment'>
  readonly score: Score
  /** Where a criterion can be looked at; without it criteria are named only. */
  readonly hrefOf?: (criterion: string) => string
  /** What stands with the gates: the way to the next star. */
  readonly children?: ComponentChildren
}

/** The result of one assessment, to look at: stars, why, parts, gates and every answer. Writes nothing. */
export const ResultView = ({ set, assessment, score, hrefOf, children }: ResultViewProps) => {
  const t = resultMessages()
  return (
    <div class="result-view">
      <ResultHeadline assessment={assessment} score={score} />
      <SetNotices set={set} />
      <div class="result-view-columns">
        <section class="result-view-section result-view-parts">
          <h2>{t.partsTitle}</h2>
          {score.parts.map((part) => (
            <div key={part.code} class="result-part">
              <p class="result-part-line">
                <span>{`${part.code}. ${part.title[language.value]}`}</span>
                <strong>{t.part(part.points, part.maxPoints)}</strong>
              </p>
              <Bar
                value={part.points}
                max={part.maxPoints}
                least={part.least}
                most={part.most}
                label={`${part.title[language.value]}: ${t.part(part.points, part.maxPoints)}`}
              />
            </div>
          ))}
        </section>
        <GateChecklist set={set} score={score} hrefOf={hrefOf} />
        {children === undefined ? null : <div class="result-view-way">{children}</div>}
      </div>
      <CriterionDetails set={set} assessment={assessment.data} score={score} hrefOf={hrefOf} />
      <p class="result-view-source">
        {sourceOfSet({ decision: set.decision, set: set.number })} {score.isProvisional ? t.reading : ''}
      </p>
    </div>
  )
}
