import { describe, expect, it } from 'vitest'
import type { FormNode } from '../../../src/domain/survey/form.ts'
import type { AnswerValue } from '../../../src/domain/survey/question-kinds.ts'
import { openSurvey } from '../../../src/domain/survey/survey.ts'
import { formOf, opened, seeded, WORLD } from './forms.ts'

/** 500 questions with rules, each about its neighbour; 200 instances of a repeat with three rules each; sums over all of them. */
const LARGE = formOf([
  ...Array.from(
    { length: 100 },
    (_, section): FormNode => ({
      kind: 'group',
      id: `s${section}`,
      nodes: Array.from(
        { length: 5 },
        (_, place): FormNode => ({
          kind: 'integer',
          id: `q${section}-${place}`,
          constraint: '. < 1000',
          ...(place === 0 ? {} : { relevant: `\${q${section}-${place - 1}} > 0` }),
        }),
      ),
    }),
  ),
  {
    kind: 'repeat',
    id: 'plot',
    nodes: [
      { kind: 'decimal', id: 'area', constraint: '. > 0' },
      { kind: 'integer', id: 'kg', relevant: '${area} > 0' },
      { kind: 'calculated', id: 'yield', calculation: '${kg} div ${area}' },
    ],
  },
  { kind: 'calculated', id: 'plots', calculation: 'count(${plot})' },
  { kind: 'calculated', id: 'all', calculation: 'sum(${area})' },
])

const filled = () => {
  const answers: Record<string, AnswerValue> = {}
  for (let at = 0; at < 200; at += 1)
    Object.assign(answers, { [`plot@i${at}`]: at, [`area@i${at}`]: 1, [`kg@i${at}`]: 5 })
  for (let at = 0; at < 500; at += 1) answers[`q${Math.floor(at / 5)}-${at % 5}`] = 1
  const evaluated: string[] = []
  const survey = openSurvey(opened(LARGE), answers, { ...WORLD, random: seeded(3) }, (key, field) =>
    evaluated.push(`${field} ${key}`),
  )
  evaluated.length = 0
  return { survey, evaluated }
}

describe('in a form of 500 questions and 200 repeat instances, one answer', () => {
  it('evaluates anew only what reads it', () => {
    const { survey, evaluated } = filled()
    survey.set('q40-1', 7)
    expect(evaluated.toSorted()).toEqual(['constraint q40-1', 'relevant q40-2'])
  })

  it('goes no further than where nothing changes', () => {
    const { survey, evaluated } = filled()
    expect(survey.set('q40-1', 0)).toMatchObject({ changed: ['q40-1', 'q40-2', 'q40-3', 'q40-4'] })
    expect(evaluated.toSorted()).toEqual(['constraint q40-1', 'relevant q40-2', 'relevant q40-3', 'relevant q40-4'])
  })

  it('in a repeat instance leaves the other 199 alone', () => {
    const { survey, evaluated } = filled()
    survey.set('area@i7', 2)
    expect(evaluated.toSorted()).toEqual([
      'calculation all',
      'calculation yield@i7',
      'constraint area@i7',
      'relevant kg@i7',
    ])
  })

  it('adds an instance without asking the others', () => {
    const { survey, evaluated } = filled()
    survey.addInstance('plot', 'new')
    expect(evaluated.toSorted()).toEqual([
      'calculation all',
      'calculation plots',
      'calculation yield@new',
      'relevant kg@new',
    ])
  })
})
