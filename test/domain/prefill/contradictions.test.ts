import { describe, expect, it } from 'vitest'
import { basisOf, effectOf, findContradictions } from '../../../src/domain/prefill/contradictions.ts'
import { readFacts } from '../../../src/domain/prefill/facts.ts'
import { suggestAnswers } from '../../../src/domain/prefill/suggest.ts'
import type { Answers, Assessment, Basis } from '../../../src/domain/records/assessment.ts'
import { bestAnswers, setNumbered } from '../sets.ts'
import { producer, sheet, surveyId } from './surveys.ts'

const PRODUCE = await setNumbered(1)
const BEST = bestAnswers(PRODUCE)

/** Half of the workers from the commune (3.3 at its second option), and half of the volume under contract (1.5 at its second). */
const SURVEYS = [...producer({ 'labour-total': 2, 'labour-local': 1 }), ...sheet({ 'contract-share': 50 })]
const SUGGESTIONS = suggestAnswers(PRODUCE, readFacts(SURVEYS), '2026-11-20')

const contradictions = (answers: Answers, more: Partial<Assessment> = {}) =>
  findContradictions(PRODUCE, { answers, findings: {}, ...more }, SUGGESTIONS)

describe('contradictions', () => {
  it('name the criterion, and whether the assessment stands higher or lower than the surveys', () => {
    const found = contradictions({ '1.5': 3, '3.3': 0 })
    expect(found.map(({ criterion, direction }) => [criterion, direction])).toEqual([
      ['1.5', 'higher'],
      ['3.3', 'lower'],
    ])
  })

  it('are none where the answer fits, is still open, or says nothing as its requirement is not met', () => {
    expect(contradictions({ '1.5': 1, '3.3': 1 })).toEqual([])
    expect(contradictions({})).toEqual([])
    const grown = suggestAnswers(PRODUCE, readFacts(sheet({ 'grown-here': 40 })), '2026-11-20')
    const of = (isMet: boolean) =>
      findContradictions(PRODUCE, { answers: { '1.1': 2 }, findings: { 'requirement:1.1': isMet } }, grown)
    expect(of(true)).toHaveLength(1)
    expect(of(false)).toEqual([])
  })

  it('respect what a suggestion leaves open', () => {
    const atLeast = suggestAnswers(PRODUCE, readFacts(sheet({ 'contract-share': 80 })), '2026-11-20')
    const of = (answer: number) =>
      findContradictions(PRODUCE, { answers: { '1.5': answer }, findings: {} }, atLeast).map((one) => one.direction)
    expect([1, 2, 3].map(of)).toEqual([['lower'], [], []])
  })

  it('take "none reached" and a first option without points for the same', () => {
    const none = suggestAnswers(PRODUCE, readFacts(sheet({ 'contract-share': 0 })), '2026-11-20')
    expect(findContradictions(PRODUCE, { answers: { '1.5': -1 }, findings: {} }, none)).toEqual([])
  })

  it('[26/2026 Art. 3] tell what following the surveys would cost in points and stars', () => {
    const [linkage, labour] = contradictions(BEST)
    // 1.5 from 3 points to 1 falls below its gate for 4 stars; 3.3 from 3 to 2 has no gate.
    expect(linkage?.effect).toEqual({ from: { points: 100, stars: 5 }, to: { points: 98, stars: 3 } })
    expect(labour?.effect).toEqual({ from: { points: 100, stars: 5 }, to: { points: 99, stars: 5 } })
    const all = [linkage, labour].flatMap((one) => (one === undefined ? [] : [one.suggestion]))
    expect(effectOf(PRODUCE, { answers: BEST, findings: {} }, all).to).toEqual({ points: 97, stars: 3 })
  })

  it('are decided once the assessor held against what the surveys show now, and again open when they show something else', () => {
    const basis: Basis = { kind: 'overridden', answer: 3, survey: 1, responses: [surveyId(1)] }
    expect(contradictions({ '1.5': 3 }, { basis: { '1.5': basis } })[0]?.isDecided).toBe(true)
    expect(contradictions({ '1.5': 3 }, { basis: { '1.5': { ...basis, survey: 2 } } })[0]?.isDecided).toBe(false)
    expect(contradictions({ '1.5': 2 }, { basis: { '1.5': basis } })[0]?.isDecided).toBe(false)
    expect(contradictions({ '1.5': 3 }, { basis: { '1.5': { ...basis, kind: 'confirmed' } } })[0]?.isDecided).toBe(
      false,
    )
  })

  it('a basis holds only for the answer that it was given for', () => {
    const basis: Basis = { kind: 'confirmed', answer: 1, survey: 1, responses: [] }
    expect(basisOf({ answers: { '1.5': 1 }, basis: { '1.5': basis } }, '1.5')).toEqual(basis)
    expect(basisOf({ answers: { '1.5': 2 }, basis: { '1.5': basis } }, '1.5')).toBeUndefined()
    expect(basisOf({ answers: {}, basis: { '1.5': basis } }, '1.5')).toBeUndefined()
    expect(basisOf({ answers: { '1.5': 1 } }, '1.5')).toBeUndefined()
  })
})
