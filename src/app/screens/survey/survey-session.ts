import { type ReadonlySignal, signal } from '@preact/signals'
import type { World } from '../../../domain/survey/expression/sight.ts'
import type { OpenedForm } from '../../../domain/survey/open-form.ts'
import type { AnswerValue } from '../../../domain/survey/question-kinds.ts'
import { openSurvey, type Survey } from '../../../domain/survey/survey.ts'
import type { Answers, NodeKey, Outcome } from '../../../domain/survey/survey-state.ts'
import type { Json, Patch } from '../../../protocol/mutation.ts'

/** A survey on screen: the engine, whose every write goes to the record, and back from it what others wrote. */
export interface SurveySession {
  /** Another one whenever anything on screen may be another. */
  readonly survey: ReadonlySignal<{ readonly survey: Survey }>
  answer(key: NodeKey, value: AnswerValue | undefined): void
  /** Adds an instance; gives its key. */
  add(repeat: NodeKey): NodeKey | undefined
  remove(instance: NodeKey): void
  /** The answers as the record has them now: where another phone changed some, the survey is opened on them anew. */
  receive(answers: Answers): void
}

export const createSurveySession = (
  opened: OpenedForm,
  given: Answers,
  world: World,
  edit: (set: Patch['set'], unset: string[]) => void,
): SurveySession => {
  const held = new Map<string, AnswerValue>(Object.entries(given))
  const survey = signal({ survey: openSurvey(opened, given, world) })

  const keep = (outcome: Outcome): readonly NodeKey[] => {
    if (outcome.kind === 'refused') return []
    const { set, unset } = outcome.writes
    for (const [key, value] of Object.entries(set)) held.set(key, value)
    for (const key of unset) held.delete(key)
    if (Object.keys(set).length > 0 || unset.length > 0) edit(...patchOf(outcome.writes))
    survey.value = { ...survey.peek() }
    return outcome.changed
  }

  return {
    survey,
    answer: (key, value) => {
      keep(survey.peek().survey.set(key, value))
    },
    add: (repeat) => {
      const before = new Set(survey.peek().survey.children(repeat))
      keep(survey.peek().survey.addInstance(repeat))
      return survey
        .peek()
        .survey.children(repeat)
        .find((key) => !before.has(key))
    },
    remove: (instance) => {
      keep(survey.peek().survey.removeInstance(instance))
    },
    receive: (answers) => {
      if (isSame(held, answers)) return
      held.clear()
      for (const [key, value] of Object.entries(answers)) held.set(key, value)
      survey.value = { survey: openSurvey(opened, answers, world) }
    },
  }
}

/** What the engine wrote, as fields of the record. */
const patchOf = (writes: Extract<Outcome, { kind: 'done' }>['writes']): [Patch['set'], string[]] => [
  Object.fromEntries(Object.entries(writes.set).map(([key, value]) => [`answers/${key}`, value as Json])),
  writes.unset.map((key) => `answers/${key}`),
]

const isSame = (held: ReadonlyMap<string, AnswerValue>, answers: Answers): boolean => {
  const entries = Object.entries(answers)
  return (
    entries.length === held.size &&
    entries.every(([key, value]) => {
      const own = held.get(key)
      return own === value || (own !== undefined && isEqual(own, value))
    })
  )
}

/** The store gives fields back in an order of its own. */
const isEqual = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const fields = Object.entries(one)
  return (
    fields.length === Object.keys(other).length &&
    fields.every(([name, value]) => isEqual(value, Reflect.get(other, name)))
  )
}
