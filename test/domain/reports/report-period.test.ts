import { describe, expect, it } from 'vitest'
import { endedPeriods, periodById, presentPeriods } from '../../../src/domain/reports/report-period.ts'

describe('the period of a report', () => {
  it('is a month that has ended, the last first, also over a year’s end', () => {
    expect(endedPeriods('month', '2026-01-01', 2)).toEqual([
      { kind: 'month', id: '2025-12', from: '2025-12-01', to: '2025-12-31', name: 'tháng 12 năm 2025' },
      { kind: 'month', id: '2025-11', from: '2025-11-01', to: '2025-11-30', name: 'tháng 11 năm 2025' },
    ])
    expect(endedPeriods('month', '2024-03-31', 1)[0]).toMatchObject({ id: '2024-02', to: '2024-02-29' })
  })

  it('[26/2026 Art. 5.1] is a round that has ended: before 30 June, before 30 December', () => {
    expect(endedPeriods('round', '2026-06-29', 1)[0]?.id).toBe('2025-R2')
    expect(endedPeriods('round', '2026-06-30', 2)).toEqual([
      { kind: 'round', id: '2026-R1', from: '2025-12-30', to: '2026-06-29', name: 'đợt 1 năm 2026' },
      { kind: 'round', id: '2025-R2', from: '2025-06-30', to: '2025-12-29', name: 'đợt 2 năm 2025' },
    ])
  })

  it('is found again by its id, and is not where there is no such', () => {
    for (const kind of ['month', 'round'] as const)
      for (const period of endedPeriods(kind, '2026-11-26', 6)) expect(periodById(period.id)).toEqual(period)
    expect(periodById('2026-13')).toBeUndefined()
    expect(periodById('2026-R3')).toBeUndefined()
  })

  it('is also the one that is under way, which follows the last that has ended', () => {
    for (const today of ['2026-01-01', '2026-06-29', '2026-06-30', '2026-12-30']) {
      const [month, round] = presentPeriods(today)
      expect(month && month.from <= today && today <= month.to).toBe(true)
      expect(round && round.from <= today && today <= round.to).toBe(true)
      expect(endedPeriods('round', today, 1)[0]?.to && endedPeriods('round', today, 1)[0]?.to).not.toBe(round?.to)
    }
  })
})
