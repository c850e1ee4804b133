import { describe, expect, it } from 'vitest'
import {
  answerEdit,
  formerOf,
  keepEdit,
  marksOf,
  prefillOf,
  standingOf,
  sureOffers,
  takeEdit,
  undoEdit,
} from '../../src/app/screens/prefill/prefill-model.ts'
import { readFacts } from '../../src/domain/prefill/facts.ts'
import type { Suggestion } from '../../src/domain/prefill/suggest.ts'
import { Assessment } from '../../src/domain/records/assessment.ts'
import { scoreAssessment } from '../../src/domain/scoring/score.ts'
import type { Json, Patch } from '../../src/protocol/mutation.ts'
import { applyPatch } from '../../src/protocol/patch.ts'
import { producer, sheet, surveyId } from '../domain/prefill/surveys.ts'
import { setNumbered } from '../domain/sets.ts'
import { MADE_UP_ASSESSMENT } from './assessment-fixture.ts'

const PRODUCE = await setNumbered(1)
const SURVEYS = [
  ...producer({ 'labour-total': 4, 'labour-local': 3 }),
  ...sheet({ 'grown-here': 60, 'contract-share': 80, environment: ['papers'], declaration: 'none' }),
]
const FACTS = readFacts(SURVEYS)

const begun = (data: Partial<Assessment> = {}): Assessment => ({ ...MADE_UP_ASSESSMENT, ...data })
const prefilled = (assessment: Assessment) =>
  prefillOf(PRODUCE, assessment, scoreAssessment(PRODUCE, assessment), FACTS, '2026-11-20')

/** The record after an edit, as every phone has it: what its schema knows of it. */
const edited = (assessment: Assessment, patch: Patch): Assessment =>
  Assessment.parse(applyPatch(assessment as unknown as Record<string, Json>, patch))

const suggestionFor = (code: string): Suggestion => {
  const found = prefilled(begun()).suggestions.get(code)
  if (found === undefined) throw new Error(`nothing is suggested for ${code}`)
  return found
}

describe('an assessment with surveys', () => {
  it('has offers for what is still open, and none for what was answered or comes after a stop', () => {
    const codes = (assessment: Assessment) => prefilled(assessment).offers.map(({ criterion }) => criterion.code)
    expect(codes(begun())).toEqual(['1.1', '1.5', '1.6', '3.3', '9'])
    expect(codes(begun({ answers: { '1.5': 0, '3.3': 2 } }))).toEqual(['1.1', '1.6', '9'])
    expect(codes(begun({ findings: { 'stop:6.1': true } }))).toEqual(['1.1', '1.5', '1.6', '3.3'])
  })

  it('may take together only what is sure and whose requirement is confirmed', () => {
    const sure = (assessment: Assessment) =>
      sureOffers(prefilled(assessment).offers).map(({ criterion }) => criterion.code)
    // 1.1 asks first that all of it is grown in the province; 1.5 is "at least", as nobody knows for how long.
    expect(sure(begun())).toEqual(['1.6', '3.3', '9'])
    expect(sure(begun({ findings: { 'requirement:1.1': true } }))).toEqual(['1.1', '1.6', '3.3', '9'])
    expect(sure(begun({ findings: { 'requirement:1.1': false } }))).toEqual(['1.6', '3.3', '9'])
  })

  it('marks in the list of criteria what is suggested, and what differs until somebody has decided', () => {
    const differing = begun({ answers: { '3.3': 0 } })
    expect([...marksOf(prefilled(differing))]).toEqual([
      ['3.3', 'differs'],
      ['1.1', 'offered'],
      ['1.5', 'offered'],
      ['1.6', 'offered'],
      ['9', 'offered'],
    ])
    const [contradiction] = prefilled(differing).contradictions
    if (contradiction === undefined) throw new Error('no contradiction')
    const decided = edited(differing, keepEdit(contradiction))
    expect(decided.basis?.['3.3']).toEqual({ kind: 'overridden', answer: 0, survey: 2, responses: [surveyId(1)] })
    expect(marksOf(prefilled(decided)).has('3.3')).toBe(false)
    expect(prefilled(decided).contradictions).toHaveLength(1)
  })

  it('keeps with a suggestion that is taken where it comes from', () => {
    const taken = edited(begun(), takeEdit([suggestionFor('3.3'), suggestionFor('1.6')]))
    expect(taken.answers).toEqual({ '3.3': 2, '1.6': 0 })
    expect(taken.basis?.['3.3']).toEqual({ kind: 'confirmed', answer: 2, survey: 2, responses: [surveyId(1)] })
    expect(standingOf(prefilled(taken), taken, '3.3')).toBe('confirmed')
    expect(standingOf(prefilled(taken), taken, '1.5')).toBe('offered')
  })

  it('tells an answer by hand that fits from one that was taken, and from one that differs', () => {
    const byHand = begun({ answers: { '3.3': 2, '1.5': 3, '1.6': 2 } })
    expect(['3.3', '1.5', '1.6'].map((code) => standingOf(prefilled(byHand), byHand, code))).toEqual([
      'fits',
      'fits',
      'differs',
    ])
  })

  it('forgets where an answer came from once another one is given or it is taken back', () => {
    const taken = edited(begun(), takeEdit([suggestionFor('3.3')]))
    expect(edited(taken, answerEdit(taken, '3.3', 1))).toMatchObject({ answers: { '3.3': 1 }, basis: {} })
    expect(edited(taken, answerEdit(taken, '3.3', undefined))).toMatchObject({ answers: {}, basis: {} })
    expect(edited(taken, answerEdit(taken, '3.3', 2)).basis?.['3.3']?.kind).toBe('confirmed')
    expect(answerEdit(begun(), '3.3', 1)).toEqual({ set: { 'answers/3.3': 1 }, unset: [] })
  })

  it('gives back what stood there before, but not over what was answered since', () => {
    const before = begun({ answers: { '3.3': 0 } })
    const taken = edited(before, takeEdit([suggestionFor('3.3'), suggestionFor('1.6')]))
    const formers = new Map(['3.3', '1.6'].map((code) => [code, formerOf(before, code)] as const))
    expect(edited(taken, undoEdit(taken, formers))).toMatchObject({ answers: { '3.3': 0 }, basis: {} })
    const since = edited(taken, answerEdit(taken, '1.6', 2))
    expect(edited(since, undoEdit(since, formers)).answers).toEqual({ '3.3': 0, '1.6': 2 })
  })
})
