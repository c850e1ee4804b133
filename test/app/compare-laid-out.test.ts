import { describe, expect, test } from 'vitest'
import { columnNames } from '../../src/app/screens/compare/column-name.ts'
import {
  agreementCounts,
  baseOf,
  effectsByCriterion,
  filterAsked,
  rowsShown,
  sheetsOf,
  turningsOf,
} from '../../src/app/screens/compare/laid-out.ts'
import { compareSheets } from '../../src/domain/compare/compare.ts'
import type { Assessment } from '../../src/domain/records/assessment.ts'
import type { LocalRecord } from '../../src/store/store.ts'
import { assessmentRecord, BEST, idOf, MADE_UP_SET } from './assessment-fixture.ts'

const self = assessmentRecord(idOf(10), { role: 'self', status: 'final', answers: BEST })
const officer = assessmentRecord(idOf(11), {
  ...{
    role: 'officer',
    status: 'final',
    answers: { ...BEST, '1.2': 0, '6.1': 0 },
    notes: { '1.2': 'Mới có một vùng' },
  },
})

const photoOf = (assessment: string, criterion: string): LocalRecord<'evidence'> => ({
  ...{ ...assessmentRecord(idOf(20)), kind: 'evidence' as const },
  data: {
    ...{
      producer: idOf(2),
      product: idOf(1),
      assessment,
      criterion,
      medium: 'photo',
      takenAt: '2026-11-20T02:00:00.000Z',
    },
    file: { sha256: 'a'.repeat(64), bytes: 9, type: 'image/jpeg' },
  },
})

const laid = (...records: LocalRecord<'assessment'>[]) =>
  compareSheets(MADE_UP_SET, sheetsOf(records, [photoOf(officer.id, '1.2'), photoOf(officer.id, '1.2')]))

const codesOf = (rows: ReturnType<typeof rowsShown>): string[] => rows.map(({ criterion }) => criterion.code)

describe('assessments laid side by side', () => {
  test('show differences first, or what is unsettled, or all in the official order', () => {
    const comparison = laid(self, officer)
    expect(codesOf(rowsShown(comparison, filterAsked(undefined), new Set()))).toEqual(['1.2', '6.1'])
    expect(codesOf(rowsShown(comparison, 'disputed', new Set(['7', '6.1'])))).toEqual(['6.1', '7'])
    expect(codesOf(rowsShown(comparison, 'all', new Set()))).toEqual(MADE_UP_SET.criteria.map(({ code }) => code))
    expect(filterAsked('nonsense')).toBe('differences')
    expect(agreementCounts(comparison)).toEqual({ differ: 2, gap: 0 })
  })

  test('count the evidence and have the note of each on its own criterion', () => {
    const row = laid(self, officer).rows.find(({ criterion }) => criterion.code === '1.2')
    expect(row?.cells).toMatchObject([
      { evidence: 0, note: undefined },
      { evidence: 2, note: 'Mới có một vùng' },
    ])
  })

  test('tell what following the officer on one criterion does, and that one of them is enough to change the stars', () => {
    const comparison = laid(self, officer)
    const base = baseOf(comparison, undefined)
    if (base === undefined) throw new Error('no column')
    expect(base.key).toBe(self.id)
    const effects = effectsByCriterion(MADE_UP_SET, comparison, base)
    expect(effects.get('1.2')).toMatchObject([{ before: { points: 100, stars: 5 }, after: { points: 85, stars: 2 } }])
    expect(turningsOf(MADE_UP_SET, comparison, base)).toMatchObject([
      { by: officer.id, set: { kind: 'turns', criteria: ['1.2'] } },
    ])
    expect(baseOf(comparison, officer.id)?.key).toBe(officer.id)
  })
})

describe('the columns’ names', () => {
  const council = (id: number, assessor: string): LocalRecord<'assessment'> =>
    assessmentRecord(idOf(id), {
      role: 'council',
      assessor,
      status: 'final',
      finalisedAt: '2026-11-21T02:00:00.000Z',
    } satisfies Partial<Assessment>)

  test('tell members of a council by their names, and the round before as such', () => {
    const names = columnNames([self, council(30, 'Ủy viên A'), officer], officer.id)
    expect([...names.values()].map(({ label }) => label)).toEqual([
      'Chủ thể tự chấm',
      'Ủy viên A',
      'Lần trước: Cán bộ chấm',
    ])
    expect(names.get(self.id)?.inSentence).toBe('chủ thể')
  })

  test('are never the same of two in a sentence', () => {
    const other = assessmentRecord(idOf(12), { assessor: 'Nguyễn Văn Nam', finalisedAt: '2026-11-22T02:00:00.000Z' })
    const told = [...columnNames([officer, other], undefined).values()].map(({ inSentence }) => inSentence)
    expect(new Set(told).size).toBe(2)
  })
})
