import { expect, it } from 'vitest'
import { outlookOf } from '../../src/app/screens/conflict/outlook.ts'
import { scoreAssessment } from '../../src/domain/scoring/score.ts'
import type { Conflict } from '../../src/protocol/record.ts'
import { bestAnswers, setNumbered } from '../domain/sets.ts'

const by = { name: 'Hoa', device: '01900000-0000-7000-8000-000000000002' }

const assessment = (answers: Record<string, number>) => ({
  ...{ product: '01900000-0000-7000-8000-00000000aaaa', producer: '01900000-0000-7000-8000-00000000bbbb' },
  ...{ criteria: { decision: '26/2026', set: 14 }, packVersion: 1, role: 'officer', assessor: '', status: 'draft' },
  ...{ startedAt: '2026-06-01T00:00:00.000Z', answers, findings: {}, notes: {}, locks: {} },
})

it('tells what each choice makes of points and stars, a gate included', async () => {
  const set = await setNumbered(14)
  const data = assessment(bestAnswers(set))
  const other: Conflict = { m: by.device, path: 'answers/2.2', value: 1, by, at: '2026-06-01T00:00:00.000Z' }
  expect(outlookOf(data, [], set)).toEqual({ points: 100, stars: 5 })
  const expected = scoreAssessment(set, { answers: { ...data.answers, '2.2': 1 }, findings: {} })
  expect(outlookOf(data, [other], set)).toEqual({ points: expected.points, stars: expected.stars })
  expect(expected.stars).toBeLessThan(3)
})

it('promises nothing of a value that does not fit', async () => {
  const set = await setNumbered(14)
  const other: Conflict = { m: by.device, path: 'answers/2.2', value: 'x', by, at: '2026-06-01T00:00:00.000Z' }
  expect(outlookOf(assessment({}), [other], set)).toBeUndefined()
})
