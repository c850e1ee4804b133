import { Consent, type Response } from '../../../domain/records/response.ts'
import { answerKey, splitAnswerKey } from '../../../domain/survey/answer-key.ts'
import { consentTextFor } from '../../../domain/survey/consent-texts.ts'
import { isContainer, isQuestion } from '../../../domain/survey/index-form.ts'
import type { OpenedForm } from '../../../domain/survey/open-form.ts'
import { AnswerValue } from '../../../domain/survey/question-kinds.ts'
import { answerToText } from '../../../domain/survey/value-text.ts'
import { filledWords } from '../../../domain/survey/words.ts'
import type { Json } from '../../../protocol/mutation.ts'
import { historyMessages } from '../../messages/history.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { surveyMessages } from '../../messages/survey.ts'
import { answerWords } from '../survey/answer-words.ts'
import { consentWords } from '../survey/consent-words.ts'
import { type FieldWords, recordWords } from './field-words.ts'

/** Of a filled survey: questions and answers in the words of its form; as they are noted while that is not at hand. */
export const surveyWords = ({ answers, consents }: Response, opened: OpenedForm | undefined): FieldWords => {
  const plain = recordWords(undefined)
  const isWithheld = (path: string): boolean => {
    const node = opened?.nodes.get(splitAnswerKey(keyIn('answers', path) ?? '').id)?.node
    return isQuestion(node) && node.consent !== undefined && consents[node.consent]?.given !== true
  }
  return {
    isWithheld,
    name: (path) => {
      const key = keyIn('answers', path)
      const purpose = keyIn('consents', path)
      if (purpose !== undefined) return surveyMessages().consentTitle(consentTextFor(purpose).title[language.value])
      if (path === 'form/id') return kindMessages().field.form
      if (path === 'form/version') return historyMessages().formVersion
      return key === undefined || opened === undefined ? plain.name(path) : questionName(key, opened, answers)
    },
    value: (path, value) => {
      if (isWithheld(path)) return surveyMessages().withheld
      if (value === undefined || value === '') return historyMessages().empty
      const key = keyIn('answers', path)
      const consent = path.startsWith('consents/') ? Consent.safeParse(value) : undefined
      if (consent?.success) return consentWords(keyIn('consents', path) ?? '', consent.data)
      return key === undefined ? plain.value(path, value) : noted(key, value, opened)
    },
  }
}

const keyIn = (field: string, path: string): string | undefined =>
  path.startsWith(`${field}/`) ? path.slice(field.length + 1) : undefined

const wordsOf =
  ({ form }: OpenedForm) =>
  (...[wording, outputs]: Parameters<Parameters<typeof answerWords>[2]>): string =>
    filledWords(wording, language.value, form.languages, outputs)

/** The question's words after those of the instances that it stands in: "Year 2 · Revenue". */
const questionName = (key: string, opened: OpenedForm, answers: Response['answers']): string => {
  const { id, instances } = splitAnswerKey(key)
  const found = opened.nodes.get(id)
  if (found === undefined) return key
  const words = wordsOf(opened)
  const around = found.place.repeats.map(({ node }, depth) => {
    const position = answers[answerKey(node?.id ?? '', instances.slice(0, depth + 1))]
    const label = words(node?.label, new Map()) || node?.id || ''
    return typeof position === 'number' ? surveyMessages().instance(label, position) : label
  })
  const own = found.node.kind === 'repeat' ? [] : [words(found.node.label, new Map()) || id]
  return [...around, ...own].join(' · ')
}

const noted = (key: string, value: Json, opened: OpenedForm | undefined): string => {
  const parsed = AnswerValue.safeParse(value)
  if (!parsed.success) return JSON.stringify(value)
  const node = opened?.nodes.get(splitAnswerKey(key).id)?.node
  if (isContainer(node)) return historyMessages().place(answerToText(parsed.data))
  if (node === undefined || opened === undefined) return answerToText(parsed.data)
  const choices = opened.form.lists[node.list ?? ''] ?? []
  return answerWords({ question: node, choices, outputs: new Map() }, parsed.data, wordsOf(opened))
}
