import type { BundleHeader } from '../protocol/bundle.ts'
import { hex, unhex } from './hex.ts'

/** OWASP's number for PBKDF2 with SHA-256 (2023): about a second on a cheap phone, off the main thread; so it is done once a bundle. */
const ITERATIONS = 600_000

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** What a sealed file is longer than its bytes: its nonce in front, the tag of AES-GCM behind. */
export const SEAL_BYTES = NONCE_BYTES + TAG_BYTES

type Encryption = NonNullable<BundleHeader['encryption']>

/** Bytes sealed with a nonce of their own. */
interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly body: ArrayBuffer
}

/** A passphrase turned into a key: AES-256-GCM. */
export interface Lock {
  seal(plain: BufferSource): Promise<Sealed>
  /** Undefined when the passphrase is another, or the bytes were altered. */
  open(nonce: Uint8Array<ArrayBuffer>, body: ArrayBuffer): Promise<ArrayBuffer | undefined>
}

/** A lock for a new bundle, and what its first line must tell so that it can be opened. */
export const makeLock = async (passphrase: string): Promise<Lock & Omit<Encryption, 'nonce'>> => {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  return { ...lockOf(await keyOf(passphrase, salt, ITERATIONS)), salt: hex(salt), iterations: ITERATIONS }
}

/** The lock of a bundle that has come. */
export const findLock = async (passphrase: string, { salt, iterations }: Encryption): Promise<Lock> =>
  lockOf(await keyOf(passphrase, unhex(salt), iterations))

/** Opens a file that stands behind its nonce. */
export const openSealed = (lock: Lock, bytes: ArrayBuffer): Promise<ArrayBuffer | undefined> =>
  lock.open(new Uint8Array(bytes.slice(0, NONCE_BYTES)), bytes.slice(NONCE_BYTES))

const lockOf = (key: CryptoKey): Lock => ({
  seal: async (plain) => {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
    return { nonce, body: await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, plain) }
  },
  open: (nonce, body) => crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, body).catch(() => undefined),
})

const keyOf = async (passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> => {
  const raw = new TextEncoder().encode(passphrase.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', raw, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
