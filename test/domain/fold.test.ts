import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedWords, foldText } from '../../src/domain/fold.ts'

describe('text as it is searched', () => {
  it('has no Vietnamese marks, whether they were typed whole or composed', () => {
    expect(foldText('Đông Hà, Quảng Trị')).toBe('dong ha, quang tri')
    expect(foldText('Chè'.normalize('NFD'))).toBe(foldText('Chè'.normalize('NFC')))
    expect(foldText('ƯỚC NGUYỆN')).toBe('uoc nguyen')
  })

  it('is cut into its different words', () => {
    expect(foldedWords('Hợp tác xã Chè – chè  Khe Sanh (2026)')).toEqual([
      'hop',
      'tac',
      'xa',
      'che',
      'khe',
      'sanh',
      '2026',
    ])
    expect(foldedWords(' … ')).toEqual([])
  })

  it('is the same whether a text is Vietnamese only or of any script, as Unicode’s own tables have it', () => {
    const slowly = (text: string): string =>
      text
        .normalize('NFD')
        .replace(/\p{Mark}/gu, '')
        .toLowerCase()
        .replaceAll('đ', 'd')
    const wordsSlowly = (text: string): string[] =>
      [...new Set(slowly(text).split(/[^\p{Letter}\p{Number}]+/u))].filter((word) => word !== '')
    const some = [
      'Đông Hà',
      'İstanbul',
      'ﬁ',
      'K',
      'हिन्दी',
      'ไทยน้ำ',
      'e\u20dd\u0489',
      'ß',
      '½ m²',
      '\u0000',
      'Ǆ',
      '中文',
      'é\u0301',
    ]
    const text = fc.array(fc.oneof(fc.constantFrom(...some), fc.string({ unit: 'binary' })), { maxLength: 5 })
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join(' ')
        expect(foldText(whole)).toBe(slowly(whole))
        expect(foldedWords(whole)).toEqual(wordsSlowly(whole))
      }),
      { seed: 5, numRuns: 400 },
    )
  })
})
