import type { AnswerKey } from '../answer-key.ts'
import { completenessOf } from '../completeness.ts'
import type { World } from '../expression/sight.ts'
import type { OpenedForm } from '../open-form.ts'
import { openSurvey } from '../survey.ts'
import type { Answers, NodeKey, QuestionState } from '../survey-state.ts'
import { answerToText } from '../value-text.ts'

/** What a survey filled elsewhere comes to by the form's own rules. */
export interface FinalAnswers {
  /** What is handed in: relevant answers, none under a consent that was not given. */
  readonly answers: Answers
  readonly missing: readonly NodeKey[]
  readonly wrong: readonly NodeKey[]
}

/** Judges answers that came from another app as if they had been typed here; `agreed` are the purposes that were consented to. */
export const finalAnswers = (
  opened: OpenedForm,
  given: Answers,
  agreed: ReadonlySet<string>,
  world: World,
): FinalAnswers => {
  const survey = openSurvey(opened, given, world)
  const mayAsk = ({ question }: QuestionState): boolean =>
    question.consent === undefined || agreed.has(question.consent)
  const { missing, wrong } = completenessOf(survey, undefined, mayAsk)
  const answers = Object.entries(survey.record()).flatMap(([key, value]) => {
    const state = survey.state(key)
    if (state?.kind !== 'question') return [[key, value] as const]
    if (!mayAsk(state)) return []
    return [[key, shown(state, key, given) ?? value] as const]
  })
  // Beyond a repeat's count, say: the other app counted another way.
  return { answers: Object.fromEntries(answers), missing, wrong: [...wrong, ...survey.strays()] }
}

/** What the form works out by chance or by the clock stays as the person who filled it saw it. */
const shown = ({ question, value }: QuestionState, key: AnswerKey, given: Answers): string | undefined => {
  const there = given[key]
  if (question.kind !== 'calculated' || typeof there !== 'string') return undefined
  return isSame(there, answerToText(value)) ? undefined : there
}

/** Two engines may add in another order, and write "16.0" or "16". */
const isSame = (one: string, other: string): boolean =>
  one === other ||
  (NUMBER.test(one) && NUMBER.test(other) && Number(one).toPrecision(9) === Number(other).toPrecision(9))

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/
