import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedAnswers, changedCriteria, changedEvidence } from '../../../src/domain/dossier/changes.ts'
import type { Answers, Assessment } from '../../../src/domain/records/assessment.ts'
import { scoreAssessment } from '../../../src/domain/scoring/score.ts'
import { answersTo, setNumbered } from '../sets.ts'
import { PRODUCER, PRODUCT } from './dossiers.ts'

const SET = await setNumbered(14)

const assessed = (answers: Answers, given: Partial<Assessment> = {}): Assessment => ({
  ...{ product: PRODUCT, producer: PRODUCER, criteria: { decision: '26/2026', set: 14 }, packVersion: 1 },
  ...{ role: 'self', assessor: 'Chủ thể', status: 'final', startedAt: '2026-10-01T02:00:00.000Z' },
  ...{ answers, findings: {}, notes: {}, locks: {} },
  ...given,
})

describe('what has changed since the last recognition', () => {
  it('[26/2026 Art. 6.1.b] is every criterion with another level and no other, with the points of both', () => {
    fc.assert(
      fc.property(answersTo(SET), answersTo(SET), (before, after) => {
        const changes = changedCriteria(SET, assessed(before), assessed(after))
        if (changes.kind !== 'compared') throw new Error('one set')
        const told = new Set(changes.criteria.map(({ code }) => code))
        for (const { code } of SET.criteria) expect(told.has(code)).toBe(before[code] !== after[code])
        expect(changes.points).toEqual({
          before: scoreAssessment(SET, assessed(before)).points,
          after: scoreAssessment(SET, assessed(after)).points,
        })
      }),
      { seed: 11, numRuns: 100 },
    )
  })

  it('is not told criterion by criterion where the sets or their packs differ', () => {
    const other = { kind: 'other-criteria' }
    expect(changedCriteria(SET, assessed({}, { packVersion: 2 }), assessed({}))).toEqual(other)
    const rice = assessed({}, { criteria: { decision: '26/2026', set: 3 } })
    expect(changedCriteria(SET, rice, assessed({}))).toEqual(other)
  })

  it('is the evidence that came since, and the papers that are no longer valid', () => {
    const now = [
      { id: 'old', data: { validUntil: '2026-11-25' } },
      { id: 'kept', data: { validUntil: '2026-11-26' } },
      { id: 'new', data: {} },
    ]
    const { added, expired } = changedEvidence(new Set(['old', 'kept', 'gone']), now, '2026-11-26')
    expect([added, expired].map((list) => list.map(({ id }) => id))).toEqual([['new'], ['old']])
  })

  it('is each question of a survey that is answered in another way; repeats count as a whole, whatever their keys', () => {
    const before = { answers: { output: 100, unit: 'kg', 'year@a1': 2023, 'year@b2': 2024, gone: true } }
    const after = { answers: { output: 140, unit: 'kg', 'year@c3': 2024, 'year@d4': 2023, market: 'export' } }
    expect(changedAnswers(before, after)).toEqual([
      { question: 'output', before: [100], after: [140] },
      { question: 'market', before: [], after: ['export'] },
      { question: 'gone', before: [true], after: [] },
    ])
  })
})
