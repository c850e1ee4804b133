import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../src/domain/csv.ts'
import { columnsOf } from '../../../src/domain/exchange/column.ts'
import { drawTable, plainTable } from '../../../src/domain/exchange/draw-table.ts'
import { PRODUCER_TABLE } from '../../../src/domain/exchange/producer-table.ts'
import { PRODUCT_TABLE } from '../../../src/domain/exchange/product-table.ts'
import { TABLES } from '../../../src/domain/exchange/tables.ts'
import { aHolder, aRecord, exchangeOf } from './exchange-fixture.ts'

const WORDS = {
  heading: ({ heading }: { heading: { vi: string } }) => heading.vi,
  code: (_: unknown, code: string) => `«${code}»`,
  ...{ yes: 'Có', no: 'Không' },
}

describe('what is given out as tables', () => {
  it('has names that no table and no column shares, and a Vietnamese title over each column', () => {
    expect(new Set(TABLES.map(({ id }) => id)).size).toBe(TABLES.length)
    expect(new Set(TABLES.map(({ entitySet }) => entitySet)).size).toBe(TABLES.length)
    for (const { columns, id } of TABLES) {
      expect([id, new Set(columns.map((column) => column.id)).size]).toEqual([id, columns.length])
      expect([id, new Set(columns.map(({ heading }) => heading.vi)).size]).toEqual([id, columns.length])
      expect(columns.every((column) => /^[a-z][A-Za-z]*$/.test(column.id))).toBe(true)
    }
  })

  it('holds in every cell what its column says', () => {
    const { producer, product, certificate } = aHolder(
      { issuedOn: '2024-08-01' },
      { phone: '0912', place: { latitude: 16.8, longitude: 107.1 } },
    )
    const records = exchangeOf({
      ...{ producers: [producer], products: [product], certificates: certificate === undefined ? [] : [certificate] },
      targets: [aRecord('target', { year: 2026, measure: 'products-4-stars', planned: 5 })],
      budgets: [aRecord('budget', { year: 2026, source: 'province', amountVnd: 300_000_000 })],
    })
    const typeOf = {
      text: 'string',
      day: 'string',
      moment: 'string',
      whole: 'number',
      number: 'number',
      'yes-no': 'boolean',
    }
    let cells = 0
    for (const table of TABLES)
      for (const row of table.rowsOf(records)) {
        expect(row.cells.length).toBe(table.columns.length)
        for (const [at, { type, id }] of table.columns.entries()) {
          const value = row.cells[at]
          if (value === undefined) continue
          cells += 1
          expect([table.id, id, typeof value]).toEqual([table.id, id, typeOf[type]])
          if (type === 'whole') expect(Number.isInteger(value)).toBe(true)
          if (type === 'day') expect(value).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        }
      }
    expect(cells).toBeGreaterThan(40)
  })

  it('leaves out who is reached where, unless it is asked for', () => {
    const { producer, product } = aHolder({}, { phone: '0912345678', representative: 'Trần Thị B', address: 'Thôn 1' })
    const [row] = PRODUCER_TABLE.rowsOf(exchangeOf({ producers: [producer], products: [product] }))
    const told = (withPersonal: boolean): unknown[] =>
      columnsOf(PRODUCER_TABLE, withPersonal).map(({ at }) => row?.cells[at])
    expect(told(true)).toEqual(expect.arrayContaining(['0912345678', 'Trần Thị B', 'Thôn 1']))
    expect(told(false).join()).not.toMatch(/0912345678|Trần Thị B|Thôn 1/)
  })

  it('[Circular 86/2024/TT-BTC] takes a household’s number of registration for its head’s own', () => {
    const number = { registrationNumber: '045088001234' }
    const household = aHolder({}, { ...number, legalForm: 'household' })
    const cooperative = aHolder({}, number)
    const rows = PRODUCER_TABLE.rowsOf(exchangeOf({ producers: [household.producer, cooperative.producer] }))
    const shown = rows.map(({ cells }) =>
      columnsOf(PRODUCER_TABLE, false).some(({ at }) => cells[at] === '045088001234'),
    )
    expect(shown).toEqual([false, true])
  })

  it('is drawn for people with words for codes, and days as days', () => {
    const { producer, product, certificate } = aHolder({ issuedOn: '2024-08-01' })
    const records = exchangeOf({
      producers: [producer],
      products: [product],
      certificates: certificate === undefined ? [] : [certificate],
    })
    const columns = PRODUCT_TABLE.columns
    const rows = PRODUCT_TABLE.rowsOf(records).map(({ cells }) => cells)
    const { rows: drawn, isFiltered, fixedRows } = drawTable('Sản phẩm', columns, rows, WORDS)
    const cell = (id: string) => drawn[1]?.[columns.findIndex((column) => column.id === id)]
    expect([isFiltered, fixedRows]).toEqual([true, 1])
    expect(drawn[0]?.[4]).toEqual({ title: 'Tên sản phẩm' })
    expect([cell('name'), cell('legalForm'), cell('certifiedStars'), cell('isInForce')]).toEqual([
      'Chè vằng',
      '«cooperative»',
      4,
      'Có',
    ])
    expect([cell('issuedOn'), cell('assessedStars')]).toEqual([{ day: '2024-08-01' }, null])
  })

  it('as CSV begins no cell with a formula', () => {
    const { producer, product } = aHolder({}, { name: '=HYPERLINK("http://x")' })
    const rows = PRODUCER_TABLE.rowsOf(exchangeOf({ producers: [producer], products: [product] })).map(
      ({ cells }) => cells,
    )
    const csv = toCsv(plainTable(PRODUCER_TABLE.columns, rows, WORDS))
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(csv.split('\r\n')[0]).toContain('Tên chủ thể')
  })
})
