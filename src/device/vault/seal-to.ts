import type { PublicKey } from '../../protocol/device-key.ts'
import type { SealedKey } from '../../protocol/recovery.ts'
import { base64url, fromBase64url } from '../base64url.ts'
import { wrappingKey } from './stretch.ts'
import { unwrapKey, wrapKey } from './wrap.ts'

const ALGORITHM = { name: 'ECDH', namedCurve: 'P-256' }
const NO_SALT = new Uint8Array(32)

/** A pair to be answered to. The private half cannot be read out. */
export const makeReplyPair = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(ALGORITHM, false, ['deriveBits'])

/** Seals a key towards whoever has the other half of that public key (`protocol/recovery.ts`; the office does the same in `server/recovery.ts`). */
export const sealTo = async (to: PublicKey, key: Uint8Array<ArrayBuffer>, about: string): Promise<SealedKey> => {
  const pair = await makeReplyPair()
  const other = await crypto.subtle.importKey('raw', fromBase64url(to), ALGORITHM, false, [])
  const sealed = await wrapKey(await sharedKey(pair.privateKey, other), key, about)
  return { from: base64url(await crypto.subtle.exportKey('raw', pair.publicKey)), sealed: base64url(sealed) }
}

/** What was sealed towards this pair; undefined when it was another, or for something else. */
export const openFrom = async (
  pair: CryptoKeyPair,
  { from, sealed }: SealedKey,
  about: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  try {
    const other = await crypto.subtle.importKey('raw', fromBase64url(from), ALGORITHM, false, [])
    return await unwrapKey(await sharedKey(pair.privateKey, other), fromBase64url(sealed), about)
  } catch {
    return undefined
  }
}

const sharedKey = async (own: CryptoKey, other: CryptoKey): Promise<CryptoKey> =>
  wrappingKey(new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256)), NO_SALT)
