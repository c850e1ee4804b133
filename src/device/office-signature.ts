import type { PublicKey, Signature } from '../protocol/device-key.ts'
import { fromBase64url } from './base64url.ts'

/** Whether the office signed this very text; of a phone that does not know the office's key, nobody did. */
export const isSignedBy = async (key: PublicKey | undefined, text: string, signature: Signature): Promise<boolean> => {
  if (key === undefined) return false
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  try {
    const officeKey = await crypto.subtle.importKey('raw', fromBase64url(key), algorithm, false, ['verify'])
    const how = { name: 'ECDSA', hash: 'SHA-256' }
    return await crypto.subtle.verify(how, officeKey, fromBase64url(signature), new TextEncoder().encode(text))
  } catch {
    return false
  }
}
