import { describe, expect, it } from 'vitest'
import { type Compared, columnsOf } from '../../../src/domain/compare/columns-of.ts'
import type { Assessment } from '../../../src/domain/records/assessment.ts'

const idOf = (n: number): string => `01930000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** An assessment that was finished on that day of November. */
const on = (day: number, given: Partial<Assessment> = {}): Compared => {
  const at = `2026-11-${String(day).padStart(2, '0')}T02:00:00.000Z`
  return {
    id: idOf(day),
    updatedAt: at,
    data: {
      ...{ product: idOf(90), producer: idOf(91), criteria: { decision: '26/2026', set: 14 }, packVersion: 1 },
      ...{ role: 'officer', assessor: 'Lê Thị Hoa', status: 'final', startedAt: at, finalisedAt: at },
      ...{ answers: {}, findings: {}, notes: {}, locks: {} },
      ...given,
    },
  }
}

const daysOf = (all: readonly Compared[]): number[] => all.map(({ id }) => Number(id.slice(-2)))

describe('the columns of a comparison', () => {
  it('are the latest final assessment of each assessor in the order of the course, and the round before', () => {
    const all = [on(1), on(5), on(6, { role: 'commune' }), on(4, { role: 'self' }), on(9, { status: 'draft' })]
    const { shown, others, earlier } = columnsOf(all, undefined)
    expect(daysOf(shown)).toEqual([4, 5, 6, 1])
    expect(earlier).toBe(idOf(1))
    expect(daysOf(others)).toEqual([9])
  })

  it('have a draft where nothing is final yet, and the one that was asked for in its assessor’s place', () => {
    expect(daysOf(columnsOf([on(3, { status: 'draft' }), on(4, { role: 'self' })], undefined).shown)).toEqual([4, 3])
    expect(daysOf(columnsOf([on(1), on(5), on(4, { role: 'self' })], idOf(1)).shown)).toEqual([4, 1, 5])
  })

  it('are two where there are two, be they drafts of one assessor', () => {
    const drafts = [on(1, { status: 'draft' }), on(2, { status: 'draft' })]
    expect(daysOf(columnsOf(drafts, undefined).shown)).toEqual([2, 1])
  })

  it('leave out what was corrected, and keep it at hand', () => {
    const { shown, others } = columnsOf([on(1), on(2, { revises: idOf(1) }), on(3, { role: 'self' })], undefined)
    expect([daysOf(shown), daysOf(others)]).toEqual([[3, 2], [1]])
  })

  it('have one sheet of each council member, never a draft nor a sealed one', () => {
    const sheet = (day: number, member: string, given: object = {}) =>
      on(day, { role: 'council', member, assessor: member, ...given })
    const all = [
      sheet(1, 'm01'),
      sheet(2, 'm02'),
      sheet(3, 'm03', { status: 'draft' }),
      sheet(4, 'm04', { sealed: true }),
    ]
    expect(daysOf(columnsOf(all, undefined).shown)).toEqual([2, 1])
  })

  it('stand apart when they are by another decision, set or pack', () => {
    const all = [on(5), on(4, { role: 'self', packVersion: 2 }), on(3, { criteria: { decision: '26/2026', set: 9 } })]
    const { shown, apart } = columnsOf(all, undefined)
    expect([daysOf(shown), daysOf(apart)]).toEqual([[5], [4, 3]])
  })
})
