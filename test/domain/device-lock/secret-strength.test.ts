import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secretText, secretTrouble } from '../../../src/domain/device-lock/secret-strength.ts'

describe('a PIN', () => {
  it.each([
    ['12345', 'short'],
    ['12a456', 'digits'],
    ['111111', 'repeated'],
    ['121212', 'repeated'],
    ['123123', 'repeated'],
    ['123456', 'row'],
    ['654321', 'row'],
    ['246802', 'row'],
    ['120390', 'date'],
    ['199012', 'date'],
    ['121990', 'date'],
    ['12031990', 'date'],
    ['147258', 'common'],
  ] as const)('such as %s is refused: %s', (pin, trouble) => {
    expect(secretTrouble('pin', pin)).toBe(trouble)
  })

  it.each(['739154', '864209', '5093817'])('such as %s is taken', (pin) => {
    expect(secretTrouble('pin', pin)).toBeUndefined()
  })

  it('leaves nine in ten of all six digits to choose from, so that the refusals do not help to guess', () => {
    const refused = Array.from({ length: 10_000 }, (_, index) => String(index * 97).padStart(6, '0')).filter(
      (pin) => secretTrouble('pin', pin) !== undefined,
    )
    expect(refused.length).toBeLessThan(1_000)
  })
})

describe('a passphrase', () => {
  it.each([
    ['trâu xanh bảy', 'words'],
    ['a b c d', 'words'],
    ['sao sao sao sao', 'words'],
    ['aaaaaaaaaaaaaaaa', 'repeated'],
  ] as const)('such as “%s” is refused: %s', (phrase, trouble) => {
    expect(secretTrouble('passphrase', phrase)).toBe(trouble)
  })

  it.each(['trâu xanh bảy ngọn', 'k8$Tq!vz29Lm#pRw'])('such as “%s” is taken', (phrase) => {
    expect(secretTrouble('passphrase', phrase)).toBeUndefined()
  })
})

describe('a secret', () => {
  it('is the same however a keyboard composes its letters, and however many blanks stand between', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('trâu xanh bảy ngọn', 'Khe Sanh, đồi chè'),
        fc.constantFrom('NFC', 'NFD'),
        (text, form) => {
          expect(secretText(` ${text.normalize(form).replaceAll(' ', '  ')} `)).toBe(secretText(text))
        },
      ),
    )
  })
})
