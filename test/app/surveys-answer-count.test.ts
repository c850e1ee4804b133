import { expect, it } from 'vitest'
import { countAnswers } from '../../src/app/screens/surveys/answer-count.ts'

it('a survey in a list counts what was answered, not the instances of its repeats', () => {
  expect(countAnswers({})).toBe(0)
  expect(countAnswers({ name: 'HTX Chè', 'plot@a1': 1, 'plot@b2': 2, 'bushes@a1': 320 })).toBe(2)
  expect(countAnswers({ 'plot@a1': 1, 'crop@a1.c3': 1, 'kg@a1.c3': 5, 'kg@a1.d4': 7, 'crop@a1.d4': 2 })).toBe(2)
})
