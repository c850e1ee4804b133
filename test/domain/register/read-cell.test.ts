import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, dayOf } from '../../../src/domain/calendar/day.ts'
import { isBroken, readDay, readPhone, readStars, readText, readYear } from '../../../src/domain/register/read-cell.ts'

const dayIn = (cell: string | number): string | undefined => {
  const read = readDay(cell)
  return read.kind === 'day' ? read.day : undefined
}

describe('a date in a register', () => {
  it('is read however it was typed, the day before the month', () => {
    const written = [
      '2021-03-05',
      '5/3/2021',
      '05/03/2021',
      '05-03-2021',
      '5.3.2021',
      '05/03/21',
      ' 5 / 3 / 2021 ',
      44_260,
    ]
    const inWords = ['ngày 05 tháng 3 năm 2021', 'QĐ ngày 5/3/2021', '2021-03-05T00:00:00']
    expect([...written, ...inWords].map(dayIn)).toEqual(Array.from({ length: 11 }, () => '2021-03-05'))
  })

  it('that can only have the month first is taken so, and says it', () => {
    expect(readDay('03/25/2021')).toEqual({ kind: 'day', day: '2021-03-25', isSwapped: true })
    expect(readDay('03/05/2021')).toEqual({ kind: 'day', day: '2021-05-03', isSwapped: false, other: '2021-03-05' })
  })

  it('that is none is told: a day that no month has, a failed formula, words, a year alone', () => {
    expect(readDay('31/02/2021')).toEqual({ kind: 'unreadable', text: '31/02/2021' })
    expect(readDay('#REF!')).toEqual({ kind: 'none' })
    expect(readDay('đang chờ')).toEqual({ kind: 'unreadable', text: 'đang chờ' })
    expect(readDay(2021)).toEqual({ kind: 'year', year: 2021 })
    expect(readDay('Năm 2021')).toEqual({ kind: 'year', year: 2021 })
    expect(readDay('')).toEqual({ kind: 'none' })
    expect(readDay('-')).toEqual({ kind: 'none' })
    expect(readYear('15/07/2022')).toBe(2022)
  })

  it('comes back from every form of every day of the programme', () => {
    const [from, to] = [dayNumber('2018-01-01'), dayNumber('2060-12-31')]
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (number) => {
        const day = dayOf(number)
        const [year, month, date] = day.split('-')
        expect(dayIn(number + 25_569)).toBe(day)
        expect(dayIn(`${date}/${month}/${year}`)).toBe(day)
        expect(dayIn(`${Number(date)}.${Number(month)}.${year}`)).toBe(day)
        expect(dayIn(`ngày ${Number(date)} tháng ${Number(month)} năm ${year}`)).toBe(day)
      }),
      { seed: 51, numRuns: 1_000 },
    )
  })
})

describe('other cells of a register', () => {
  it('say nothing where a formula failed', () => {
    expect(['#REF!', '#N/A', '#VALUE!', ' #DIV/0! '].every(isBroken)).toBe(true)
    expect(['', '#1 sản phẩm', 'REF', 5, null].some(isBroken)).toBe(false)
    expect(readText('  Chè   vằng\n Hiếu Giang ')).toBe('Chè vằng Hiếu Giang')
  })

  it('give stars as a number, in words, as signs; nothing that is no star', () => {
    expect([4, '4', '4 sao', '**** ', '★★★★', 'Bốn sao', 'OCOP 4 sao', 'Hạng 4 sao'].map(readStars)).toEqual(
      Array.from({ length: 8 }, () => 4),
    )
    expect(['', 'x', '2021', 4.5, '0', 7, '123/QĐ', '45'].map(readStars)).toEqual(
      Array.from({ length: 8 }, () => undefined),
    )
  })

  it('give a telephone number back the zero that a spreadsheet dropped', () => {
    expect([912_345_678, '912345678', '0912 345 678', 2_333_852_123, '19001234'].map(readPhone)).toEqual([
      ...['0912345678', '0912345678', '0912 345 678', '02333852123', '19001234'],
    ])
  })
})
