import { surveyMessages } from '../../../messages/survey.ts'
import type { ControlProps } from '../question-props.ts'
import { ChoiceCard } from './choice-card.tsx'

/** "I have read it". */
export const AcknowledgeAnswer = ({ state, id, onAnswer }: ControlProps) => (
  <div class="choice-cards">
    <ChoiceCard
      kind="checkbox"
      name={id}
      value="ok"
      label={surveyMessages().acknowledge}
      isChosen={state.value === true}
      onChoose={(isChosen) => onAnswer(isChosen ? true : undefined)}
    />
  </div>
)
