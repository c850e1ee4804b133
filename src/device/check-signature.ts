import type { PublicKey, Signature } from '../protocol/device-key.ts'

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' }

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))

/** Whether the device of that key signed this very text. Rejects where the key is no point of the curve. */
export const isSignedBy = async (key: PublicKey, text: string, signature: Signature): Promise<boolean> => {
  const imported = await crypto.subtle.importKey('raw', bytesOf(key), ALGORITHM, false, ['verify'])
  const how = { name: 'ECDSA', hash: 'SHA-256' }
  return crypto.subtle.verify(how, imported, bytesOf(signature), new TextEncoder().encode(text))
}
