import type { Instant, Uuid } from '../records/envelope.ts'
import type { FormReference, Response } from '../records/response.ts'
import { type AnswerKey, answerKey, splitAnswerKey } from '../survey/answer-key.ts'
import type { World } from '../survey/expression/sight.ts'
import type { NodeId } from '../survey/form.ts'
import type { OpenedForm } from '../survey/open-form.ts'
import type { AnswerValue } from '../survey/question-kinds.ts'
import { openSurvey } from '../survey/survey.ts'
import type { Answers, NodeKey, QuestionState } from '../survey/survey-state.ts'

/** A filled survey as prefilling reads it: of its answers those that are relevant, right by the form's rules, and consented to. */
export interface FilledSurvey {
  readonly response: Uuid
  readonly form: FormReference
  readonly product: Uuid | undefined
  readonly status: Response['status']
  /** When it was finished; of an unfinished one when it was last touched. */
  readonly at: Instant
  /** The survey that this one corrects. */
  readonly revises: Uuid | undefined
  readonly answers: ReadonlyMap<AnswerKey, AnswerValue>
  /** Instances of repeats by the repeat's id, in their order. */
  readonly rows: ReadonlyMap<NodeId, readonly NodeKey[]>
}

interface Filled {
  readonly id: Uuid
  readonly updatedAt: Instant
  readonly data: Response
}

/**
 * Reads a response by its form. Answers that are kept but not asked any more (certificates of somebody who has none), that cannot stand
 * (more local workers than workers), or whose consent was declined or withdrawn say nothing.
 */
export const readSurvey = (opened: OpenedForm, { id, updatedAt, data }: Filled, world: World): FilledSurvey => {
  const survey = openSurvey(opened, data.answers as Answers, world)
  const answers = new Map<AnswerKey, AnswerValue>()
  const rows = new Map<NodeId, NodeKey[]>()
  const visit = (key: NodeKey): void => {
    const state = survey.state(key)
    if (state?.isRelevant !== true) return
    if (state.kind === 'question') {
      if (state.value !== undefined && isUsable(state, data.consents)) answers.set(key, state.value)
      return
    }
    if (state.kind === 'repeat') rows.set(state.repeat.id, [...(rows.get(state.repeat.id) ?? []), ...state.instances])
    survey.children(key).forEach(visit)
  }
  survey.children().forEach(visit)
  return {
    response: id,
    form: data.form,
    product: data.product,
    status: data.status,
    at: data.status === 'final' ? (data.finalisedAt ?? updatedAt) : updatedAt,
    revises: data.revises,
    answers,
    rows,
  }
}

const isUsable = ({ isAnswered, problem, question }: QuestionState, consents: Response['consents']): boolean =>
  isAnswered && problem === undefined && (question.consent === undefined || consents[question.consent]?.given === true)

/** Key of a question in one instance of a repeat. */
export const keyInRow = (row: NodeKey, question: NodeId): AnswerKey =>
  answerKey(question, splitAnswerKey(row).instances)

/**
 * Surveys in the order in which they count: finished ones before unfinished ones, the newest first; without those that a finished one
 * corrects. The newest by the clocks of those who filled them, as nothing else orders surveys of several phones.
 */
export const byWeight = (surveys: readonly FilledSurvey[]): FilledSurvey[] => {
  const corrected = new Set(surveys.flatMap(({ status, revises }) => (status === 'final' ? [revises] : [])))
  return surveys
    .filter(({ response }) => !corrected.has(response))
    .sort((one, other) =>
      one.status === other.status ? other.at.localeCompare(one.at) : one.status === 'final' ? -1 : 1,
    )
}
