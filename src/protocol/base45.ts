/** The 45 characters of a QR code's alphanumeric mode (RFC 9285, 4): two bytes in three of them, where text as bytes would take a third more room. */
const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

const BASE = CHARACTERS.length

/** Bytes as base 45. */
export const toBase45 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const [high = 0, low] = [bytes[at], bytes[at + 1]]
    text += low === undefined ? digits(high, 2) : digits(high * 256 + low, 3)
  }
  return text
}

/** The bytes again; undefined for what is no base 45. */
export const fromBase45 = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (text.length % 3 === 1) return undefined
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const part = text.slice(at, at + 3)
    const value = numberOf(part)
    if (value === undefined || value >= (part.length === 3 ? 65_536 : 256)) return undefined
    if (part.length === 3) bytes.push(value >> 8)
    bytes.push(value & 255)
  }
  return Uint8Array.from(bytes)
}

/** Least significant first, as the RFC has it. */
const digits = (value: number, count: number): string => {
  let text = ''
  for (let left = value, n = 0; n < count; n += 1, left = Math.floor(left / BASE)) text += CHARACTERS[left % BASE]
  return text
}

const numberOf = (part: string): number | undefined => {
  let value = 0
  for (const character of [...part].reverse()) {
    const digit = CHARACTERS.indexOf(character)
    if (digit === -1) return undefined
    value = value * BASE + digit
  }
  return value
}
