import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Columns, fromColumns, toColumns } from '../../src/protocol/columns.ts'

const MOST = { rows: 1_000, signs: 1_000_000 }

const overTheWire = (rows: readonly object[]): unknown =>
  fromColumns(Columns.parse(JSON.parse(JSON.stringify(toColumns(rows)))), MOST)

describe('rows in columns', () => {
  it('come back as they were: nested, missing in some, empty, null, or the same in all', () => {
    const rows = [
      { id: 'a', data: { name: 'Chè', notes: {}, answers: { '1.1': 2 }, tags: ['x', { y: 1 }] }, area: '19333' },
      { id: 'b', data: { name: null, notes: { '1.1': 'tốt' }, answers: { '1.1': 2, '2.1': 0 } }, area: '19333' },
      { id: 'c', data: {}, area: '19333', base: { v: 0 } },
      {},
      JSON.parse(`${'{"a":'.repeat(12)}1${'}'.repeat(12)}`),
    ]
    expect(overTheWire(rows)).toEqual(rows)
    expect(overTheWire([])).toEqual([])
  })

  it('name ids first, and notes by row where each row has few of them: that is packed smallest', () => {
    const record = '01900000-0000-7000-8000-00000000da7c'
    const rows: object[] = [
      { area: '19333', record, data: { notes: { '1.1': 'tốt', constructor: 'xem lại' }, answers: { '1.1': 2 } } },
      { area: '19333', record, data: { notes: { '2.1': 'thiếu' }, answers: { '1.1': 1 } } },
      { area: '19351', record, data: { notes: {}, answers: { '1.1': 0 } } },
      { area: '19351', record, data: { notes: { '3.1': 'đủ', '3.2': '' } } },
    ]
    const { columns } = toColumns(rows)
    expect(columns.map(({ path }) => path.join('/'))).toEqual(['record', 'area', 'data/notes', 'data/answers/1.1'])
    expect(overTheWire(rows)).toEqual(rows)
  })

  it('come back whatever JSON they hold', () => {
    const field = fc.oneof(fc.stringMatching(/^[a-z0-9./]{0,3}$/), fc.constantFrom('constructor', 'toString', ''))
    const { row } = fc.letrec((tie) => ({
      row: fc.dictionary(field, tie('value'), { maxKeys: 4 }),
      value: fc.oneof(
        { maxDepth: 2 },
        fc.constantFrom(null, true, 0, 'một', 'hai'),
        fc.array(fc.jsonValue()),
        tie('row'),
      ),
    }))
    fc.assert(
      fc.property(fc.array(row as fc.Arbitrary<object>, { maxLength: 6 }), (rows) => {
        expect(overTheWire(rows)).toEqual(JSON.parse(JSON.stringify(rows)))
      }),
    )
  })

  it('never share an object between rows', () => {
    const [one, other] = fromColumns(toColumns([{ at: [1] }, { at: [1] }]), MOST) ?? []
    expect(one?.at).toEqual(other?.at)
    expect(one?.at).not.toBe(other?.at)
  })

  it('are refused where they do not fit together', () => {
    const column = (given: object) =>
      fromColumns({ count: 2, columns: [{ path: ['a'], values: [1, 2], ...given }] }, MOST)
    expect(column({})).toEqual([{ a: 1 }, { a: 2 }])
    expect(column({ values: [1] })).toBeUndefined()
    expect(column({ values: [1], isSame: true })).toEqual([{ a: 1 }, { a: 1 }])
    expect(column({ rows: [0, 2] })).toBeUndefined()
    expect(column({ rows: [1, 1] })).toBeUndefined()
    expect(column({ path: ['__proto__', 'isAdmin'] })).toBeUndefined()
    const below = { path: ['a', 'b'], values: [1, 2] }
    expect(fromColumns({ count: 2, columns: [{ path: ['a'], values: [1, 2] }, below] }, MOST)).toBeUndefined()
  })

  it('are refused where little would come to more than their reader takes', () => {
    const bomb = { count: 1_000, columns: [{ path: ['a'], values: ['x'.repeat(10_000)], isSame: true as const }] }
    expect(fromColumns(bomb, MOST)).toBeUndefined()
    expect(fromColumns(bomb, { ...MOST, signs: 20_000_000 })).toHaveLength(1_000)
    expect(fromColumns({ count: 1_001, columns: [] }, MOST)).toBeUndefined()
  })
})
