import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Completeness } from '../../../domain/survey/completeness.ts'
import type { World } from '../../../domain/survey/expression/sight.ts'
import type { OpenedForm } from '../../../domain/survey/open-form.ts'
import type { AnswerValue } from '../../../domain/survey/question-kinds.ts'
import { openSurvey, type Survey } from '../../../domain/survey/survey.ts'
import type { Answers, NodeKey, NodeState, Outcome } from '../../../domain/survey/survey-state.ts'
import type { Json, Patch } from '../../../protocol/mutation.ts'
import { isEqual } from '../../is-equal.ts'
import { late } from '../../late.ts'
import type { Consents } from './consents.ts'
import type { SurveyPage } from './survey-model.ts'
import { createProgress } from './survey-progress.ts'

/** A survey on screen: the engine, whose every write goes to the record, and back from it what others wrote. */
export interface SurveySession {
  /** The engine; another one when the survey was opened anew. */
  readonly engine: ReadonlySignal<Survey>
  /** Another one whenever anything on screen may be another. */
  readonly survey: ReadonlySignal<{ readonly survey: Survey }>
  /** The same as soon as `after` lets it: for what follows from many answers, while the one that was given is seen at once. */
  readonly seen: ReadonlySignal<unknown>
  /** One node as it is now; another value only when something about that node has changed. */
  state(key: NodeKey): ReadonlySignal<NodeState | undefined>
  /** How far a page is. Questions that wait for a consent do not count. */
  progress(page: SurveyPage, consents: Consents): Completeness
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
  after: (work: () => void) => void = (now) => now(),
): SurveySession => {
  const held = new Map<string, AnswerValue>(Object.entries(given))
  const begun = (answers: Answers) => {
    const opening = openSurvey(opened, answers, world)
    return { survey: opening, progress: createProgress(opening, opened.form.nodes) }
  }
  const survey = signal(begun(given))
  const watched = new Map<NodeKey, Signal<NodeState | undefined>>()

  const showAll = (): void => {
    for (const [key, state] of watched) state.value = survey.peek().survey.state(key)
  }
  /** What stands in a group or repeat takes over from it; of a question nothing but itself is another. */
  const show = (changed: readonly NodeKey[]): void => {
    const states = changed.map((key) => survey.peek().survey.state(key))
    if (states.some((state) => state?.kind !== 'question')) {
      showAll()
      return
    }
    for (const [at, key] of changed.entries()) {
      const shown = watched.get(key)
      if (shown !== undefined) shown.value = states[at]
    }
  }

  const keep = (outcome: Outcome): void => {
    if (outcome.kind === 'refused') return
    const { set, unset } = outcome.writes
    for (const [key, value] of Object.entries(set)) held.set(key, value)
    for (const key of unset) held.delete(key)
    batch(() => {
      if (Object.keys(set).length > 0 || unset.length > 0) edit(...patchOf(outcome.writes))
      survey.peek().progress.touch(outcome.changed)
      survey.value = { ...survey.peek() }
      show(outcome.changed)
    })
  }

  return {
    engine: computed(() => survey.value.survey),
    survey,
    seen: late(survey, after),
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
    progress: (page, consents) => survey.peek().progress.of(page, consents),
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
        survey.value = begun(answers)
        showAll()
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
