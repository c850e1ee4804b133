/** Digits and letters without those that are mistaken for others (Crockford's base 32: no I, L, O, U). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Hexadecimal digits of a statement's hash that stand on paper: 128 bits, which nobody guesses. */
const SHOWN_DIGITS = 32
/** The largest prime under 2^12: one mistyped sign, or two that changed places, always leave another remainder. */
const MODULUS = 4093n
const CODE_SIGNS = 28
const GROUP = 4

/**
 * The code on a printed result: the first 128 bits of the hash of its statement and 12 bits that tell a slip of the finger, as seven groups of four
 * signs. It names nobody and opens nothing but the one answer.
 */
export const checkCodeOf = (hash: string): string => {
  const value = BigInt(`0x${hash.slice(0, SHOWN_DIGITS)}`)
  let rest = value * 4096n + (value % MODULUS)
  let signs = ''
  for (let at = 0; at < CODE_SIGNS; at += 1) {
    signs = `${SIGNS[Number(rest % 32n)]}${signs}`
    rest /= 32n
  }
  return (signs.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-')
}

/** The first digits of the hash that a code names, however it was typed; undefined where it is no code. */
export const readCheckCode = (typed: string): string | undefined => {
  const signs = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  if (signs.length !== CODE_SIGNS || [...signs].some((sign) => !SIGNS.includes(sign))) return undefined
  const whole = [...signs].reduce((sum, sign) => sum * 32n + BigInt(SIGNS.indexOf(sign)), 0n)
  const value = whole / 4096n
  return whole % 4096n === value % MODULUS ? value.toString(16).padStart(SHOWN_DIGITS, '0') : undefined
}
