import { describe, expect, it } from 'vitest'
import type { AnswerValue } from '../../../src/domain/survey/question-kinds.ts'
import { openSurvey, type Survey } from '../../../src/domain/survey/survey.ts'
import type { Answers, Outcome, QuestionState } from '../../../src/domain/survey/survey-state.ts'
import { formOf, opened, seeded, WORLD } from './forms.ts'
import { importPublicForm, PUBLIC_FORMS } from './xlsform/public-forms.ts'

const answerFor = (state: QuestionState, pick: (count: number) => number): AnswerValue | undefined => {
  const value = state.choices[pick(Math.max(1, state.choices.length))]?.value
  if (state.question.kind === 'select-many') return value === undefined ? undefined : [value]
  if (state.question.list !== undefined) return value
  const samples: (AnswerValue | undefined)[] = [undefined, 'yes', 'no', 3, 17, 40, '2026-05-22']
  return samples[pick(samples.length)]
}

/** The record as a phone keeps it: what each action wrote, applied in turn. */
const kept = (answers: Record<string, AnswerValue>, outcome: Outcome): void => {
  if (outcome.kind === 'refused') return
  for (const key of outcome.writes.unset) delete answers[key]
  Object.assign(answers, outcome.writes.set)
}

const picture = (survey: Survey): unknown => [
  survey.keys().map((key) => survey.state(key)),
  survey.record(),
  survey.strays(),
  survey.name(),
]

describe('a draft', () => {
  it.each(PUBLIC_FORMS)('is the same when it is opened again from what was written, after any answers: %s', (name) => {
    const ready = opened(importPublicForm(name).form)
    const chance = seeded(name.length + 11)
    const pick = (count: number): number => Math.floor(chance() * count)
    const answers: Record<string, AnswerValue> = {}
    const survey = openSurvey(ready, {}, { ...WORLD, random: seeded(9) })
    kept(answers, survey.begin())
    for (let at = 0; at < 80; at += 1) {
      const keys = survey.keys()
      const state = survey.state(keys[pick(keys.length)] ?? '')
      if (state?.kind === 'question') kept(answers, survey.set(state.key, answerFor(state, pick)))
      if (state?.kind === 'repeat') kept(answers, survey.addInstance(state.key))
      if (state?.kind === 'instance' && pick(3) === 0) kept(answers, survey.removeInstance(state.key))
      if (at % 20 === 19) expect(picture(openSurvey(ready, answers, WORLD))).toEqual(picture(survey))
    }
  })

  it('of two phones is the same on both once each has what the other wrote', () => {
    const ready = opened(
      formOf([
        {
          kind: 'repeat',
          id: 'plot',
          nodes: [
            { kind: 'decimal', id: 'area' },
            { kind: 'repeat', id: 'crop', nodes: [{ kind: 'text', id: 'what' }] },
          ],
        },
        { kind: 'calculated', id: 'all', calculation: 'sum(${area})' },
      ]),
    )
    const begun: Record<string, AnswerValue> = {}
    kept(begun, openSurvey(ready, {}, { ...WORLD, random: seeded(9) }).begin())
    const phone = (seed: number): Answers => {
      const mine = { ...begun }
      const survey = openSurvey(ready, begun, { ...WORLD, random: seeded(seed) })
      kept(mine, survey.addInstance('plot'))
      for (const key of survey.keys()) if (key.startsWith('area@')) kept(mine, survey.set(key, seed))
      for (const key of survey.keys())
        if (key.startsWith('crop@') && survey.state(key)?.kind === 'repeat') kept(mine, survey.addInstance(key))
      return mine
    }
    const [one, other] = [phone(1), phone(2)]
    // The plot that both found has been answered by both: the office takes one, whichever.
    const merged = { ...one, ...other }
    const here = openSurvey(ready, merged, WORLD)
    const there = openSurvey(ready, Object.fromEntries(Object.entries(merged).toReversed()), WORLD)
    expect(picture(here)).toEqual(picture(there))
    expect(here.children('plot')).toHaveLength(3)
    expect(here.record()).toMatchObject({ all: '5' })
    expect(here.strays()).toEqual([])
  })
})
