import { splitAnswerKey } from '../../../../src/domain/survey/answer-key.ts'
import { nameOf, type Place } from '../../../../src/domain/survey/index-form.ts'
import type { OpenedForm } from '../../../../src/domain/survey/open-form.ts'
import type { AnswerValue } from '../../../../src/domain/survey/question-kinds.ts'
import type { Survey } from '../../../../src/domain/survey/survey.ts'
import type { QuestionState } from '../../../../src/domain/survey/survey-state.ts'
import { answerToText } from '../../../../src/domain/survey/value-text.ts'
import type { Odk } from './odk.ts'

/** Where a node of ours is in an XForm's instance, with the places of repeat instances. */
const referenceOf = (survey: Survey, { index }: OpenedForm, key: string): string => {
  const { id, instances } = splitAnswerKey(key)
  const steps = (place: Place | undefined, depth: number): string => {
    if (place?.node === undefined) return '/data'
    const isRow = place.node.kind === 'repeat' && depth < instances.length
    const marker = `${place.node.id}@${instances.slice(0, depth + 1).join('.')}`
    const state = isRow ? survey.state(marker) : undefined
    const position = state?.kind === 'instance' ? `[${state.position}]` : ''
    const outer = place.node.kind === 'repeat' ? depth - 1 : depth
    return `${steps(place.parent, outer)}/${nameOf(place.node)}${position}`
  }
  const place = index.places.get(id)
  return steps(place, (place?.repeats.length ?? 1) - 1)
}

const KEY_VALUES: readonly string[] = ['', 'a', 'Chè', 'x y', '12', 'yes', 'no']
const NUMBERS: readonly number[] = [0, 1, 2, 3, 5, 7, 12, 17, 18, 40, 65, 100, 1500]
const DATES: readonly string[] = ['2024-02-29', '1990-07-15', '2026-05-22', '2026-12-31', '2030-01-01']

/** An answer to a question, chosen by chance among those that its kind allows; undefined takes the answer back. */
const answerTo = (state: QuestionState, pick: (count: number) => number): AnswerValue | undefined => {
  if (pick(8) === 0) return undefined
  const oneOf = <T>(items: readonly T[]): T | undefined => items[pick(items.length)]
  switch (state.question.kind) {
    case 'integer':
    case 'money':
      return oneOf(NUMBERS)
    case 'decimal':
    case 'percent':
      return oneOf([0, 0.5, 1.25, 20, 33.3, 99])
    case 'date':
      return oneOf(DATES)
    case 'select-one':
      return oneOf(state.choices)?.value
    case 'select-many': {
      const chosen = state.choices.filter(() => pick(2) === 0).map(({ value }) => value)
      return chosen.length === 0 ? undefined : chosen
    }
    case 'geopoint':
      return { lat: 16 + pick(10) / 8, lon: 107 + pick(10) / 8, alt: 0, accuracy: 0 }
    case 'text':
      return oneOf(KEY_VALUES.slice(1))
    default:
      return undefined
  }
}

const WALKED: ReadonlySet<string> = new Set([
  'integer',
  'money',
  'decimal',
  'percent',
  'date',
  'select-one',
  'select-many',
  'geopoint',
  'text',
])

/** Takes one step in both engines: answers a question, or adds or removes an instance. */
export const step = (survey: Survey, opened: OpenedForm, odk: Odk, pick: (count: number) => number): string => {
  const states = survey
    .keys()
    .map((key) => survey.state(key))
    .filter((state) => state !== undefined)
  const questions = states.filter(
    (state) => state.kind === 'question' && state.isRelevant && !state.isReadOnly && WALKED.has(state.question.kind),
  )
  const repeats = states.filter((state) => state.kind === 'repeat' && state.isRelevant && !state.isCounted)
  const state = pick(6) === 0 && repeats.length > 0 ? repeats[pick(repeats.length)] : questions[pick(questions.length)]
  if (state?.kind === 'repeat') {
    const path = referenceOf(survey, opened, state.key)
    const at = pick(state.instances.length + 2)
    const victim = state.instances[at]
    if (victim === undefined || state.instances.length < 2) {
      if (state.instances.length >= 4) return 'rest'
      odk.add(path)
      survey.addInstance(state.key)
      return `add ${path}`
    }
    odk.remove(path, at + 1)
    survey.removeInstance(victim)
    return `remove ${path}[${at + 1}]`
  }
  if (state?.kind !== 'question') return 'rest'
  const value = answerTo(state, pick)
  const path = referenceOf(survey, opened, state.key)
  odk.answer(path, value)
  survey.set(state.key, value)
  return `${path} = ${JSON.stringify(value)}`
}

/** What both engines say of every node, side by side; empty when they agree. */
export const differences = (survey: Survey, opened: OpenedForm, odk: Odk): string[] => {
  const theirs = odk.nodes()
  return survey.keys().flatMap((key) => {
    const state = survey.state(key)
    const path = referenceOf(survey, opened, key)
    const other = theirs.get(path)
    if (state === undefined || other === undefined) return [`${path}: ODK has none`]
    const told: string[] = []
    const compare = (what: string, ours: unknown, their: unknown): void => {
      if (ours !== their) told.push(`${path} ${what}: ${JSON.stringify(ours)}, ODK ${JSON.stringify(their)}`)
    }
    compare('relevant', state.isRelevant, other.currentState.relevant)
    if (state.kind !== 'question' || !state.isRelevant) return told
    const ours = state.problem?.code === 'choice' ? '' : answerToText(state.value)
    compare('value', rounded(ours), rounded((other.currentState.instanceValue ?? '').replace('Invalid Date', '')))
    if (state.question.kind === 'calculated' || state.question.kind === 'note') return told
    compare('required', state.isRequired, other.currentState.required)
    const code = state.problem?.code
    // Of an answer that is no longer on offer ODK asks anew; we show it and say that it does not fit.
    if (code === 'choice') return told
    compare(
      'violation',
      code === 'constraint' || code === 'required' ? code : undefined,
      other.validationState.violation?.condition,
    )
    if (state.question.list !== undefined) {
      const offered = other.currentState.valueOptions?.map(({ value }) => value).join(' ')
      compare('choices', state.choices.map(({ value }) => value).join(' '), offered)
    }
    return told
  })
}

/** Two engines may add in another order: numbers are compared to nine digits. ODK writes "16.0" where we write "16". */
const rounded = (text: string): string =>
  text
    .split(' ')
    .map((word) => (/^-?\d+\.\d+$/.test(word) ? String(Number(Number(word).toPrecision(9))) : word))
    .join(' ')
