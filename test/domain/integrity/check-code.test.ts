import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCodeOf, readCheckCode } from '../../../src/domain/integrity/check-code.ts'

const hash = fc.stringMatching(/^[0-9a-f]{64}$/)

describe('the code on a printed result', () => {
  it('is seven groups of four signs, and names the first 128 bits', () => {
    fc.assert(
      fc.property(hash, (digest) => {
        const code = checkCodeOf(digest)
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
        expect(readCheckCode(code)).toBe(digest.slice(0, 32))
      }),
    )
  })

  it('may be typed in small letters, with blanks, and with the letters that look like digits', () => {
    fc.assert(
      fc.property(hash, (digest) => {
        const typed = checkCodeOf(digest).toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
        expect(readCheckCode(typed)).toBe(digest.slice(0, 32))
      }),
    )
  })

  it('tells one wrong sign, and two that changed places', () => {
    fc.assert(
      fc.property(hash, fc.nat(27), fc.nat(30), (digest, place, by) => {
        const signs = [...checkCodeOf(digest).replaceAll('-', '')]
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
        const wrong = [...signs]
        wrong[place] = alphabet[(alphabet.indexOf(signs[place] ?? '') + by + 1) % 32] ?? ''
        expect(readCheckCode(wrong.join(''))).toBeUndefined()
        const next = place === 27 ? 26 : place
        if (signs[next] === signs[next + 1]) return
        const swapped = [...signs]
        swapped.splice(next, 2, signs[next + 1] ?? '', signs[next] ?? '')
        expect(readCheckCode(swapped.join(''))).toBeUndefined()
      }),
    )
  })

  it.each(['', 'abc', 'U'.repeat(28), '0'.repeat(29)])('is none: %j', (typed) => {
    expect(readCheckCode(typed)).toBeUndefined()
  })
})
