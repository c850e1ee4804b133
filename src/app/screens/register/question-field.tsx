import { useState } from 'preact/hooks'
import { isRealDay } from '../../../domain/calendar/day.ts'
import type { Question } from '../../../domain/register/answers.ts'
import type { Area } from '../../../protocol/enrol.ts'
import { Button } from '../../components/button.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { registerMessages } from '../../messages/register.ts'
import { OptionCards } from '../assessment/option-cards.tsx'
import { optionWords, questionWords } from './register-words.ts'

interface QuestionFieldProps {
  readonly question: Question
  readonly areas: readonly Area[]
  /** Rows with the same question that wait. */
  readonly alike: number
  readonly onAnswer: (value: string) => void
  readonly onAnswerAll: (value: string, at: number) => void
}

/** More options than that are a list, fewer are cards. */
const MOST_CARDS = 5

/** One question about a row, with the same answer for all rows that wait for it. */
export const QuestionField = ({ question, areas, alike, onAnswer, onAnswerAll }: QuestionFieldProps) => {
  const t = registerMessages()
  const { id, options, answer } = question
  const labels = options.map((option, at) => ({ value: option, label: optionWords(question, option, at, areas) }))
  const at = options.indexOf(answer ?? '')
  return (
    <div class="register-question stack-close">
      {options.length > MOST_CARDS ? (
        <SelectField
          label={questionWords(question)}
          value={answer ?? ''}
          options={[{ value: '', label: '–' }, ...labels]}
          onChange={(value) => {
            if (value !== '') onAnswer(value)
          }}
        />
      ) : (
        <OptionCards
          name={`register-${id}`}
          legend={questionWords(question)}
          isLegendShown
          cards={labels}
          value={answer}
          onChoose={onAnswer}
        />
      )}
      {id === 'date' ? (
        <OtherDay isChosen={answer !== undefined && at === -1} answer={answer} onAnswer={onAnswer} />
      ) : null}
      {answer === undefined || at === -1 || alike < 2 || id === 'commune' ? null : (
        <div class="stack-close">
          <p class="soft">{t.applyHint}</p>
          <div class="row">
            <Button kind="secondary" icon="check" onClick={() => onAnswerAll(answer, at)}>
              {t.answeredCount(alike)}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

interface OtherDayProps {
  readonly isChosen: boolean
  readonly answer: string | undefined
  readonly onAnswer: (value: string) => void
}

/** A day that stands nowhere in the file. */
const OtherDay = ({ isChosen, answer, onAnswer }: OtherDayProps) => {
  const [typed, setTyped] = useState(isChosen ? (answer ?? '') : '')
  return (
    <TextField
      label={registerMessages().option.otherDay}
      type="date"
      value={typed}
      onInput={(value) => {
        setTyped(value)
        if (isRealDay(value)) onAnswer(value)
      }}
    />
  )
}
