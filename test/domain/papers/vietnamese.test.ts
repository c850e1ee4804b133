import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longDate, shortDate, vietnameseNumber } from '../../../src/domain/papers/vietnamese.ts'

describe('figures and days of a paper', () => {
  it.each([
    [1234.5, '1.234,5'],
    [0, '0'],
    [-0.001, '0'],
    [999, '999'],
    [1_000, '1.000'],
    [617_250_000, '617.250.000'],
    [-4_500_000, '-4.500.000'],
    [62.125, '62,13'],
  ])('%d is written %s', (value, words) => {
    expect(vietnameseNumber(value)).toBe(words)
  })

  it('any figure is read back from its words', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (hundredths) => {
        const words = vietnameseNumber(hundredths / 100)
        expect(Number(words.replaceAll('.', '').replace(',', '.'))).toBe(hundredths / 100)
      }),
    )
  })

  it('[Decree 30/2020, annex I, part I, II.4] a zero stands before days under 10 and before the months 1 and 2 only', () => {
    expect(longDate('2026-06-05')).toBe('ngày 05 tháng 6 năm 2026')
    expect(longDate('2027-02-10')).toBe('ngày 10 tháng 02 năm 2027')
    expect(longDate('2026-02-30')).toBeUndefined()
    expect(shortDate('2026-06-05')).toBe('05/06/2026')
  })
})
