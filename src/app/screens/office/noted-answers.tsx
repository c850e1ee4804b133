import { splitAnswerKey } from '../../../domain/survey/answer-key.ts'
import type { OpenedForm } from '../../../domain/survey/open-form.ts'
import { AnswerValue } from '../../../domain/survey/question-kinds.ts'
import { answerToText } from '../../../domain/survey/value-text.ts'
import type { Json } from '../../../protocol/mutation.ts'
import { surveyMessages } from '../../messages/survey.ts'
import { EvidenceGrid } from '../evidence/evidence-grid.tsx'
import { answerWords } from '../survey/answer-words.ts'
import type { Consents } from '../survey/consents.ts'
import { evidenceIn } from '../survey/evidence-answers.ts'
import type { SurveyDesk } from '../survey/question-props.ts'
import { PersonalMark } from '../survey/survey-answers.tsx'
import type { NotedAnswer } from './left-over.ts'

interface NotedAnswersProps {
  readonly answers: readonly NotedAnswer[]
  readonly evidence: SurveyDesk['evidence']
  readonly consents: Consents
  /** Where some of them are of questions of a form. */
  readonly form?: { readonly opened: OpenedForm; readonly words: SurveyDesk['words'] }
}

/** Answers by their keys, as they are noted: for those that no form arranges. */
export const NotedAnswers = ({ answers, ...props }: NotedAnswersProps) => {
  const sorted = [...answers].sort((one, other) => (rankOf(one.key) < rankOf(other.key) ? -1 : 1))
  return (
    <>
      {sorted.map((answer) => (
        <Noted key={answer.key} answer={answer} {...props} />
      ))}
    </>
  )
}

/** What stands in one instance stays together. */
const rankOf = (key: string): string => {
  const { id, instances } = splitAnswerKey(key)
  return `${instances.join('.')} ${id}`
}

type NotedProps = Omit<NotedAnswersProps, 'answers'> & { readonly answer: NotedAnswer }

const Noted = ({ answer: { key, value, question }, evidence, consents, form }: NotedProps) => {
  const isAllowed = question?.consent === undefined || consents[question.consent]?.given === true
  const label = question === undefined ? '' : (form?.words(question.label, new Map()) ?? '')
  const parsed = AnswerValue.safeParse(value)
  return (
    <dl class="survey-answers-line">
      <dt>
        {label === '' ? null : `${label} `}
        <code>{key}</code> {question === undefined ? null : <PersonalMark question={question} />}
      </dt>
      <dd>
        {isAllowed ? wordsOf({ key, value, ...(question && { question }) }, form) : surveyMessages().withheld}
        {isAllowed && parsed.success ? <EvidenceGrid records={evidenceIn(parsed.data, evidence)} /> : null}
      </dd>
    </dl>
  )
}

const wordsOf = ({ value, question }: NotedAnswer, form: NotedAnswersProps['form']): string => {
  const parsed = AnswerValue.safeParse(value)
  if (!parsed.success) return JSON.stringify(value)
  if (question === undefined || form === undefined) return rawWords(value, answerToText(parsed.data))
  const choices = form.opened.form.lists[question.list ?? ''] ?? []
  return answerWords({ question, choices, outputs: new Map() }, parsed.data, form.words)
}

const rawWords = (value: Json, text: string): string => {
  const t = surveyMessages()
  return typeof value === 'boolean' ? (value ? t.yes : t.no) : text
}
