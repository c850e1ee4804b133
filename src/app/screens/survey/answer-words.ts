import type { Choice, Question, Wording } from '../../../domain/survey/form.ts'
import type { AnswerValue } from '../../../domain/survey/question-kinds.ts'
import { formatDay, formatNumber, formatVnd } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { surveyMessages } from '../../messages/survey.ts'

/** What a question is called and offers: of a filled survey, or of the form alone. */
interface Asked {
  readonly question: Question
  readonly choices: readonly Choice[]
  readonly outputs: ReadonlyMap<string, string>
}

type Words = (wording: Wording | undefined, outputs: ReadonlyMap<string, string>) => string

/** An answer in people's words; blank where there is none. */
export const answerWords = (asked: Asked, value: AnswerValue | undefined, words: Words): string => {
  if (value === undefined) return ''
  const { kind, appearance = '' } = asked.question
  if (typeof value === 'boolean') return booleanWords(value, kind)
  if (typeof value === 'number') return numberWords(value, kind, appearance)
  if (typeof value === 'string') return textWords(asked, value, words)
  if (!Array.isArray(value)) return pointWords(value)
  const t = surveyMessages()
  if (kind === 'geotrace' || kind === 'geoshape') return t.points(value.length)
  if (kind !== 'select-many' && kind !== 'ranking') return t.files(value.length)
  const labels = value.map((one) => choiceWords(asked, String(one), words))
  return labels.map((label, at) => (kind === 'ranking' ? `${at + 1}. ${label}` : label)).join('; ')
}

const booleanWords = (value: boolean, kind: Question['kind']): string => {
  const t = surveyMessages()
  return kind === 'acknowledge' ? t.acknowledge : value ? t.yes : t.no
}

const numberWords = (value: number, kind: Question['kind'], appearance: string): string => {
  if (kind === 'money') return formatVnd(value, language.value)
  if (kind === 'percent') return `${formatNumber(value, language.value)} %`
  // A year is a whole number too, and nobody writes 2.025.
  return kind === 'integer' && !/\bthousands-sep\b/.test(appearance)
    ? String(value)
    : formatNumber(value, language.value)
}

const textWords = (asked: Asked, value: string, words: Words): string => {
  const { kind } = asked.question
  if (kind === 'select-one') return choiceWords(asked, value, words)
  return kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, language.value) : value
}

const choiceWords = ({ choices, outputs }: Asked, value: string, words: Words): string => {
  const choice = choices.find((one) => one.value === value)
  return choice === undefined ? value : words(choice.label, outputs) || value
}

const pointWords = (point: object): string => {
  const t = surveyMessages()
  if (!('lat' in point && 'lon' in point)) return ''
  const place = t.placeAt(Number(point.lat).toFixed(5), Number(point.lon).toFixed(5))
  return 'accuracy' in point && Number(point.accuracy) > 0
    ? `${place} (${t.accuracy(Math.round(Number(point.accuracy)))})`
    : place
}
