import { expand, extract } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Seal } from '../seal.ts'
import { createRowCipher, type RowCipher } from './row-cipher.ts'

/** How sealed bytes are laid out; another layout gets another number, and is told by it. */
const FORMAT = 1
const ID_BYTES = 8
/** 96 bits at random each time (NIST SP 800-38D, 8.2.2): good for 2^32 rows under one key, far more than a phone ever writes. */
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = 1 + ID_BYTES

/**
 * Seals under a data key of 32 random bytes, for one user's space: AES-256-GCM (NIST SP 800-38D) with keys derived from it (HKDF-SHA-256, RFC 5869), so
 * that what another space sealed under the same key does not open. Sealed bytes are: format, name of the key, nonce, text, tag. Synchronous, in
 * JavaScript, as the browser's own cipher answers only later, when a transaction would be over; that one has what comes before and after one.
 */
export const createSeal = (dataKey: Uint8Array, space: string): Seal => {
  if (dataKey.length !== 32) throw new Error('a data key has 32 bytes')
  const extracted = extract(sha256, dataKey)
  const derived = (use: string, bytes: number): Uint8Array<ArrayBuffer> =>
    expand(sha256, extracted, utf8.encode(`sao-lang ${use} ${space}`), bytes) as Uint8Array<ArrayBuffer>
  const [rowKey, id] = [derived('rows', 32), derived('name', ID_BYTES)]
  let macKey: Uint8Array | undefined
  let ours: RowCipher | undefined
  const cipher = (): RowCipher => {
    ours ??= createRowCipher(rowKey)
    return ours
  }
  const head = Uint8Array.of(FORMAT, ...id)
  let imported: Promise<CryptoKey> | undefined
  const browsers = (): Promise<CryptoKey> => {
    imported ??= crypto.subtle.importKey('raw', rowKey, 'AES-GCM', false, ['encrypt', 'decrypt'])
    return imported
  }
  const isOurs = (sealed: Uint8Array): boolean =>
    sealed.length >= HEAD_BYTES + NONCE_BYTES + TAG_BYTES && head.every((byte, at) => sealed[at] === byte)
  const drawNonce = drawing()
  const laidOut = (bytes: number): { sealed: Uint8Array<ArrayBuffer>; nonce: Uint8Array<ArrayBuffer> } => {
    const sealed = new Uint8Array(HEAD_BYTES + NONCE_BYTES + bytes + TAG_BYTES)
    sealed.set(head)
    const nonce = sealed.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES)
    drawNonce(nonce)
    return { sealed, nonce }
  }
  return {
    id: bytesToHex(id),
    seal: (plain, about) => {
      const { sealed, nonce } = laidOut(plain.length)
      cipher().seal(nonce, plain, utf8.encode(about), sealed.subarray(HEAD_BYTES + NONCE_BYTES))
      return sealed
    },
    sealAhead: async (plain, about) => {
      const { sealed, nonce } = laidOut(plain.length)
      const how = { name: 'AES-GCM', iv: nonce, additionalData: about }
      sealed.set(new Uint8Array(await crypto.subtle.encrypt(how, await browsers(), plain)), HEAD_BYTES + NONCE_BYTES)
      return sealed
    },
    open: (sealed, about) => {
      if (!isOurs(sealed)) return undefined
      const nonce = sealed.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES)
      return cipher().open(nonce, sealed.subarray(HEAD_BYTES + NONCE_BYTES), utf8.encode(about))
    },
    openLater: async (sealed, about) => {
      if (!isOurs(sealed)) return undefined
      const nonce = sealed.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES)
      const how = { name: 'AES-GCM', iv: nonce, additionalData: utf8.encode(about) }
      const key = await browsers()
      try {
        return new Uint8Array(await crypto.subtle.decrypt(how, key, sealed.subarray(HEAD_BYTES + NONCE_BYTES)))
      } catch {
        return undefined
      }
    },
    mac: (text) => {
      macKey ??= derived('look-ups', 32)
      return bytesToHex(hmac(sha256, macKey, utf8.encode(text)))
    },
  }
}

/** Nonces that are drawn at once: to ask the browser for each costs a fifth of what the sealing of a row does. */
const DRAWN_NONCES = 256

/** Writes another one at each call. */
const drawing = (): ((nonce: Uint8Array) => void) => {
  const drawn = new Uint8Array(DRAWN_NONCES * NONCE_BYTES)
  let at = drawn.length
  return (nonce) => {
    if (at === drawn.length) {
      crypto.getRandomValues(drawn)
      at = 0
    }
    nonce.set(drawn.subarray(at, at + NONCE_BYTES))
    at += NONCE_BYTES
  }
}

const utf8 = new TextEncoder()
