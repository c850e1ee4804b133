import { describe, expect, it } from 'vitest'
import { compareRows } from '../../src/app/screens/compare/compare-model.ts'
import { BEST, MADE_UP_SET } from './assessment-fixture.ts'

const column = (id: string, answers: Record<string, number>, notes: Record<string, string> = {}) => ({
  ...{ id, title: id },
  assessment: { answers, findings: {}, notes },
})

describe('answers side by side', () => {
  it('begin with what differs, furthest apart first, then follow the official order', () => {
    const rows = compareRows(MADE_UP_SET, [column('a', BEST), column('b', { ...BEST, '4.1': 0, '1.1': 0 })])
    expect(rows.map(({ criterion, isSplit, range }) => [criterion.code, isSplit, range]).slice(0, 3)).toEqual([
      ...[
        ['1.1', true, 15],
        ['4.1', true, 5],
        ['1.2', false, 0],
      ],
    ])
    expect(rows.slice(2).map(({ criterion }) => criterion.code)).toEqual(['1.2', '5.1', '5.2', '6.1', '7'])
  })

  it('differ where one has no answer or another option of as many points, and keep each one’s note', () => {
    const { '7': _seven, ...open } = BEST
    const rows = compareRows(MADE_UP_SET, [
      column('a', { ...BEST, '7': 1 }, { '7': 'Trong làng' }),
      column('b', { ...BEST, '7': 3 }),
      column('c', open, { '7': '' }),
    ])
    expect(rows[0]).toMatchObject({ criterion: { code: '7' }, isSplit: true })
    expect(rows[0]?.cells.map(({ standing, note }) => [standing.points, note])).toEqual([
      ...[
        [15, 'Trong làng'],
        [15, undefined],
        [0, undefined],
      ],
    ])
  })
})
