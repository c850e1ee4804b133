import type { PublicKey, Signature } from '../protocol/device-key.ts'
import { fromBase64url } from './base64url.ts'

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' }

/** Whether the device of that key signed this very text. Rejects where the key is no point of the curve. */
export const isSignedBy = async (key: PublicKey, text: string, signature: Signature): Promise<boolean> => {
  const imported = await crypto.subtle.importKey('raw', fromBase64url(key), ALGORITHM, false, ['verify'])
  const how = { name: 'ECDSA', hash: 'SHA-256' }
  return crypto.subtle.verify(how, imported, fromBase64url(signature), new TextEncoder().encode(text))
}
