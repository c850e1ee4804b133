import { surveyMessages } from '../../../messages/survey.ts'
import type { ControlProps } from '../question-props.ts'
import { ChoiceCard } from './choice-card.tsx'

export const YesNoAnswer = ({ state, id, onAnswer }: ControlProps) => {
  const t = surveyMessages()
  return (
    <div class="choice-cards is-row">
      {[true, false].map((value) => (
        <ChoiceCard
          key={String(value)}
          kind="radio"
          name={id}
          value={value ? 'yes' : 'no'}
          label={value ? t.yes : t.no}
          isChosen={state.value === value}
          onChoose={() => onAnswer(value)}
        />
      ))}
    </div>
  )
}
