/** A secret of this device that no script can read out, ours neither; the browser's own files hold it, so a copied disk does too. */
export const makeShare = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign'])

/** What it gives for that salt. */
export const shareOf = (key: CryptoKey, salt: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> =>
  crypto.subtle.sign('HMAC', key, salt)
