import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printable, printableLine, printableParagraphs } from '../../../src/domain/papers/printable.ts'

describe('text on its way to paper', () => {
  it('has its marks composed, so that every font finds the letters', () => {
    expect(printable('Chè Khe Sanh'.normalize('NFD'))).toBe('Chè Khe Sanh')
  })

  it('has no controls, halves of characters or turns of direction', () => {
    expect(printableLine('A\u0000B\u0007\u202EC\ud800\uFFFF D\tE')).toBe('ABC\ufffd D E')
  })

  it('is parted where its writer parted it, without blank lines', () => {
    expect(printableParagraphs('Một\r\n\r\n  Hai \u2028Ba\n')).toEqual(['Một', 'Hai', 'Ba'])
    expect(printableParagraphs(undefined)).toEqual([])
  })

  it('is the same when it is printed twice, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = printable(text)
        expect(printable(once)).toBe(once)
        expect(once.isWellFormed()).toBe(true)
      }),
    )
  })
})
