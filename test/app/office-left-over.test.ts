import { describe, expect, it } from 'vitest'
import { leftOverIn } from '../../src/app/screens/office/left-over.ts'
import { readableAnswers } from '../../src/app/screens/survey/readable-answers.ts'
import type { Response } from '../../src/domain/records/response.ts'
import { openSurvey } from '../../src/domain/survey/survey.ts'
import { formOf, opened, WORLD } from '../domain/survey/forms.ts'

const form = opened(
  formOf([
    { kind: 'yes-no', id: 'sells' },
    { kind: 'text', id: 'market', relevant: "../sells = 'yes'", consent: 'contact' },
    { kind: 'repeat', id: 'year', nodes: [{ kind: 'integer', id: 'output' }] },
    { kind: 'calculated', id: 'sum', calculation: '1 + 1' },
  ]),
)

const leftOver = (answers: Response['answers']) => {
  const survey = openSurvey(form, readableAnswers(answers), WORLD)
  return leftOverIn(form, survey, answers).map(({ key, question }) => [key, question?.id])
}

describe('of the answers in a record', () => {
  it('nothing is left over where the survey shows them all', () => {
    expect(leftOver({ sells: true, market: 'Chợ Đông Hà', 'year@a1': 1, 'output@a1': 5 })).toEqual([])
  })

  it('those are left over that the survey hides, that stand in a removed instance, and that the form does not know', () => {
    expect(leftOver({ sells: false, market: 'Chợ Đông Hà', 'output@b2': 7, 'from-version-1': 'còn đây' })).toEqual([
      ['market', 'market'],
      ['output@b2', 'output'],
      ['from-version-1', undefined],
    ])
  })

  it('those are left over that are no answer of any kind, and the survey opens without them', () => {
    expect(leftOver({ sells: null, market: { deep: { er: [1] } } })).toEqual([
      ['sells', 'sells'],
      ['market', 'market'],
    ])
  })
})
