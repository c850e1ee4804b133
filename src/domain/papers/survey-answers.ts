import type { Response } from '../records/response.ts'
import { answerKey, type InstanceKey, splitAnswerKey } from '../survey/answer-key.ts'
import type { World } from '../survey/expression/sight.ts'
import { type Question, wordsIn } from '../survey/form.ts'
import { isQuestion } from '../survey/index-form.ts'
import type { OpenedForm } from '../survey/open-form.ts'
import type { AnswerValue } from '../survey/question-kinds.ts'
import { openSurvey } from '../survey/survey.ts'
import type { Answers } from '../survey/survey-state.ts'
import type { Gap } from './gaps.ts'
import { shortDate, vietnameseNumber } from './vietnamese.ts'

/** What a filled survey says, as papers ask for it: only what is relevant, agreed to, and, where it is sensitive, asked for. */
export interface SurveyAnswers {
  /** The answer in Vietnamese words: the label of a choice, a number or day as it is written. Undefined where there is none. */
  text(id: string): string | undefined
  number(id: string): number | undefined
  isYes(id: string): boolean | undefined
  /** Values of a choice, also of a single one. */
  chosen(id: string): readonly string[]
  /** The instances of a repeat in their order. */
  rows(repeat: string): readonly SurveyAnswers[]
  /** Why an answer is kept back, where it is. */
  withheld(id: string): Exclude<Gap['why'], 'missing'> | undefined
}

/** No survey was filled. */
export const NO_SURVEY: SurveyAnswers = {
  text: () => undefined,
  number: () => undefined,
  isYes: () => undefined,
  chosen: () => [],
  rows: () => [],
  withheld: () => undefined,
}

/**
 * Reads a response. Consent is asked of the response itself (Law 91/2025/QH15: it can be withdrawn at any time), sensitive answers come only with
 * `withSensitive`.
 */
export const surveyAnswers = (
  opened: OpenedForm,
  response: Pick<Response, 'answers' | 'consents'>,
  { world, withSensitive }: { world: World; withSensitive: boolean },
): SurveyAnswers => {
  const record = openSurvey(opened, response.answers as Answers, world).record()
  const questionOf = (id: string): Question | undefined => {
    const node = opened.nodes.get(id)?.node
    return isQuestion(node) ? node : undefined
  }
  const standingOf = (id: string): 'open' | 'missing' | 'not-agreed' | 'not-asked' => {
    const question = questionOf(id)
    if (question === undefined) return 'missing'
    const consent = question.consent === undefined ? undefined : response.consents[question.consent]
    if (question.consent !== undefined && consent?.given !== true)
      return consent === undefined ? 'missing' : 'not-agreed'
    return question.sensitive === true && !withSensitive ? 'not-asked' : 'open'
  }
  const view = (instances: readonly InstanceKey[]): SurveyAnswers => {
    const value = (id: string): AnswerValue | undefined =>
      standingOf(id) === 'open' ? record[answerKey(id, instances)] : undefined
    return {
      text: (id) => wordsOf(opened, questionOf(id), value(id)),
      number: (id) => numberOf(value(id)),
      isYes: (id) => booleanOf(value(id)),
      chosen: (id) => chosenOf(value(id)),
      rows: (repeat) => instancesOf(record, repeat, instances).map(view),
      withheld: (id) => {
        const standing = standingOf(id)
        return standing === 'not-agreed' || standing === 'not-asked' ? standing : undefined
      },
    }
  }
  return view([])
}

const numberOf = (value: AnswerValue | undefined): number | undefined => (typeof value === 'number' ? value : undefined)
const booleanOf = (value: AnswerValue | undefined): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined

const chosenOf = (value: AnswerValue | undefined): readonly string[] => {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** Keys of a repeat's instances, by the place that their markers hold. */
const instancesOf = (record: Answers, repeat: string, outer: readonly InstanceKey[]): InstanceKey[][] =>
  Object.entries(record)
    .flatMap(([key, place]) => {
      const { id, instances } = splitAnswerKey(key)
      const isMarker = id === repeat && instances.length === outer.length + 1
      return isMarker && outer.every((one, at) => instances[at] === one) ? [{ instances, place: Number(place) }] : []
    })
    .sort((one, other) => one.place - other.place)
    .map(({ instances }) => instances)

const wordsOf = (
  { form }: OpenedForm,
  question: Question | undefined,
  value: AnswerValue | undefined,
): string | undefined => {
  if (value === undefined || typeof value === 'boolean') return undefined
  if (typeof value === 'number') return vietnameseNumber(value)
  if (question?.kind === 'date' && typeof value === 'string') return shortDate(value) ?? value
  const list = form.lists[question?.list ?? ''] ?? []
  const labels = chosenOf(value).map((one) => {
    const choice = list.find((candidate) => candidate.value === one)
    return choice === undefined ? one : wordsIn(choice.label, 'vi', form.languages)
  })
  return labels.length === 0 ? undefined : labels.join('; ')
}
