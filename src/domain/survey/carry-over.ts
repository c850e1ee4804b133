import { type AnswerKey, splitAnswerKey } from './answer-key.ts'
import type { Form, Question } from './form.ts'
import { repeatPath } from './form-changes.ts'
import { indexForm, isContainer, type Place } from './index-form.ts'
import { type AnswerValue, VALUE_OF_KIND } from './question-kinds.ts'
import type { Answers } from './survey-state.ts'
import { answerToText, textToAnswer } from './value-text.ts'

/** An answer that finds no place in the newer version; it stays with the draft of the older one. */
interface DroppedAnswer {
  readonly key: AnswerKey
  readonly value: AnswerValue
  readonly reason: 'question-gone' | 'question-moved' | 'other-kind' | 'choice-gone'
}

/** An answer that goes over in another shape: a whole number as a text, a selection without the choices that are gone. */
interface ConvertedAnswer {
  readonly key: AnswerKey
  readonly from: AnswerValue
  readonly to: AnswerValue
}

export interface CarryOver {
  /** The answers for the newer version, those as they were and those converted. */
  readonly answers: Answers
  readonly carried: readonly AnswerKey[]
  readonly converted: readonly ConvertedAnswer[]
  readonly dropped: readonly DroppedAnswer[]
}

/**
 * A draft's answers as a newer version of its form would have them. Nothing is decided here: the draft stays pinned to its version until
 * its author has seen what goes over, what changes and what falls away.
 */
export const carryOver = (older: Form, newer: Form, answers: Answers): CarryOver => {
  const before = indexForm(older).index.places
  const after = indexForm(newer).index.places
  const kept: [AnswerKey, AnswerValue][] = []
  const carried: AnswerKey[] = []
  const converted: ConvertedAnswer[] = []
  const dropped: DroppedAnswer[] = []
  for (const [key, value] of Object.entries(answers)) {
    const { id } = splitAnswerKey(key)
    const fate = fateOf(value, before.get(id), after.get(id), newer)
    if (typeof fate === 'string') {
      dropped.push({ key, value, reason: fate })
      continue
    }
    kept.push([key, fate.value])
    if (fate.value === value) carried.push(key)
    else converted.push({ key, from: value, to: fate.value })
  }
  return { answers: Object.fromEntries(kept), carried, converted, dropped }
}

type Fate = DroppedAnswer['reason'] | { readonly value: AnswerValue }

const fateOf = (value: AnswerValue, was: Place | undefined, is: Place | undefined, newer: Form): Fate => {
  if (is?.node === undefined) return 'question-gone'
  if (was !== undefined && repeatPath(was) !== repeatPath(is)) return 'question-moved'
  if (isContainer(is.node)) return was?.node?.kind === is.node.kind ? { value } : 'question-gone'
  const same = was?.node?.kind === is.node.kind ? value : convert(value, is.node)
  return same === undefined ? 'other-kind' : withoutGone(same, is.node, newer)
}

/** The value as another kind has it; undefined where that would say something else. */
const convert = (value: AnswerValue, { kind }: Question): AnswerValue | undefined => {
  const text = answerToText(value)
  const other = textToAnswer(kind, text)
  return other !== undefined && answerToText(other) === text && VALUE_OF_KIND[kind].safeParse(other).success
    ? other
    : undefined
}

const withoutGone = (value: AnswerValue, { list }: Question, { lists }: Form): Fate => {
  if (list === undefined) return { value }
  const offered = new Set((lists[list] ?? []).map((choice) => choice.value))
  if (!Array.isArray(value)) return offered.has(String(value)) ? { value } : 'choice-gone'
  const left = value.filter((choice): choice is string => typeof choice === 'string' && offered.has(choice))
  if (left.length === value.length) return { value }
  return left.length === 0 ? 'choice-gone' : { value: left }
}
