import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { sha256Of } from './sha256-of.ts'

/** OWASP's least parameters for argon2id: 19 MiB, two passes, one lane. The library's default algorithm is argon2id. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2)

/** Whether the password fits; a stored hash that cannot be read fits nothing. */
export const fitsPassword = (stored: string, password: string): Promise<boolean> =>
  verify(stored, password).catch(() => false)

/** A hash with our parameters of a password that nobody has: an unknown user takes as long to refuse as a known one. */
export const NOBODY = `$argon2id$v=19$m=${ARGON2.memoryCost},t=${ARGON2.timeCost},p=${ARGON2.parallelism}$c2FvLWxhbmctbm9ib2R5$6MOJ0hyGJ5zqBuVLBt1nAkmYlLZ1BTMg9HVyHVCdmcY`

/** Whether a stored hash was made with less than our parameters of today: it is made anew when the password is known, at a sign-in. */
export const isWeakHash = (stored: string): boolean => {
  const [, memory, time] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(stored) ?? []
  return Number(memory ?? 0) < ARGON2.memoryCost || Number(time ?? 0) < ARGON2.timeCost
}

/** A token nobody can guess: 256 bits. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): string => sha256Of(token)

/** Crockford's base 32: no I, L, O, U, so that a code read aloud is typed right. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** One-time code of twelve signs in three groups: 60 bits, far beyond guessing within its quarter of an hour. */
export const newCode = (): string => {
  const signs = Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)] ?? '0').join('')
  return inGroups(signs)
}

const inGroups = (signs: string): string => `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`

/** The receipt for a content sent to a commune: to the same content always the same, so that an answer that was lost can be given again. */
export const receiptFor = (key: string, area: string, sha256: string): string => {
  const chance = createHmac('sha256', key).update(`${area} ${sha256}`).digest()
  const signs = [...chance.subarray(0, 12)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
  return `${area}-${inGroups(signs)}`
}

/** A password that can be read out and typed: four groups of a code's alphabet, 80 bits. */
export const newPassword = (): string => `${newCode()}-${newCode().slice(0, 4)}`.toLowerCase()

/** An id for rows that the office itself makes: a UUID of version 7. */
export const newServerId = (nowMs: number): string => {
  const time = Math.floor(nowMs).toString(16).padStart(12, '0')
  const chance = randomBytes(10)
  chance[0] = 0x70 | ((chance[0] ?? 0) & 0x0f)
  chance[2] = 0x80 | ((chance[2] ?? 0) & 0x3f)
  const tail = chance.toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`
}
