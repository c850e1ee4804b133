import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { PublicKey, Signature } from '../protocol/device-key.ts'

/** Whether the device of that key signed this very text. A key that is no point of the curve has signed nothing. */
export const isSigned = (key: PublicKey, text: string, signature: Signature): boolean => {
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')]
  try {
    const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
    return verify(
      'sha256',
      Buffer.from(text),
      { key: publicKey, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    )
  } catch {
    return false
  }
}

/** The public half of one of the office's own keys, in the shape in which devices give theirs. */
export const publicKeyOf = (privateKey: KeyObject): PublicKey => {
  const { x = '', y = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  return Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]).toString('base64url')
}

/** Signs a text by one of the office's own keys, as devices do by theirs. */
export const signText = (privateKey: KeyObject, text: string): Signature =>
  sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')
