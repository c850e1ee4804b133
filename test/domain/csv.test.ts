import { describe, expect, it } from 'vitest'
import { toCsv } from '../../src/domain/csv.ts'

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

  it('never lets a spreadsheet run what somebody wrote as a formula', () => {
    const bad = ['=HYPERLINK("http://x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1']
    for (const text of bad) expect(toCsv([[text]])).toMatch(/^"?'/)
    expect(toCsv([['Chè =1', 'a-b']])).toBe('Chè =1,a-b\r\n')
  })
})
