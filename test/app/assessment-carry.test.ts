import { describe, expect, test } from 'vitest'
import { carriedInto, carryingAssessmentOf } from '../../src/app/screens/assessment/carry.ts'
import { newAssessmentOf } from '../../src/app/screens/product/new-assessment.ts'
import { Assessment } from '../../src/domain/records/assessment.ts'
import type { LocalRecord } from '../../src/store/store.ts'
import { setNumbered } from '../domain/sets.ts'
import { assessmentRecord, idOf, MADE_UP_ASSESSMENT } from './assessment-fixture.ts'

const BY = { role: 'officer', assessor: 'Trần Văn Minh' } as const
const NOW = '2026-11-23T01:00:00.000Z'

const TEA_OF_2023: Assessment = {
  ...MADE_UP_ASSESSMENT,
  criteria: { decision: '148/2023', set: 11 },
  status: 'final',
  finalisedAt: '2024-05-12T02:00:00.000Z',
  answers: { '1a': 2, '1c': 1, '1đ': 0, '3c': 1, '6a.1': 2 },
  notes: { '1a': 'Đã xem vùng trồng', '3đ': 'Kế toán thuê ngoài' },
  locks: { '1đ': true, '3đ': true },
}
const earlier = assessmentRecord(idOf(3), TEA_OF_2023)
const sets = { from: await setNumbered(11, '148/2023'), to: await setNumbered(11) }

describe('a new assessment under another decision', () => {
  test('begins empty, says whose observations it takes over, and keeps the producer’s locks where the criterion is still asked', () => {
    const draft = carryingAssessmentOf(earlier, sets, BY, NOW)
    expect(draft).toMatchObject({
      ...BY,
      criteria: { decision: '26/2026', set: 11 },
      status: 'draft',
      answers: {},
      locks: { '1.6': true },
      carriesFrom: earlier.id,
    })
    expect(draft.locks).not.toHaveProperty('3.5')
    expect(Assessment.safeParse(draft).success).toBe(true)
  })

  test('shows the earlier answers in its own words and codes, with the notes, to be confirmed', () => {
    const { record, carried } = carriedInto(earlier, sets)
    expect(record.data.answers).toEqual({ '1.1': 2, '1.4': 1, '1.6': 0, '6.1.1': 2 })
    expect(record.data.notes).toEqual({ '1.1': 'Đã xem vùng trồng' })
    expect(carried.decision).toBe('148/2023')
    expect(carried.criteria.get('1.1')?.under).toEqual({ kind: 'carried', answer: 2, unasked: [] })
  })

  test('shows what was written down also where this decision asks otherwise, and says why it is open', () => {
    const told = carriedInto(earlier, sets).carried.criteria.get('3.3')
    expect(told?.under).toEqual({ kind: 'open', reason: 'other-levels' })
    expect(told?.seen?.vi).toContain('người trong huyện')
  })
})

describe('a new assessment of a product', () => {
  const product: LocalRecord<'product'> = {
    ...earlier,
    kind: 'product',
    id: idOf(1),
    data: { producer: idOf(2), name: 'Chè Khe Sanh', criteria: { decision: '148/2023', set: 11 } },
  }
  const made = (assessments: readonly LocalRecord<'assessment'>[]) =>
    newAssessmentOf(product, assessments, sets.to, undefined, NOW)

  test('takes over what the last final one observed by an earlier decision', async () => {
    expect(await made([earlier])).toMatchObject({
      criteria: { decision: '26/2026', set: 11 },
      carriesFrom: earlier.id,
      role: 'self',
    })
  })

  test('goes by the last one of its own set where there is one', async () => {
    const own = assessmentRecord(idOf(4), { ...TEA_OF_2023, criteria: { decision: '26/2026', set: 11 }, locks: {} })
    expect(await made([earlier, own])).not.toHaveProperty('carriesFrom')
  })

  test('takes nothing from a draft, or from a set of other products', async () => {
    const coffee = assessmentRecord(idOf(5), { ...TEA_OF_2023, criteria: { decision: '148/2023', set: 13 } })
    const draft = assessmentRecord(idOf(6), { ...TEA_OF_2023, status: 'draft' })
    const first = await made([coffee, draft])
    expect(first).not.toHaveProperty('carriesFrom')
    expect(first.criteria).toEqual({ decision: '26/2026', set: 11 })
  })
})
