import type { AnswerKey } from './answer-key.ts'
import { type AnswerProblem, problemOfChoice, problemOfKind } from './answer-problem.ts'
import { type ChoiceList, type ListedChoice, NO_CHOICES } from './choice-list.ts'
import { seededRandom, shuffled } from './expression/functions/shuffle.ts'
import type { Frame } from './expression/sight.ts'
import { isNodes, toBoolean, toText } from './expression/value.ts'
import type { FilledQuestion } from './filled-node.ts'
import {
  ALWAYS,
  type Ask,
  commonOf,
  type Filling,
  follow,
  frameAt,
  NEVER,
  outputsOf,
  type Standing,
} from './filling.ts'
import type { Choice, Question, Wording } from './form.ts'
import type { Readable } from './incremental.ts'
import { isQuestion } from './index-form.ts'
import type { OpenedNode } from './open-form.ts'
import type { AnswerValue } from './question-kinds.ts'
import { answerToText, textToAnswer } from './value-text.ts'

/** A question as it stands in a survey: what is asked, what was answered, and all that follows from the form's rules. */
export const fillQuestion = (filling: Filling, opened: OpenedNode, standing: Standing): FilledQuestion => {
  const { ask, ...common } = commonOf(filling, opened, standing, () => filled)
  const { row } = standing
  const { key } = common
  const question = opened.node as Question
  const answer = filling.graph.source(filling.answerAt(key))
  const calculated = follows(opened)
    ? follow(filling, row, key, () => toText(ask('calculation') ?? ''), CIRCULAR)
    : undefined
  const value =
    calculated === undefined ? answer : follow(filling, row, key, () => textToAnswer(question.kind, calculated.read()))
  const list = filling.opened.lists.get(question.list ?? '') ?? NO_CHOICES
  const isOnOffer = (choice: ListedChoice): boolean => toBoolean(ask('choiceFilter', choice) ?? true)
  const offer: Offer = {
    all: () => candidatesOf(list, opened, frameAt(filled, filling.world)).filter(isOnOffer),
    has: (wanted) => list.where('name', wanted).some(isOnOffer),
  }
  const choices = follow(filling, row, key, () => choicesOf(filling, question, key, offer.all()), { isLazy: true })
  const counted =
    opened.rules.choiceFilter === undefined ? value : follow(filling, row, key, () => onOffer(value.read(), offer.has))
  const filled: FilledQuestion = {
    ...common,
    kind: 'question',
    question,
    answer,
    value,
    counted,
    choices,
    readOnly: calculated === undefined ? common.readOnly : ALWAYS,
    required: requiredOf(filling, opened, standing, key, ask),
    typed: () => answerToText(counted.read()),
    text: () => (common.relevant.read() ? answerToText(counted.read()) : ''),
    problem: { read: () => problem.read() },
    outputs: outputsOf(filling, opened, key, row, () => filled),
  }
  const problem = follow(filling, row, key, () => problemOf(filled, offer, ask))
  return filled
}

/** An answer without the choices that are not on offer. */
const onOffer = (value: AnswerValue | undefined, isOffered: (choice: string) => boolean): AnswerValue | undefined => {
  if (typeof value === 'string') return isOffered(value) ? value : undefined
  if (!Array.isArray(value)) return value
  const left = value.filter((choice): choice is string => typeof choice === 'string' && isOffered(choice))
  return left.length === value.length ? value : left
}

/** What a question offers after its filter. */
interface Offer {
  readonly all: () => readonly ListedChoice[]
  readonly has: (choice: string) => boolean
}

/** The choices that the filter may keep: all, or those that have in a column what it asks of every one. */
const candidatesOf = ({ all, where }: ChoiceList, { rules }: OpenedNode, frame: Frame): readonly ListedChoice[] => {
  const lookUp = typeof rules.choiceFilter === 'object' ? rules.choiceFilter.lookUp : undefined
  if (lookUp === undefined) return all
  const value = lookUp.value(frame)
  if (isNodes(value)) {
    const [node, ...others] = value
    if (node === undefined) return []
    return others.length === 0 ? where(lookUp.column, node.text()) : all
  }
  return typeof value === 'string' ? where(lookUp.column, value) : all
}

const CIRCULAR = { ifCircular: '' }

/** Whether a question's value follows its calculation at all times. */
const follows = ({ node, rules }: OpenedNode): boolean =>
  rules.calculation !== undefined && isQuestion(node) && node.triggers === undefined

/** Personal data is asked for, never demanded (Law 91/2025/QH15: consent is voluntary). */
const requiredOf = (
  filling: Filling,
  { node, rules }: OpenedNode,
  { row }: Standing,
  key: AnswerKey,
  ask: Ask,
): Readable<boolean> => {
  if (rules.required === undefined || (isQuestion(node) && node.sensitive === true)) return NEVER
  return typeof rules.required === 'boolean'
    ? { read: () => rules.required === true }
    : follow(filling, row, key, () => toBoolean(ask('required') ?? false))
}

const choicesOf = (
  { world }: Filling,
  { shuffle }: Question,
  key: AnswerKey,
  offered: readonly ListedChoice[],
): readonly Choice[] => {
  const choices = offered.map(({ choice }) => choice)
  return shuffle === true ? shuffled(choices, seededRandom(seedOf(key + world.seed))) : choices
}

/** A number from a text: the order of an interview's choices is another for each survey, and the same each time that it is opened. */
const seedOf = (text: string): number => {
  let seed = 7
  for (const character of text) seed = (seed * 31 + (character.codePointAt(0) ?? 0)) % 2_147_483_647
  return seed
}

const problemOf = (
  { question, relevant, required, value: read }: FilledQuestion,
  offer: Offer,
  ask: Ask,
): AnswerProblem | undefined => {
  if (!relevant.read() || question.kind === 'calculated' || question.kind === 'note') return undefined
  const value = read.read()
  if (answerToText(value) === '') return required.read() ? told('required', question.requiredMessage) : undefined
  if (value === undefined) return undefined
  const byKind = problemOfKind(question, value) ?? problemOfChoices(question, value, offer)
  if (byKind !== undefined) return byKind
  return toBoolean(ask('constraint') ?? true) ? undefined : told('constraint', question.constraintMessage)
}

const problemOfChoices = (question: Question, value: AnswerValue, offer: Offer): AnswerProblem | undefined =>
  question.list === undefined ? undefined : problemOfChoice(question, value, offer.has, () => offer.all().length)

const told = (code: AnswerProblem['code'], message: Wording | undefined): AnswerProblem =>
  message === undefined ? { code } : { code, message }
