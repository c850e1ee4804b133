import type { Criterion } from '../../../domain/criteria/schema.ts'
import { type Answer, NONE_REACHED } from '../../../domain/records/assessment.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { citationOf } from '../../citation.ts'
import { Button } from '../../components/button.tsx'
import { formatDay } from '../../format.ts'
import { assessmentMessages } from '../../messages/assessment.ts'
import { language } from '../../messages/language.ts'
import { rescoreMessages } from '../../messages/rescore.ts'
import type { Carried } from './carry.ts'
import './previous-answer.css'

interface PreviousAnswerProps {
  readonly criterion: Criterion
  readonly answer: Answer | undefined
  readonly previous: LocalRecord<'assessment'> | undefined
  /** Where the earlier one is of another decision: what became of each of its observations. */
  readonly carried: Carried | undefined
  readonly isReadOnly: boolean
  readonly onKeep: () => void
}

/** What an earlier assessment said of this criterion, to compare and to keep with one tap. */
export const PreviousAnswer = (props: PreviousAnswerProps) => {
  const { criterion, answer, previous, carried, isReadOnly, onKeep } = props
  const t = assessmentMessages()
  const under = rescoreMessages()
  if (previous === undefined) return null
  const then = previous.data.answers[criterion.code]
  const note = previous.data.notes[criterion.code]
  return (
    <aside class="previous-answer">
      <p class="previous-answer-when">
        {carried === undefined
          ? t.previous(dayOf(previous))
          : under.previousUnder(dayOf(previous), citationOf(carried.decision))}
      </p>
      {carried === undefined ? (
        <p class="previous-answer-label">{answerLabel(criterion, then)}</p>
      ) : (
        <CarriedAnswer criterion={criterion} carried={carried} answer={then} />
      )}
      {note === undefined || note === '' ? null : <p class="previous-answer-note">{note}</p>}
      {then === undefined || isReadOnly ? null : then === answer ? (
        <p class="previous-answer-when">{carried === undefined ? t.isPrevious : under.confirmed}</p>
      ) : (
        <Button kind="secondary" icon={carried === undefined ? 'history' : 'check'} onClick={onKeep}>
          {carried === undefined ? t.keepPrevious : under.confirm}
        </Button>
      )}
    </aside>
  )
}

const dayOf = ({ data, updatedAt }: LocalRecord<'assessment'>): string =>
  formatDay(data.finalisedAt ?? updatedAt, language.value)

interface CarriedAnswerProps {
  readonly criterion: Criterion
  readonly carried: Carried
  readonly answer: Answer | undefined
}

/** What the earlier assessment wrote down, in the words of this decision where it has them, else in its own with the reason why it is open. */
const CarriedAnswer = ({ criterion, carried, answer }: CarriedAnswerProps) => {
  const t = rescoreMessages()
  const told = carried.criteria.get(criterion.code)
  if (told?.under.kind === 'carried') {
    const higher = told.under.unasked.flatMap((place) => criterion.options[place]?.label[language.value] ?? [])
    return (
      <>
        <p class="previous-answer-label">{answerLabel(criterion, answer)}</p>
        {higher.length === 0 ? null : <p>{t.unasked(higher.join(' / '))}</p>}
      </>
    )
  }
  return (
    <>
      {told?.seen === undefined ? null : <p class="previous-answer-label">{t.seen(told.seen[language.value])}</p>}
      <p>{t.previousReasons[told?.under.reason ?? 'new']}</p>
    </>
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
