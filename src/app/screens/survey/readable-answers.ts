import type { Response } from '../../../domain/records/response.ts'
import { AnswerValue } from '../../../domain/survey/question-kinds.ts'
import type { Answers } from '../../../domain/survey/survey-state.ts'

/** The answers that a survey can be opened with. A record keeps whatever was sent; what is no answer of any kind stays with the record. */
export const readableAnswers = (answers: Response['answers']): Answers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, value]) => {
      const parsed = AnswerValue.safeParse(value)
      return parsed.success ? [[key, parsed.data]] : []
    }),
  )
