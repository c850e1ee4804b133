import type { MemberKey } from '../records/council.ts'
import type { Uuid } from '../records/envelope.ts'

/** Beginnings of the three sums that fill the id: the golden ratio, and two odd numbers without a pattern. */
const BEGINNINGS = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35] as const

/**
 * The id of a member's sheet in one scoring of a hearing, made of nothing else: who scores twice, on two devices or by a double tap, meets the same
 * record, with or without a network. A UUID of version 7 in its shape (RFC 9562, 5.7): the hearing's moment, then 74 bits of a sum (MurmurHash3's
 * steps) over all three. No secret: what keeps a sheet sealed is the office.
 */
export const sheetId = (hearing: Uuid, member: MemberKey, scoring: number): Uuid => {
  const text = `${hearing} ${member} ${scoring}`
  const digits = BEGINNINGS.map((beginning) => hexSum(text, beginning)).join('')
  const variant = '89ab'.charAt(Number.parseInt(digits.charAt(3), 16) % 4)
  return `${hearing.slice(0, 13)}-7${digits.slice(0, 3)}-${variant}${digits.slice(4, 7)}-${digits.slice(7, 19)}`
}

const hexSum = (text: string, beginning: number): string => {
  let sum: number = beginning
  for (let at = 0; at < text.length; at += 1) {
    const word = Math.imul(turned(Math.imul(text.charCodeAt(at), 0xcc9e2d51), 15), 0x1b873593)
    sum = (Math.imul(turned(sum ^ word, 13), 5) + 0xe6546b64) | 0
  }
  return spread(sum ^ text.length)
    .toString(16)
    .padStart(8, '0')
}

const turned = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits))

/** Lets every bit have a say in every other. */
const spread = (sum: number): number => {
  const first = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return (second ^ (second >>> 16)) >>> 0
}
