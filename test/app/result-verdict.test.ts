import { expect, test } from 'vitest'
import { gateLists, targetOf, targetsOf, verdictOf } from '../../src/app/screens/result/verdict.ts'
import type { Answers, Findings } from '../../src/domain/records/assessment.ts'
import { scoreAssessment } from '../../src/domain/scoring/score.ts'
import { BEST, MADE_UP_SET } from './assessment-fixture.ts'

const scoreOf = (answers: Answers, findings: Findings = {}) => scoreAssessment(MADE_UP_SET, { answers, findings })

test('[26/2026 Art. 3] points for 4 stars with a missed minimum of 3 stars give 2 stars, and the sentence names the criterion', () => {
  expect(verdictOf(scoreOf({ ...BEST, '1.2': 0 }))).toEqual({
    kind: 'held-by-gates',
    points: 85,
    band: 4,
    stars: 2,
    missed: 3,
    criteria: ['1.2'],
    isOpen: false,
  })
})

test('a minimum that is only unanswered yet is told as such', () => {
  const { '1.2': _, ...answers } = BEST
  expect(verdictOf(scoreOf(answers))).toMatchObject({
    kind: 'held-by-gates',
    missed: 3,
    criteria: ['1.2'],
    isOpen: true,
  })
})

test('where points decide, no criterion is blamed', () => {
  expect(verdictOf(scoreOf(BEST))).toEqual({ kind: 'by-points', points: 100, stars: 5 })
  expect(verdictOf(scoreOf({}))).toEqual({ kind: 'by-points', points: 0, stars: 1 })
})

test('a ground for disqualification comes before a stop, and a stop before the points', () => {
  const found = { 'disqualified:set': true, 'stop:6.1': true }
  expect(verdictOf(scoreOf(BEST, found)).kind).toBe('disqualified')
  expect(verdictOf(scoreOf(BEST, { 'stop:6.1': true }))).toMatchObject({ kind: 'stopped', criterion: '6.1' })
})

test('the checklist has each star’s gates, the unmet ones apart', () => {
  const lists = gateLists(scoreOf({ ...BEST, '5.1': 0 }))
  expect(lists.map((list) => [list.stars, list.unmet.map((gate) => gate.criterion), list.met.length])).toEqual([
    [3, ['5.1'], 1],
    [4, [], 1],
    [5, [], 1],
  ])
})

test('a plan aims at the chosen star while it is above, else at the next', () => {
  const score = scoreOf({ ...BEST, '1.1': 1 })
  expect(score.stars).toBe(3)
  expect(targetsOf(score)).toEqual([4, 5])
  expect(targetOf(score, 5)).toBe(5)
  expect(targetOf(score, 3)).toBe(4)
  expect(targetOf(score, undefined)).toBe(4)
  expect(targetOf(scoreOf(BEST), 5)).toBeUndefined()
})
