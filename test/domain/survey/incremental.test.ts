import { describe, expect, it } from 'vitest'
import { openSurvey } from '../../../src/domain/survey/survey.ts'
import { opened, seeded, WORLD } from './forms.ts'
import { LARGE, largeAnswers } from './large-form.ts'

const filled = () => {
  const evaluated: string[] = []
  const survey = openSurvey(opened(LARGE), largeAnswers(), { ...WORLD, random: seeded(3) }, (key, field) =>
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
