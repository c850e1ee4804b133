import type { Uuid } from '../domain/records/envelope.ts'
import { bundleText } from '../protocol/access.ts'
import type { Signature } from '../protocol/device-key.ts'
import { signText } from './device-key.ts'
import { hex, sha256 } from './hex.ts'

/** Proves a stretch of changes by the phone's own key. */
export const signedProof = (pair: CryptoKeyPair, device: Uuid, text: string): Promise<Signature> =>
  signText(pair, bundleText(device, text))

/** Proves a stretch of changes by the token of a phone that has no key registered (`protocol/bundle.ts`). */
export const proofOf = async (token: string, text: string): Promise<string> => {
  const encode = (one: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(one)
  const how = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encode(await sha256(token)), how, false, ['sign'])
  return hex(await crypto.subtle.sign('HMAC', key, encode(text)))
}
