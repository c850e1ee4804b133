import * as z from 'zod/mini'
import { Uuid } from '../domain/records/envelope.ts'
import { PublicKey } from './device-key.ts'

/**
 * A user who has forgotten the lock asks the office. While the phone was open it had sealed its data key towards the office's public key; the request brings
 * that, and a public key made for this one answer. ECDH on P-256, HKDF-SHA-256, AES-256-GCM (`about` goes into the derivation).
 */
export const SealedKey = z.object({
  /** The public half of a pair that was made to seal this alone. */
  from: PublicKey,
  /** Nonce, sealed key and tag, in base64url. */
  sealed: z.string().check(z.regex(/^[A-Za-z0-9_-]{80}$/)),
})
export type SealedKey = z.infer<typeof SealedKey>

export const RecoveryKey = z.object({ key: PublicKey })
export type RecoveryKey = z.infer<typeof RecoveryKey>

const RecoveryRequest = z.object({
  device: Uuid,
  /** Of which of the phone's users. */
  space: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  lock: SealedKey,
  reply: PublicKey,
})
export type RecoveryRequest = z.infer<typeof RecoveryRequest>

/** The request as a text that is read from a QR code or passed on in a message. */
export const AskRecovery = z.object({ request: z.string().check(z.maxLength(2_000)) })

/** Who holds that phone, for the desk to be sure, and the answer as a text. */
export const RecoveryAnswer = z.object({ name: z.string(), label: z.string(), answer: z.string() })
export type RecoveryAnswer = z.infer<typeof RecoveryAnswer>

const REQUEST = 'SL-MO'
const ANSWER = 'SL-TRA'

export const writeRecoveryRequest = ({ device, space, lock, reply }: RecoveryRequest): string =>
  [REQUEST, device, space, lock.from, lock.sealed, reply].join('.')

/** Undefined when the text is no whole request. Blanks that a message has put in are left out. */
export const readRecoveryRequest = (text: string): RecoveryRequest | undefined => {
  const [mark, device, space, from, sealed, reply] = text.replaceAll(/\s/g, '').split('.')
  const parsed = RecoveryRequest.safeParse({ device, space, lock: { from, sealed }, reply })
  return mark === REQUEST && parsed.success ? parsed.data : undefined
}

export const writeRecoveryAnswer = ({ from, sealed }: SealedKey): string => [ANSWER, from, sealed].join('.')

export const readRecoveryAnswer = (text: string): SealedKey | undefined => {
  const [mark, from, sealed] = text.replaceAll(/\s/g, '').split('.')
  const parsed = SealedKey.safeParse({ from, sealed })
  return mark === ANSWER && parsed.success ? parsed.data : undefined
}

/** What goes into the derivation: nothing that was sealed for one purpose, phone or user opens for another. */
export const aboutLock = (device: Uuid, space: string): string => `sao-lang recovery lock ${device} ${space}`
export const aboutAnswer = (device: Uuid, space: string): string => `sao-lang recovery answer ${device} ${space}`
