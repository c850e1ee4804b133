import type { Uuid } from '../../domain/records/envelope.ts'
import { sha256Of } from '../sha256-of.ts'

/**
 * Ids of what a submission becomes, made of nothing but the submission's own id and what it is for: whoever does the work again, after a crash or a
 * repeated post, writes the same mutations, and the ledger knows them. A UUID of version 7 in its shape (RFC 9562, 5.7): the submission's moment, then
 * 74 bits of a hash.
 */
export const derivedId = (submission: Uuid, purpose: string): Uuid => {
  const digits = hashOf(submission, purpose)
  const variant = '89ab'.charAt(Number.parseInt(digits.charAt(3), 16) % 4)
  return `${submission.slice(0, 13)}-7${digits.slice(0, 3)}-${variant}${digits.slice(4, 7)}-${digits.slice(7, 19)}`
}

/** A number for the mutation of that purpose that no other of the device has: these devices do not count. 52 bits of a hash. */
export const derivedSequence = (submission: Uuid, purpose: string): number =>
  Number.parseInt(hashOf(submission, `sequence ${purpose}`).slice(0, 13), 16) + 1

const hashOf = (submission: Uuid, purpose: string): string => sha256Of(`${submission} ${purpose}`)
