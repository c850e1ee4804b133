import type { QuestionState } from '../../../domain/survey/survey-state.ts'
import { surveyMessages } from '../../messages/survey.ts'
import type { SurveyDesk } from './question-props.ts'

/** What is wrong with an answer, in the form's words where it has some. */
export const problemWords = ({ problem, question, outputs }: QuestionState, words: SurveyDesk['words']): string => {
  const t = surveyMessages().problem
  if (problem === undefined) return ''
  const own = words(problem.message, outputs)
  if (own !== '') return own
  if (problem.code !== 'kind') return t[problem.code]
  switch (question.kind) {
    case 'integer':
    case 'money':
      return t.kind.whole
    case 'decimal':
    case 'percent':
      return t.kind.number
    case 'date':
    case 'time':
    case 'date-time':
      return t.kind.moment
    default:
      return t.kind.other
  }
}
