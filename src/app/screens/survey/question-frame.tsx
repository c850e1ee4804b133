import type { ComponentChildren } from 'preact'
import type { AnswerValue } from '../../../domain/survey/question-kinds.ts'
import type { QuestionState } from '../../../domain/survey/survey-state.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { surveyMessages } from '../../messages/survey.ts'
import { answerWords } from './answer-words.ts'
import { problemWords } from './problem-words.ts'
import { CONTROL_OF, HAS_ONE_INPUT } from './question-control.tsx'
import './question-frame.css'
import type { SurveyDesk } from './question-props.ts'

interface QuestionFrameProps {
  readonly state: QuestionState
  readonly desk: SurveyDesk
  /** Whether it is told that an answer is missing: only after the officer has gone past it. */
  readonly isChecked: boolean
  readonly onAnswer: (value: AnswerValue | undefined) => void
}

/** One question: its words, whether it must be answered, the control of its kind, and what is wrong. */
export const QuestionFrame = ({ state, desk, isChecked, onAnswer }: QuestionFrameProps) => {
  const { question, outputs } = state
  const id = `question-${state.key.replaceAll(/[^\w-]/g, '_')}`
  const label = desk.words(question.label, outputs)
  if (question.kind === 'note') return <Note label={label} hint={desk.words(question.hint, outputs)} />
  const isTold = state.problem !== undefined && (isChecked || state.problem.code !== 'required')
  const hint = desk.words(question.hint, outputs)
  const described = [hint === '' ? '' : `${id}-hint`, isTold ? `${id}-problem` : ''].join(' ').trim()
  const Control = CONTROL_OF[question.kind]
  return (
    <Surround state={state} id={id} label={<Label state={state} label={label} />} described={described}>
      {hint === '' ? null : (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Guidance text={desk.words(question.guidance, outputs)} />
      {state.isReadOnly ? (
        <p class="question-worked-out">{answerWords(state, state.value, desk.words) || '–'}</p>
      ) : (
        <Control
          state={state}
          id={id}
          label={label}
          described={described === '' ? undefined : described}
          isInvalid={isTold}
          desk={desk}
          onAnswer={onAnswer}
        />
      )}
      {isTold ? (
        <p class="question-problem" id={`${id}-problem`} role="alert">
          <Icon name="circle-alert" />
          <span>{problemWords(state, desk.words)}</span>
        </p>
      ) : null}
      <Clear state={state} onClear={() => onAnswer(undefined)} />
    </Surround>
  )
}

interface SurroundProps {
  readonly state: QuestionState
  readonly id: string
  readonly label: ComponentChildren
  readonly described: string
  readonly children: ComponentChildren
}

const Surround = ({ state, id, label, described, children }: SurroundProps) => {
  const shared = { class: 'question', 'data-question': state.key, tabIndex: -1 }
  if (HAS_ONE_INPUT.has(state.question.kind) && !state.isReadOnly) {
    return (
      <div {...shared}>
        <label class="question-label" for={id} id={`${id}-label`}>
          {label}
        </label>
        {children}
      </div>
    )
  }
  return (
    <fieldset {...shared} {...(described === '' ? {} : { 'aria-describedby': described })}>
      <legend class="question-label">{label}</legend>
      {children}
    </fieldset>
  )
}

const Label = ({ state, label }: { state: QuestionState; label: string }) => {
  const t = surveyMessages()
  return (
    <>
      <span>{label === '' ? state.question.id : label}</span>
      {state.isRequired ? (
        <>
          <span class="question-star" aria-hidden="true">
            *
          </span>
          <span class="visually-hidden">({t.required})</span>
        </>
      ) : null}
      {state.question.sensitive ? (
        <Badge tone="info" icon="lock">
          {t.sensitive}
        </Badge>
      ) : null}
    </>
  )
}

const Note = ({ label, hint }: { label: string; hint: string }) => (
  <div class="question question-note">
    <Icon name="info" />
    <div>
      <p>{label}</p>
      {hint === '' ? null : <p class="soft">{hint}</p>}
    </div>
  </div>
)

const Guidance = ({ text }: { text: string }) =>
  text === '' ? null : (
    <details class="question-guidance">
      <summary>{surveyMessages().guidance}</summary>
      <p>{text}</p>
    </details>
  )

/** Kinds whose answer cannot be emptied by itself: a radio stays chosen, a place stays noted. */
const CLEARED: ReadonlySet<string> = new Set(['yes-no', 'select-one', 'ranking', 'geopoint', 'geotrace', 'geoshape'])

const Clear = ({ state, onClear }: { state: QuestionState; onClear: () => void }) =>
  !CLEARED.has(state.question.kind) || state.isReadOnly || state.value === undefined ? null : (
    <span>
      <Button kind="quiet" icon="eraser" onClick={onClear}>
        {surveyMessages().clear}
      </Button>
    </span>
  )
