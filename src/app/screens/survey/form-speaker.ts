import { splitAnswerKey } from '../../../domain/survey/answer-key.ts'
import type { Form } from '../../../domain/survey/form.ts'
import { indexForm, isQuestion } from '../../../domain/survey/index-form.ts'
import type { AnswerValue } from '../../../domain/survey/question-kinds.ts'
import { filledWords } from '../../../domain/survey/words.ts'
import { language } from '../../messages/language.ts'
import { answerWords } from './answer-words.ts'

/** A form's questions and answers in people's words. */
export interface Speaker {
  label(id: string): string
  /** Blank for what is no question's answer, as the place of a repeat. */
  answer(key: string, value: AnswerValue): string
}

export const speakerOf = (form: Form): Speaker => {
  const { places } = indexForm(form).index
  const words = (wording: Form['title'] | undefined): string =>
    filledWords(wording, language.value, form.languages, new Map())
  return {
    label: (id) => words(places.get(id)?.node?.label) || id,
    answer: (key, value) => {
      const question = places.get(splitAnswerKey(key).id)?.node
      if (!isQuestion(question)) return ''
      const choices = form.lists[question.list ?? ''] ?? []
      return answerWords({ question, choices, outputs: new Map() }, value, words)
    },
  }
}
