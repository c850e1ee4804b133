import type { Criterion } from '../../../domain/criteria/schema.ts'
import { type Answer, NONE_REACHED } from '../../../domain/records/assessment.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { formatDay } from '../../format.ts'
import { assessmentMessages } from '../../messages/assessment.ts'
import { language } from '../../messages/language.ts'
import './previous-answer.css'

interface PreviousAnswerProps {
  readonly criterion: Criterion
  readonly answer: Answer | undefined
  readonly previous: LocalRecord<'assessment'> | undefined
  readonly isReadOnly: boolean
  readonly onKeep: () => void
}

/** What an earlier assessment said of this criterion, to compare and to keep with one tap. */
export const PreviousAnswer = ({ criterion, answer, previous, isReadOnly, onKeep }: PreviousAnswerProps) => {
  const t = assessmentMessages()
  if (previous === undefined) return null
  const then = previous.data.answers[criterion.code]
  const note = previous.data.notes[criterion.code]
  return (
    <aside class="previous-answer">
      <p class="previous-answer-when">
        {t.previous(formatDay(previous.data.finalisedAt ?? previous.updatedAt, language.value))}
      </p>
      <p class="previous-answer-label">{answerLabel(criterion, then)}</p>
      {note === undefined || note === '' ? null : <p class="previous-answer-note">{note}</p>}
      {then === undefined || isReadOnly ? null : then === answer ? (
        <p class="previous-answer-when">{t.isPrevious}</p>
      ) : (
        <Button kind="secondary" icon="history" onClick={onKeep}>
          {t.keepPrevious}
        </Button>
      )}
    </aside>
  )
}

/** The option that an answer names, with its points, in words. */
export const answerLabel = (criterion: Criterion, answer: Answer | undefined): string => {
  const t = assessmentMessages()
  if (answer === undefined) return t.previousOpen
  const option = answer === NONE_REACHED ? undefined : criterion.options[answer]
  if (option === undefined) return t.previousNone
  return `${option.label[language.value]} (${t.optionPoints(option.points)})`
}
