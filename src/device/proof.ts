import { hex, sha256 } from './hex.ts'

/** Proves a stretch of changes by the phone's token (`protocol/bundle.ts`). */
export const proofOf = async (token: string, text: string): Promise<string> => {
  const encode = (one: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(one)
  const how = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encode(await sha256(token)), how, false, ['sign'])
  return hex(await crypto.subtle.sign('HMAC', key, encode(text)))
}
