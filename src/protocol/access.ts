import * as z from 'zod/mini'
import { Instant, Uuid } from '../domain/records/envelope.ts'
import { PublicKey, Signature } from './device-key.ts'

/**
 * How a phone shows who it is (sync.md 5.2): it signs a nonce of the office's by its own key, and gets a token for a quarter of an hour. Phones that
 * were enrolled before there were keys have a token without an end, until they have registered a key by it.
 */

/** What the office says at once to whoever asks: good for two minutes, and once for each device. */
export const NonceResponse = z.object({ nonce: z.string().check(z.regex(/^[\w.-]{20,200}$/)) })

/** Says that the phone came to know of that token: of two phones with one key only one can name the last (sync.md hazard 12). */
const Mark = z.string().check(z.regex(/^[\w-]{20,100}$/))

export const TokenRequest = z.object({
  protocol: z.int(),
  device: Uuid,
  nonce: z.string().check(z.maxLength(200)),
  /** Of the last token that this phone has; none right after it was enrolled. */
  mark: z.optional(Mark),
  /** Of `tokenText`, by the device's key. */
  signature: Signature,
})
export type TokenRequest = z.infer<typeof TokenRequest>

/** How long the phone may go on without contact; signed by the office (`leaseText`). */
export const Lease = z.object({ until: Instant, signature: Signature })
export type Lease = z.infer<typeof Lease>

/** A token, how long it lasts from now on, and its mark. */
export const Access = z.object({ token: z.string(), seconds: z.int().check(z.gte(1)), mark: Mark })
export type Access = z.infer<typeof Access>

export const TokenResponse = z.extend(Access, {
  /** The office wants this phone to hand over what it holds, then to erase itself: its signature of `wipeText`. */
  wipe: z.optional(Signature),
})
export type TokenResponse = z.infer<typeof TokenResponse>

/** A phone that was enrolled before there were keys registers one by its token, which ends then. */
export const DeviceKeyRequest = z.object({
  protocol: z.int(),
  publicKey: PublicKey,
  /** Of `keyText`, by that key: whoever registers it has it. */
  signature: Signature,
})
export type DeviceKeyRequest = z.infer<typeof DeviceKeyRequest>
export const DeviceKeyResponse = z.extend(Access, { officeKey: PublicKey })

/** What is signed begins with what it is for, so that a signature for one thing is never one for another. */
const text = (purpose: string, ...parts: readonly string[]): string => [`sao-lang/${purpose}`, ...parts].join('\n')

export const enrolText = (codeHash: string, device: Uuid, key: PublicKey): string =>
  text('enrol', codeHash, device, key)
export const tokenText = (device: Uuid, nonce: string, mark: string | undefined): string =>
  text('token', device, nonce, mark ?? '')
export const keyText = (device: Uuid, key: PublicKey): string => text('device-key', device, key)
export const bundleText = (device: Uuid, mutations: string): string => text('bundle', device, mutations)
/** An order to erase is good for that device and for the answer to that nonce, which the device itself has just signed. */
export const wipeText = (device: Uuid, nonce: string): string => text('wipe', device, nonce)
export const leaseText = (device: Uuid, until: Instant): string => text('lease', device, until)
