import type { webcrypto } from 'node:crypto'
import type { PublicKey } from '../../protocol/device-key.ts'
import type { SealedKey } from '../../protocol/recovery.ts'

const ALGORITHM = { name: 'ECDH', namedCurve: 'P-256' }
const NONCE_BYTES = 12
const utf8 = new TextEncoder()

/** What a phone sealed towards this key, sealed anew towards another (`device/vault/seal-to.ts` does the same on the phone); undefined when it does not open. */
export const sealAnew = async (
  own: webcrypto.CryptoKey,
  lock: SealedKey,
  reply: PublicKey,
  about: { readonly lock: string; readonly answer: string },
): Promise<SealedKey | undefined> => {
  try {
    const bytes = Buffer.from(lock.sealed, 'base64url')
    const key = await crypto.subtle.decrypt(
      algorithm(bytes.subarray(0, NONCE_BYTES), about.lock),
      await sharedKey(own, await publicKey(lock.from)),
      bytes.subarray(NONCE_BYTES),
    )
    const pair = await crypto.subtle.generateKey(ALGORITHM, false, ['deriveBits'])
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
    const shared = await sharedKey(pair.privateKey, await publicKey(reply))
    const sealed = await crypto.subtle.encrypt(algorithm(nonce, about.answer), shared, key)
    return {
      from: Buffer.from(await crypto.subtle.exportKey('raw', pair.publicKey)).toString('base64url'),
      sealed: Buffer.concat([nonce, Buffer.from(sealed)]).toString('base64url'),
    }
  } catch {
    return undefined
  }
}

const publicKey = (key: PublicKey): Promise<webcrypto.CryptoKey> =>
  crypto.subtle.importKey('raw', Buffer.from(key, 'base64url'), ALGORITHM, false, [])

const algorithm = (iv: Uint8Array<ArrayBuffer>, about: string) => ({
  ...{ name: 'AES-GCM', iv },
  additionalData: utf8.encode(about),
})

const sharedKey = async (own: webcrypto.CryptoKey, other: webcrypto.CryptoKey): Promise<webcrypto.CryptoKey> => {
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256)
  const joined = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey'])
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: utf8.encode('sao-lang data key') }
  return crypto.subtle.deriveKey(derivation, joined, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
