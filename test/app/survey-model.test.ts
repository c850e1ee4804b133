import { expect, test } from 'vitest'
import { awaitsConsent } from '../../src/app/screens/survey/consents.ts'
import { instancesAround, pagesOf, questionsIn } from '../../src/app/screens/survey/survey-model.ts'
import { PRODUCER_BASELINE } from '../../src/domain/survey/forms/producer-baseline.ts'
import { openSurvey } from '../../src/domain/survey/survey.ts'
import type { Answers } from '../../src/domain/survey/survey-state.ts'
import { opened, WORLD } from '../domain/survey/forms.ts'

const baseline = (answers: Answers) => openSurvey(opened(PRODUCER_BASELINE), answers, WORLD)

test('a question of a repeat tells which of several it belongs to', () => {
  const survey = baseline({ 'has-certificates': true, 'certificate@a': 1, 'certificate@b': 2 })
  const around = (key: string) => instancesAround(survey, key).map(({ repeat, position }) => `${repeat.id} ${position}`)
  expect(around('certificate-name@b')).toEqual(['certificate 2'])
  expect(around('certificate-name@a')).toEqual(['certificate 1'])
  expect(around('food-safety')).toEqual([])
})

test('a page waits for a consent until the person was asked, whatever the answer was', () => {
  const survey = baseline({})
  const page = pagesOf(survey).find(({ key }) => key === 'representative')
  const questions = questionsIn(survey, page?.nodes ?? [])
  const at = '2026-06-01T08:00:00.000Z'
  const given = { text: 'contact/1', given: true, at, method: 'spoken' as const }
  const declined = { text: 'identity/1', given: false, at }
  expect(awaitsConsent(questions, {})).toBe(true)
  expect(awaitsConsent(questions, { contact: given })).toBe(true)
  expect(awaitsConsent(questions, { contact: given, identity: declined })).toBe(false)
})
