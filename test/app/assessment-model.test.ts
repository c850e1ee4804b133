import { expect, test } from 'vitest'
import {
  caseOfAnswer,
  casesOf,
  jumpStateOf,
  needsOf,
  neighboursOf,
  nextOpenAfter,
  nextStars,
  offersNoneReached,
  openCriteria,
  placesOf,
  placeToOpen,
} from '../../src/app/screens/assessment/assessment-model.ts'
import type { Criterion } from '../../src/domain/criteria/schema.ts'
import type { Answers, Findings } from '../../src/domain/records/assessment.ts'
import { scoreAssessment } from '../../src/domain/scoring/score.ts'
import { BEST, MADE_UP_SET as SET } from './assessment-fixture.ts'

const scoreOf = (answers: Answers, findings: Findings = {}) => scoreAssessment(SET, { answers, findings })

const criterionOf = (code: string): Criterion => {
  const found = SET.criteria.find((criterion) => criterion.code === code)
  if (found === undefined) throw new Error(`the made-up set has no ${code}`)
  return found
}

test('the grounds at the head of the set, and what must be known of an earlier decision, come before the first criterion', () => {
  expect(placesOf(SET)).toEqual(['intro', '1.1', '1.2', '4.1', '5.1', '5.2', '6.1', '7'])
  const { disqualification: _, ...without } = SET
  expect(placesOf(without)[0]).toBe('1.1')
  expect(placesOf({ ...without, decision: '148/2023' })[0]).toBe('intro')
})

test('the assessment opens at what the address asks for, else where the user left off, else at the beginning', () => {
  expect(placeToOpen(SET, '5.1', '1.2')).toBe('5.1')
  expect(placeToOpen(SET, undefined, '1.2')).toBe('1.2')
  expect(placeToOpen(SET, '9.9', '1.2')).toBe('1.2')
  expect(placeToOpen(SET, '9.9', '8.8')).toBe('intro')
  expect(placeToOpen(SET)).toBe('intro')
})

test('the first card has none before it and the last none after it', () => {
  expect(neighboursOf(SET, 'intro')).toEqual({ next: '1.1' })
  expect(neighboursOf(SET, '5.1')).toEqual({ previous: '4.1', next: '5.2' })
  expect(neighboursOf(SET, '7')).toEqual({ previous: '6.1' })
})

test('the next open criterion is sought onwards first and then from the beginning', () => {
  const score = scoreOf({ '1.1': 0, '5.1': 1, '6.1': 0 })
  expect(openCriteria(SET, score).map((criterion) => criterion.code)).toEqual(['1.2', '4.1', '5.2', '7'])
  expect(nextOpenAfter(SET, score, '4.1')).toBe('5.2')
  expect(nextOpenAfter(SET, score, '7')).toBe('1.2')
  expect(nextOpenAfter(SET, score, 'intro')).toBe('1.2')
  expect(nextOpenAfter(SET, scoreOf(BEST), '1.1')).toBeUndefined()
})

test('the jump list tells open, answered, below a minimum, not applicable, not evaluated and requirement not met apart', () => {
  const score = scoreOf(
    { '1.1': 1, '1.2': 1, '5.1': 0, '5.2': 1, '6.1': 1 },
    { 'requirement:1.1': false, 'stop:6.1': true },
  )
  expect(jumpStateOf(score, '1.1')).toEqual({ kind: 'requirement-unmet' })
  expect(jumpStateOf(score, '1.2')).toEqual({ kind: 'answered' })
  expect(jumpStateOf(score, '4.1')).toEqual({ kind: 'open' })
  expect(jumpStateOf(score, '5.1')).toEqual({ kind: 'gate-unmet', stars: 3 })
  expect(jumpStateOf(score, '5.2')).toEqual({ kind: 'not-applicable' })
  expect(jumpStateOf(score, '7')).toEqual({ kind: 'not-evaluated' })
})

test('an answer of none reached counts as answered, and misses the minimum', () => {
  expect(jumpStateOf(scoreOf({ '1.2': -1 }), '1.2')).toEqual({ kind: 'gate-unmet', stars: 3 })
  expect(jumpStateOf(scoreOf({ '4.1': -1 }), '4.1')).toEqual({ kind: 'answered' })
})

test('[26/2026 Art. 3] a star asks for its points and for every gate up to it, each criterion once', () => {
  const score = scoreOf({ ...BEST, '1.1': 1, '1.2': 0 })
  expect(score.points).toBe(75)
  expect(score.stars).toBe(2)
  expect(nextStars(score)).toBe(3)
  expect(needsOf(score, 2)).toEqual({ kind: 'reached' })
  const three = needsOf(score, 3)
  expect(three.kind === 'missing' && [three.points, three.gates.map((gate) => gate.criterion)]).toEqual([0, ['1.2']])
  const five = needsOf(score, 5)
  expect(five.kind === 'missing' && [five.points, five.gates.map((gate) => gate.criterion)]).toEqual([
    15,
    ['1.2', '1.1'],
  ])
})

test('a disqualified dossier has no next star, whatever its points', () => {
  const score = scoreOf(BEST, { 'disqualified:set': true })
  expect(needsOf(score, 1)).toEqual({ kind: 'disqualified' })
  expect(nextStars(score)).toBeUndefined()
})

test('"none reached" is offered where no option is worth 0, and stays in sight once it was answered', () => {
  expect(offersNoneReached(criterionOf('1.2'), undefined)).toBe(true)
  expect(offersNoneReached(criterionOf('5.1'), undefined)).toBe(false)
  expect(offersNoneReached(criterionOf('5.1'), -1)).toBe(true)
  expect(offersNoneReached(criterionOf('4.1'), undefined)).toBe(false)
})

test('[26/2026 II.26] alternative cases are named once each, and an answer tells its case', () => {
  expect(casesOf(criterionOf('7')).map((one) => one.id)).toEqual(['village', 'site'])
  expect(casesOf(criterionOf('1.1'))).toEqual([])
  expect(caseOfAnswer(criterionOf('7'), 2)).toBe('site')
  expect(caseOfAnswer(criterionOf('7'), -1)).toBeUndefined()
})
