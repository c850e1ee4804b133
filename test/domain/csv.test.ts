import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../src/domain/csv.ts'
import { parseCsv } from '../../src/domain/register/parse-csv.ts'

describe('a table as CSV', () => {
  it('[RFC 4180] quotes what needs it and ends every row with CRLF', () => {
    expect(
      toCsv([
        ['Dòng', 'Tên'],
        [7, 'Chè "vằng", loại 1'],
        ['', 'hai\ndòng'],
      ]),
    ).toBe('Dòng,Tên\r\n7,"Chè ""vằng"", loại 1"\r\n,"hai\ndòng"\r\n')
  })

  it('[OWASP, CSV Injection] never lets a spreadsheet run what somebody wrote as a formula', () => {
    const bad = [
      ...['=HYPERLINK("http://x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1+1', "'=1", "''=1"],
      ...['＝1+1', '＋1+cmd', '－1+1', '＠SUM(A1)', '-cmd|x', '+84-912-345', "-1+cmd|' /C calc'!A0", '\tchè', '-', '='],
    ]
    for (const text of bad) expect(toCsv([[text]])).toMatch(/^"?'/)
    expect(toCsv([['Chè =1', 'a-b', "'chè'"]])).toBe("Chè =1,a-b,'chè'\r\n")
  })

  it('leaves numbers as they are, and phone numbers that begin with their country', () => {
    expect(toCsv([[-5, 1e21, '-5', '+84 912 345 678', '-1.234,5', '0912 345 678']])).toBe(
      '-5,1e+21,-5,+84 912 345 678,"-1.234,5",0912 345 678\r\n',
    )
  })

  it('comes back by our own import as it was, whatever it holds', () => {
    const sign = fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '＝', '1', ' ', 'chè', '\n', '|', '(A1)')
    const text = fc.array(sign, { minLength: 1, maxLength: 8 }).map((signs) => signs.join('').trim())
    const row = fc.array(
      text.filter((one) => one !== ''),
      { minLength: 2, maxLength: 4 },
    )
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        // As every file of ours: titles without signs first, by which the separator is found.
        const whole = [['Tên', 'Địa chỉ', 'Số', 'Ghi chú'], ...rows]
        expect(parseCsv(toCsv(whole), 'x').rows).toEqual(whole)
      }),
      { seed: 7, numRuns: 3_000 },
    )
  })
})
