import type { Bilingual } from '../../../domain/bilingual.ts'
import { assessmentMessages } from '../../messages/assessment.ts'
import { language } from '../../messages/language.ts'
import { OptionCards } from './option-cards.tsx'
import './requirement-card.css'

interface RequirementCardProps {
  readonly code: string
  readonly text: Bilingual
  /** undefined: not looked at yet. */
  readonly isMet: boolean | undefined
  readonly disabled: boolean
  readonly onChange: (isMet: boolean) => void
}

/** "Yêu cầu: …": to be confirmed before any level of the criterion may be chosen. */
export const RequirementCard = ({ code, text, isMet, disabled, onChange }: RequirementCardProps) => {
  const t = assessmentMessages()
  return (
    <section class="requirement-card">
      <OptionCards
        name={`requirement-${code}`}
        legend={`${t.requirement}: ${text[language.value]}`}
        isLegendShown
        isRow
        cards={[
          { value: 'met', label: t.requirementMet },
          { value: 'unmet', label: t.requirementUnmet },
        ]}
        value={isMet === undefined ? undefined : isMet ? 'met' : 'unmet'}
        disabled={disabled}
        onChoose={(value) => onChange(value === 'met')}
      />
      <p class="requirement-card-state" role="status">
        {isMet === undefined ? t.requirementFirst : isMet ? '' : t.requirementFailed}
      </p>
    </section>
  )
}
