/** Crockford's base 32 in small letters: nothing that is misread when written on paper. 32 signs, so that a byte's last five bits pick one evenly. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz'

/** A password of four groups of four signs, 80 bits of chance. */
export const madePassword = (randomBytes: (count: number) => Uint8Array): string => {
  const signs = Array.from(randomBytes(16), (byte) => SIGNS[byte & 31] ?? '0').join('')
  return signs.replace(/(.{4})(?=.)/g, '$1-')
}
