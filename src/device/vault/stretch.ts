/**
 * Rounds of PBKDF2-HMAC-SHA-256: 600,000 by OWASP's Password Storage Cheat Sheet (2023 and since). They are kept beside each wrapped key, so that a later version
 * may ask for more.
 */
export const ROUNDS = 600_000

/**
 * The key that wraps the data key: HKDF(PBKDF2(secret) ‖ the device's share). Without the share nobody can guess at a copied disk; with a share that only
 * the browser's database holds, whoever copies that disk whole can (sync.md 5.1), and the rounds are all that slows him down.
 */
export const stretchSecret = async (
  secret: string,
  { salt, rounds }: { readonly salt: Uint8Array<ArrayBuffer>; readonly rounds: number },
  share: ArrayBuffer,
): Promise<CryptoKey> => {
  const known = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), 'PBKDF2', false, ['deriveBits'])
  const stretched = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    known,
    256,
  )
  return wrappingKey(join(stretched, share), salt)
}

/** A key that wraps, of bytes that nobody can guess. */
export const wrappingKey = async (
  bytes: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey> => {
  const joined = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])
  const info = new TextEncoder().encode('sao-lang data key')
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt, info }
  return crypto.subtle.deriveKey(algorithm, joined, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

const join = (...parts: readonly ArrayBuffer[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    whole.set(new Uint8Array(part), at)
    at += part.byteLength
  }
  return whole
}
