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
})
