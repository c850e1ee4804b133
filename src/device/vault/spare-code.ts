import { randomBytes } from './wrap.ts'

/** Crockford's base 32: no letter looks like a digit. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 24 signs of 5 bits: 120 bits, which nobody guesses, so that it needs no stretching. */
const LENGTH = 24

/** A code to be written down, in groups of four. */
export const makeSpareCode = (): string =>
  Array.from(randomBytes(LENGTH), (byte) => SIGNS[byte % SIGNS.length])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')

/** The bytes of a code as somebody has typed it; undefined when it cannot be one. */
export const spareCodeBytes = (typed: string): Uint8Array<ArrayBuffer> | undefined => {
  const signs = typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '')
  if (signs.length !== LENGTH || Array.from(signs).some((sign) => !SIGNS.includes(sign))) return undefined
  return new TextEncoder().encode(signs)
}
