import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { World } from '../../../domain/survey/expression/sight.ts'
import type { OpenedForm } from '../../../domain/survey/open-form.ts'
import type { AnswerValue } from '../../../domain/survey/question-kinds.ts'
import { openSurvey, type Survey } from '../../../domain/survey/survey.ts'
import type { Answers, NodeKey, NodeState, Outcome } from '../../../domain/survey/survey-state.ts'
import type { Json, Patch } from '../../../protocol/mutation.ts'
import { isEqual } from '../../is-equal.ts'

/** A survey on screen: the engine, whose every write goes to the record, and back from it what others wrote. */
export interface SurveySession {
  /** Another one whenever anything on screen may be another. */
  readonly survey: ReadonlySignal<{ readonly survey: Survey }>
  /** One node as it is now; another value only when something about that node has changed. */
  state(key: NodeKey): ReadonlySignal<NodeState | undefined>
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
  const watched = new Map<NodeKey, Signal<NodeState | undefined>>()

  const show = (): void => {
    for (const [key, state] of watched) state.value = survey.peek().survey.state(key)
  }

  const keep = (outcome: Outcome): void => {
    if (outcome.kind === 'refused') return
    const { set, unset } = outcome.writes
    for (const [key, value] of Object.entries(set)) held.set(key, value)
    for (const key of unset) held.delete(key)
    batch(() => {
      if (Object.keys(set).length > 0 || unset.length > 0) edit(...patchOf(outcome.writes))
      survey.value = { ...survey.peek() }
      show()
    })
  }

  return {
    survey,
    state: (key) => {
      const known = watched.get(key)
      if (known !== undefined) return known
      // Kept up to date while it is on screen.
      const state: Signal<NodeState | undefined> = signal(survey.peek().survey.state(key), {
        unwatched: () => void watched.delete(key),
      })
      watched.set(key, state)
      return state
    },
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
      batch(() => {
        survey.value = { survey: openSurvey(opened, answers, world) }
        show()
      })
    },
  }
}

/** What the engine wrote, as fields of the record. */
const patchOf = (writes: Extract<Outcome, { kind: 'done' }>['writes']): [Patch['set'], string[]] => [
  Object.fromEntries(Object.entries(writes.set).map(([key, value]) => [`answers/${key}`, value as Json])),
  writes.unset.map((key) => `answers/${key}`),
]

/** After each answer all are looked at, so that it makes no lists of them. */
const isSame = (held: ReadonlyMap<string, AnswerValue>, answers: Answers): boolean => {
  let count = 0
  for (const key in answers) {
    const own = held.get(key)
    const value = answers[key]
    if (own !== value && (own === undefined || !isEqual(own, value))) return false
    count += 1
  }
  return count === held.size
}
