import type { PublicKey, Signature } from '../protocol/device-key.ts'
import { base64url } from './base64url.ts'

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' }

/** A key pair of this device's own. The private half cannot be read out, not even by this app: it can only sign. */
export const makeDeviceKey = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify'])

/** The public half as the office keeps it. */
export const publicKeyOf = async ({ publicKey }: CryptoKeyPair): Promise<PublicKey> =>
  base64url(await crypto.subtle.exportKey('raw', publicKey))

/** Signs a text with the device's key. */
export const signText = async ({ privateKey }: CryptoKeyPair, text: string): Promise<Signature> =>
  base64url(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, new TextEncoder().encode(text)))
