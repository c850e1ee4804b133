import { GHASH } from '@noble/ciphers/_polyval.js'
import { unsafe } from '@noble/ciphers/aes.js'

const BLOCK_BYTES = 16
/** Bytes from which on the larger table of the hash is worth its making: stretches of files, not rows. */
const MANY_BYTES = 65_536

/** AES-256-GCM under one key, with nonces of 96 bits and tags of 128. */
export interface RowCipher {
  /** Writes the text and its tag to `sealed`, which has room for just these. */
  seal(nonce: Uint8Array, plain: Uint8Array, about: Uint8Array, sealed: Uint8Array): void
  /** Undefined where the tag is not the text's. */
  open(nonce: Uint8Array, sealed: Uint8Array, about: Uint8Array): Uint8Array<ArrayBuffer> | undefined
}

/**
 * AES-GCM as NIST SP 800-38D has it (7.1, 7.2), put together of noble's block cipher, counter mode and hash. Its own `gcm` begins anew with each text: for
 * rows of a kilobyte most of the work would be the key's schedule and the hash's table, which are made once here.
 */
export const createRowCipher = (key: Uint8Array): RowCipher => {
  const schedule = unsafe.expandKeyLE(key)
  const hashKey = unsafe.encryptBlock(schedule, new Uint8Array(BLOCK_BYTES))
  const hashes: { small?: KeyedHash; large?: KeyedHash } = {}
  const hashOf = (bytes: number): KeyedHash => {
    const size = bytes < MANY_BYTES ? 'small' : 'large'
    hashes[size] ??= new KeyedHash(hashKey, size === 'small' ? BYTES_OF_A_ROW : 2 * MANY_BYTES)
    return hashes[size]
  }
  /** The counter as it stands for the text, from 2 on; what comes of 1 masks the tag. */
  const begun = (nonce: Uint8Array): { counter: Uint8Array; mask: Uint8Array } => {
    const counter = new Uint8Array(BLOCK_BYTES)
    counter.set(nonce)
    counter[BLOCK_BYTES - 1] = 1
    return { mask: unsafe.ctr32(schedule, false, counter, new Uint8Array(BLOCK_BYTES)), counter }
  }
  const tagOf = (text: Uint8Array, about: Uint8Array, mask: Uint8Array): Uint8Array => {
    const lengths = new Uint8Array(BLOCK_BYTES)
    const view = new DataView(lengths.buffer)
    view.setBigUint64(0, BigInt(about.length * 8))
    view.setBigUint64(8, BigInt(text.length * 8))
    return hashOf(text.length)
      .of([about, text, lengths])
      .map((byte, at) => byte ^ (mask[at] ?? 0))
  }
  return {
    seal: (nonce, plain, about, sealed) => {
      const { counter, mask } = begun(nonce)
      const text = unsafe.ctr32(schedule, false, counter, aligned(plain))
      sealed.set(text)
      sealed.set(tagOf(text, about, mask), text.length)
    },
    open: (nonce, sealed, about) => {
      const { counter, mask } = begun(nonce)
      const text = aligned(sealed.subarray(0, -BLOCK_BYTES))
      if (!isSame(tagOf(text, about, mask), sealed.subarray(-BLOCK_BYTES))) return undefined
      return unsafe.ctr32(schedule, false, counter, text) as Uint8Array<ArrayBuffer>
    },
  }
}

/** Of the size for which noble makes the table of 512 entries. */
const BYTES_OF_A_ROW = 4_096

/** noble's hash, whose table stays from one text to the next. */
class KeyedHash extends GHASH {
  of(parts: readonly Uint8Array[]): Uint8Array {
    this.s0 = 0
    this.s1 = 0
    this.s2 = 0
    this.s3 = 0
    this.finished = false
    for (const part of parts) this.update(part)
    const digest = new Uint8Array(BLOCK_BYTES)
    this.digestInto(digest)
    return digest
  }
}

/** The cipher takes words of four bytes. */
const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 4 === 0 ? bytes : bytes.slice())

/** Takes as long wherever they differ. */
const isSame = (one: Uint8Array, other: Uint8Array): boolean => {
  let differing = one.length ^ other.length
  for (let at = 0; at < one.length; at += 1) differing |= (one[at] ?? 0) ^ (other[at] ?? 0)
  return differing === 0
}
