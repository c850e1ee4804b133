import type { AnswerKey } from '../survey/answer-key.ts'
import type { NodeId } from '../survey/form.ts'
import type { AnswerValue } from '../survey/question-kinds.ts'
import type { NodeKey } from '../survey/survey-state.ts'
import { type FilledSurvey, keyInRow } from './filled-survey.ts'

/** What a survey says of one thing, and at which questions; `evidence` names the answers that hold its photos and papers. */
export interface Said<T> {
  readonly value: T
  readonly keys: readonly AnswerKey[]
  readonly evidence?: readonly AnswerKey[]
}

/** How a fact is read from one survey of that form; undefined where the survey does not say. */
export interface FactReader<T> {
  readonly form: string
  readonly read: (survey: FilledSurvey) => Said<T> | undefined
}

/** A value as its question's kind has it; undefined for whatever else a form of another version may hold. */
type Parse<T> = (value: AnswerValue | undefined) => T | undefined

export const asNumber: Parse<number> = (value) => (typeof value === 'number' ? value : undefined)
export const asYesNo: Parse<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)
export const asText: Parse<string> = (value) => (typeof value === 'string' ? value : undefined)

export const asOneOf =
  <const T extends string>(known: readonly T[]): Parse<T> =>
  (value) =>
    known.find((one) => one === value)

/** Of several choices those that are known; none known says nothing. */
export const asSomeOf =
  <const T extends string>(known: readonly T[]): Parse<readonly T[]> =>
  (value) => {
    const chosen = Array.isArray(value) ? known.filter((one) => value.some((said) => said === one)) : []
    return chosen.length === 0 ? undefined : chosen
  }

/** The fact is what one question was answered with. */
export const answerTo = <T>(
  form: string,
  question: NodeId,
  parse: Parse<T>,
  evidence: readonly NodeId[] = [],
): FactReader<T> => ({
  form,
  read: (survey) => {
    const value = parse(survey.answers.get(question))
    return value === undefined ? undefined : { value, keys: [question], evidence: answeredOf(survey, evidence) }
  },
})

export const answeredOf = (survey: FilledSurvey, keys: readonly AnswerKey[]): AnswerKey[] =>
  keys.filter((key) => survey.answers.has(key))

/** What stands in one instance of a repeat. */
export const inRow =
  (survey: FilledSurvey, row: NodeKey) =>
  <T>(question: NodeId, parse: Parse<T>): T | undefined =>
    parse(survey.answers.get(keyInRow(row, question)))

/** The instances of a repeat that say something; undefined where there is none, which may mean that nobody has come to it yet. */
export const readRows = <T>(
  survey: FilledSurvey,
  repeat: NodeId,
  read: (row: NodeKey) => T | undefined,
): Said<readonly T[]> | undefined => {
  const said = (survey.rows.get(repeat) ?? []).flatMap((row) => {
    const value = read(row)
    return value === undefined ? [] : [{ row, value }]
  })
  return said.length === 0 ? undefined : { value: said.map(({ value }) => value), keys: said.map(({ row }) => row) }
}
