import { findingId } from '../../../domain/criteria/finding.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Findings } from '../../../domain/records/assessment.ts'
import { CheckField } from '../../components/check-field.tsx'
import { councilMessages } from '../../messages/council.ts'
import { language } from '../../messages/language.ts'
import './council.css'

interface PaperFindingsProps {
  readonly set: CriteriaSet
  readonly findings: Findings
  readonly isReadOnly: boolean
  readonly onFound: (finding: string, isFound: boolean) => void
}

/** What the sheet says beside the options: grounds for throwing out, and stops. */
export const PaperFindings = ({ set, findings, isReadOnly, onFound }: PaperFindingsProps) => {
  const t = councilMessages().paper
  const asked = [
    ...(set.disqualification === undefined ? [] : [[findingId('disqualified', 'set'), set.disqualification] as const]),
    ...set.criteria.flatMap(({ code, stop, disqualification }) => [
      ...(stop === undefined || stop.atZero.length > 0 ? [] : [[findingId('stop', code), stop.text] as const]),
      ...(disqualification === undefined ? [] : [[findingId('disqualified', code), disqualification] as const]),
    ]),
  ]
  if (asked.length === 0 || isReadOnly) return null
  return (
    <details>
      <summary class="council-summary">{t.findings}</summary>
      <div class="stack-close">
        {asked.map(([finding, text]) => (
          <CheckField
            key={finding}
            label={text[language.value]}
            isOn={findings[finding] === true}
            onChange={(isOn) => onFound(finding, isOn)}
          />
        ))}
      </div>
    </details>
  )
}
