import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenLines } from '../../src/device/line-picture.ts'

const width = (text: string): number => text.length

test('a text is broken where the next word has no room, and a word that is wider stands alone', () => {
  expect(brokenLines('một hai ba bốn', width, 7)).toEqual(['một hai', 'ba bốn'])
  expect(brokenLines('mộthaibabốnnăm sáu', width, 7)).toEqual(['mộthaibabốnnăm', 'sáu'])
  expect(brokenLines('', width, 7)).toEqual([''])
})

test('no word is lost or moved by breaking', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 40 }), (all, most) => {
      const lines = brokenLines(all.join(' '), width, most)
      expect(lines.join(' ')).toBe(all.join(' '))
      expect(lines.every((line) => width(line) <= most || !line.includes(' '))).toBe(true)
    }),
  )
})
