import { expect, test } from 'vitest'
import { assessorOf, freshAssessmentOf, previousOf, revisionOf } from '../../src/app/screens/assessment/reassess.ts'
import { Assessment } from '../../src/domain/records/assessment.ts'
import { assessmentRecord, BEST, idOf, MADE_UP_ASSESSMENT, MADE_UP_SET } from './assessment-fixture.ts'

const FINAL: Assessment = {
  ...MADE_UP_ASSESSMENT,
  status: 'final',
  finalisedAt: '2026-03-12T02:00:00.000Z',
  answers: BEST,
  findings: { 'requirement:1.1': true },
  notes: { '1.1': 'Đã xem vùng trồng' },
  locks: { '1.2': true },
}
const BY = { role: 'officer', assessor: 'Trần Văn Minh' } as const
const NOW = '2026-11-23T01:00:00.000Z'

test('a correction is a draft with everything of the final one, and says which it corrects', () => {
  const revision = revisionOf(FINAL, idOf(7), BY, NOW)
  expect(revision).toMatchObject({
    ...BY,
    status: 'draft',
    revises: idOf(7),
    startedAt: NOW,
    answers: BEST,
    notes: FINAL.notes,
  })
  expect(revision).not.toHaveProperty('finalisedAt')
  expect(Assessment.safeParse(revision).success).toBe(true)
})

test('a producer’s own assessment stays its own when an officer corrects it with the producer', () => {
  const own: Assessment = { ...FINAL, role: 'self', assessor: 'Lê Thị Lan' }
  expect(revisionOf(own, idOf(7), BY, NOW)).toMatchObject({ role: 'self', assessor: 'Lê Thị Lan' })
  const judged = revisionOf(own, idOf(7), { role: 'council', assessor: 'Hội đồng' }, NOW)
  expect(judged).toMatchObject({ role: 'council', assessor: 'Hội đồng' })
})

test('assessing anew starts empty, keeps the producer’s locks and does not claim to correct anything', () => {
  const fresh = freshAssessmentOf({ ...FINAL, revises: idOf(6) }, MADE_UP_SET, BY, NOW)
  expect(fresh).toMatchObject({ status: 'draft', answers: {}, findings: {}, notes: {}, locks: { '1.2': true } })
  expect(fresh).not.toHaveProperty('revises')
  expect(Assessment.safeParse(fresh).success).toBe(true)
})

test('the assessment shown beside is the latest final one by the same set and pack', () => {
  const current = assessmentRecord(idOf(1))
  const older = assessmentRecord(idOf(2), FINAL)
  const newer = assessmentRecord(idOf(3), { ...FINAL, finalisedAt: '2026-06-01T02:00:00.000Z' })
  const draft = assessmentRecord(idOf(4))
  const otherSet = assessmentRecord(idOf(5), { ...FINAL, finalisedAt: NOW, criteria: { decision: '26/2026', set: 2 } })
  const otherPack = assessmentRecord(idOf(6), { ...FINAL, finalisedAt: NOW, packVersion: 2 })
  expect(previousOf(current, [older, draft, newer, otherSet, otherPack, current])?.id).toBe(newer.id)
  expect(previousOf(newer, [newer, draft])).toBeUndefined()
})

test('without an enrolment the producer assesses itself; with one, the person who holds the phone', () => {
  expect(assessorOf(undefined)).toEqual({ role: 'self', assessor: '' })
  expect(assessorOf({ name: 'Trần Văn Minh', role: 'coordinator', areas: [] })).toEqual(BY)
  for (const role of ['council', 'commune', 'consultant'] as const)
    expect(assessorOf({ name: 'Lê Thị Hoa', role, areas: [] }).role).toBe(role)
})
