import type { Response } from '../../../domain/records/response.ts'
import { splitAnswerKey } from '../../../domain/survey/answer-key.ts'
import type { Question } from '../../../domain/survey/form.ts'
import { isQuestion, isRepeat } from '../../../domain/survey/index-form.ts'
import type { OpenedForm } from '../../../domain/survey/open-form.ts'
import { AnswerValue } from '../../../domain/survey/question-kinds.ts'
import type { Survey } from '../../../domain/survey/survey.ts'

/** An answer as it is noted. */
export interface NotedAnswer {
  readonly key: string
  readonly value: Response['answers'][string]
  /** Undefined where the form does not know it. */
  readonly question?: Question
}

/**
 * Answers of a record that its survey does not show: of questions that another answer has hidden since, in instances that were removed
 * elsewhere, of an older version of the form, or of no kind that there is.
 */
export const leftOverIn = (opened: OpenedForm, survey: Survey, answers: Response['answers']): NotedAnswer[] =>
  Object.entries(answers).flatMap(([key, value]) => {
    const node = opened.nodes.get(splitAnswerKey(key).id)?.node
    if (isRepeat(node)) return []
    const state = survey.state(key)
    const isShown = state?.kind === 'question' && state.isRelevant && AnswerValue.safeParse(value).success
    return isShown ? [] : [{ key, value, ...(isQuestion(node) ? { question: node } : {}) }]
  })
