import { expect, it } from 'vitest'
import { SELF_QUESTIONS } from '../../src/app/messages/self-questions.ts'
import { WORDING } from '../../src/domain/criteria/wording.ts'

it('asks for every family of criteria in everyday words, in both languages, as a question', () => {
  const families = Object.keys(WORDING.families)
  expect(Object.keys(SELF_QUESTIONS).sort()).toEqual([...families].sort())
  const unasked = Object.values(SELF_QUESTIONS).filter(({ vi, en }) => !vi.endsWith('?') || !en.endsWith('?'))
  expect(unasked).toEqual([])
})
