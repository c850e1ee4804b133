import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../src/domain/csv.ts'
import { parseCsv } from '../../../src/domain/register/parse-csv.ts'

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

describe('a CSV file', () => {
  it('is read by the separator that it has, whatever stands between quotes', () => {
    const rows = [
      ['Tên', 'Xã, phường'],
      ['HTX "Hiếu Giang"', 'Đông Hà; cũ'],
      ['Hai\ndòng', null],
    ]
    for (const separator of [',', ';', '\t']) {
      const text = rows.map((row) => row.map((cell) => quoted(cell ?? '')).join(separator)).join('\r\n')
      expect([separator, parseCsv(`\uFEFF${text}\r\n`, 'a').rows]).toEqual([separator, rows])
    }
  })

  it('keeps leading zeros, and is a table also without a last break of line', () => {
    expect(parseCsv('a,b\n01,\n2,', 'a').rows).toEqual([
      ['a', 'b'],
      ['01', null],
      ['2', null],
    ])
  })

  it('gives back any cells that our own files were written from', () => {
    const cell = fc.string().map((text) => text.trim().replaceAll('\r', ''))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        expect(parseCsv(toCsv(rows), 'a').rows).toEqual(rows.map((row) => row.map((one) => (one === '' ? null : one))))
      }),
    )
  })
})
