import { describe, expect, it } from 'vitest'
import { AnswerKey } from '../../../../src/domain/survey/answer-key.ts'
import { completenessOf } from '../../../../src/domain/survey/completeness.ts'
import { Form } from '../../../../src/domain/survey/form.ts'
import { FORMS, loadForm, newestVersion } from '../../../../src/domain/survey/forms/catalogue.ts'
import { ETHNIC_GROUPS } from '../../../../src/domain/survey/forms/ethnic-groups.ts'
import { isQuestion } from '../../../../src/domain/survey/index-form.ts'
import { AnswerValue } from '../../../../src/domain/survey/question-kinds.ts'
import { openSurvey, type Survey } from '../../../../src/domain/survey/survey.ts'
import type { Answers, Outcome, QuestionState } from '../../../../src/domain/survey/survey-state.ts'
import { numbersFrom } from '../../../sim/random.ts'
import { opened, WORLD } from '../forms.ts'

const WALKS = 20
const STEPS = 120

const load = async (id: string, version: string): Promise<Form> => {
  const loaded = await loadForm({ id, version })
  if (loaded.kind !== 'ready') throw new Error(`${id} ${version}: ${loaded.kind}`)
  return loaded.form
}

/** Anything that a person may enter there, and now and then nothing. */
const anyAnswer = ({ question, choices }: QuestionState, random: () => number): AnswerValue | undefined => {
  if (random() < 0.15) return undefined
  const some = choices.filter(() => random() < 0.5).map(({ value }) => value)
  const number = Math.floor(random() * 130)
  const words = ['Chè Khe Sanh', '0912 345 678', '2026-05-01', '-4', ''][Math.floor(random() * 5)] ?? ''
  switch (question.kind) {
    case 'yes-no':
      return random() < 0.5
    case 'select-one':
      return choices[Math.floor(random() * choices.length)]?.value
    case 'select-many':
    case 'ranking':
      return some.length === 0 ? undefined : some
    case 'integer':
    case 'decimal':
    case 'money':
    case 'percent':
      return random() < 0.1 ? words : number
    case 'geopoint':
      return { lat: 16.8 + random(), lon: 107 + random(), accuracy: number }
    case 'geoshape':
      return Array.from({ length: 1 + (number % 5) }, () => ({ lat: 16.8 + random(), lon: 107 + random() }))
    case 'photo':
    case 'audio':
    case 'file':
    case 'signature':
      return ['0190f5fe-0000-7000-8000-000000000001']
    default:
      return words
  }
}

/** What the record holds after it: every write, as the engine asks for it. */
const walk = (survey: Survey, random: () => number): Answers => {
  const kept = new Map<string, AnswerValue>()
  const keep = (outcome: Outcome): void => {
    if (outcome.kind === 'refused') return
    for (const [key, value] of Object.entries(outcome.writes.set)) kept.set(key, value)
    for (const key of outcome.writes.unset) kept.delete(key)
  }
  keep(survey.begin())
  for (let step = 0; step < STEPS; step += 1) {
    const keys = survey.keys()
    const state = survey.state(keys[Math.floor(random() * keys.length)] ?? '')
    if (state?.kind === 'question') keep(survey.set(state.key, anyAnswer(state, random)))
    if (state?.kind === 'repeat') keep(survey.addInstance(state.key))
    if (state?.kind === 'instance' && random() < 0.3) keep(survey.removeInstance(state.key))
  }
  return Object.fromEntries(kept)
}

const published = FORMS.flatMap(({ id, versions }) => versions.map(({ version }) => ({ id, version })))

describe.each(published)('form $id, version $version', ({ id, version }) => {
  it('opens, has words in both languages everywhere, and is what its catalogue entry says', async () => {
    const form = await load(id, version)
    expect({ id: form.id, version: form.version }).toEqual({ id, version })
    expect(Form.safeParse(form).success).toBe(true)
    const wordings = [...opened(form).nodes.values()].flatMap(({ node }) => [
      node.label,
      node.hint,
      ...(isQuestion(node) ? [node.constraintMessage] : []),
    ])
    const choices = Object.values(form.lists).flatMap((list) => list.map(({ label }) => label))
    for (const wording of [form.title, ...wordings, ...choices])
      if (wording !== undefined) expect(Object.keys(wording).sort()).toEqual(['en', 'vi'])
  })

  it('asks every question under a label, and sensitive ones only under a consent', async () => {
    const questions = [...opened(await load(id, version)).nodes.values()].map(({ node }) => node).filter(isQuestion)
    expect(questions.filter(({ kind, label }) => kind !== 'calculated' && label === undefined)).toEqual([])
    expect(questions.filter(({ sensitive, consent }) => sensitive && consent === undefined)).toEqual([])
    expect(questions.filter(({ consent, required }) => consent !== undefined && required)).toEqual([])
  })

  it('takes whatever is answered in whatever order, and opens again as it was left', async () => {
    const form = opened(await load(id, version))
    for (let seed = 1; seed <= WALKS; seed += 1) {
      const numbers = numbersFrom(seed)
      const random = (): number => numbers() / 2 ** 32
      const survey = openSurvey(form, {}, { ...WORLD, random })
      const answers = walk(survey, random)
      expect(Object.entries(answers).filter(([key, value]) => !isStored(key, value))).toEqual([])
      const again = openSurvey(form, answers, WORLD)
      expect(again.record()).toEqual(survey.record())
      expect(completenessOf(again)).toEqual(completenessOf(survey))
    }
  })
})

const isStored = (key: string, value: unknown): boolean =>
  AnswerKey.safeParse(key).success && AnswerValue.safeParse(value).success

it('offers of every form its newest version', () => {
  expect(FORMS.map((form) => newestVersion(form))).toEqual(['1', '1', '1', '2', '2'])
})

it('[Decision 121-TCTK/PPCĐ] knows the 54 ethnic groups by different names', () => {
  expect(new Set(ETHNIC_GROUPS.map(({ value }) => value)).size).toBe(54 + 1)
})
