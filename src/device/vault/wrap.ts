const NONCE_BYTES = 12

export const randomBytes = (count: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(count))

/** Seals a key under another (AES-256-GCM); `about` says what for, and opens nothing else. */
export const wrapKey = async (
  wrapping: CryptoKey,
  key: Uint8Array<ArrayBuffer>,
  about: string,
): Promise<Uint8Array<ArrayBuffer>> => {
  const nonce = randomBytes(NONCE_BYTES)
  const sealed = await crypto.subtle.encrypt(algorithm(nonce, about), wrapping, key)
  const wrapped = new Uint8Array(NONCE_BYTES + sealed.byteLength)
  wrapped.set(nonce)
  wrapped.set(new Uint8Array(sealed), NONCE_BYTES)
  return wrapped
}

/** Undefined when it was another key, or another purpose, or the bytes were altered. */
export const unwrapKey = async (
  wrapping: CryptoKey,
  wrapped: Uint8Array<ArrayBuffer>,
  about: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  try {
    const nonce = wrapped.slice(0, NONCE_BYTES)
    const key = await crypto.subtle.decrypt(algorithm(nonce, about), wrapping, wrapped.slice(NONCE_BYTES))
    return new Uint8Array(key)
  } catch {
    return undefined
  }
}

const algorithm = (iv: Uint8Array<ArrayBuffer>, about: string) => ({
  ...{ name: 'AES-GCM', iv },
  additionalData: new TextEncoder().encode(about),
})
