import { BUNDLE_FORMAT, BundleContent, BundleHeader } from '../protocol/bundle.ts'
import { hex, sha256 } from './hex.ts'

/** OWASP's number for PBKDF2 with SHA-256 (2023): about a second on a cheap phone, off the main thread. */
const ITERATIONS = 600_000
/** Longest first line that is looked for. */
const HEADER_BYTES = 4_096
/** Most bytes that a file may unpack to: a year of a district, and no bomb. */
const PLAIN_BYTES = 512 * 1024 * 1024

const unhex = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array((text.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)))

/** What a file is made of: its content, and what its first line tells of it. */
export interface Packing {
  readonly content: BundleContent
  readonly header: Pick<BundleHeader, 'device' | 'holder' | 'madeAt' | 'count'>
  /** Encrypts it; without one, who finds the file can read it. */
  readonly passphrase?: string
}

/** The bytes of a bundle: one line of JSON, then the content, compressed, and encrypted where a passphrase is given. */
export const packBundle = async ({ content, header, passphrase }: Packing): Promise<Blob> => {
  const plain = await gzip(JSON.stringify(content))
  const { body, encryption } =
    passphrase === undefined ? { body: plain, encryption: undefined } : await encrypt(plain, passphrase)
  const line: BundleHeader = {
    ...{
      format: BUNDLE_FORMAT,
      kind: content.kind,
      ...header,
      sha256: await sha256(body),
    },
    ...(encryption === undefined ? {} : { encryption }),
  }
  return new Blob([`${JSON.stringify(line)}\n`, body])
}

/**
 * What a file turned out to be. damaged: cut off or altered. newer: made by a later version of the app. locked: it needs its passphrase, or
 * another than the one given.
 */
export type Unpacked =
  | { kind: 'bundle'; header: BundleHeader; content: BundleContent }
  | { kind: 'no-bundle' }
  | { kind: 'damaged'; header: BundleHeader }
  | { kind: 'newer'; header: Pick<BundleHeader, 'format'> }
  | { kind: 'locked'; header: BundleHeader; isWrong: boolean }

/** Reads a bundle; never throws for what a file may hold. */
export const unpackBundle = async (file: Blob, passphrase?: string): Promise<Unpacked> => {
  const read = await readHeader(file)
  if (read === undefined) return { kind: 'no-bundle' }
  if (read.kind === 'newer') return { kind: 'newer', header: read.header }
  const { header, length } = read
  const body = await file.slice(length).arrayBuffer()
  if ((await sha256(body)) !== header.sha256) return { kind: 'damaged', header }
  if (header.encryption !== undefined && passphrase === undefined) return { kind: 'locked', header, isWrong: false }
  const plain =
    header.encryption === undefined || passphrase === undefined
      ? body
      : await decrypt(body, passphrase, header.encryption).catch(() => undefined)
  if (plain === undefined) return { kind: 'locked', header, isWrong: true }
  const content = BundleContent.safeParse(await gunzipJson(plain))
  return content.success ? { kind: 'bundle', header, content: content.data } : { kind: 'damaged', header }
}

type Header = { kind: 'header'; header: BundleHeader; length: number } | { kind: 'newer'; header: { format: number } }

const readHeader = async (file: Blob): Promise<Header | undefined> => {
  const start = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer())
  const end = start.indexOf(0x0a)
  if (end === -1) return undefined
  const json = parseJson(new TextDecoder().decode(start.slice(0, end)))
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined
  if (typeof format === 'number' && format > BUNDLE_FORMAT) return { kind: 'newer', header: { format } }
  const parsed = BundleHeader.safeParse(json)
  return parsed.success ? { kind: 'header', header: parsed.data, length: end + 1 } : undefined
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const gzip = (text: string): Promise<ArrayBuffer> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()

/** Undefined for what is no gzip of JSON, or would unpack to more than a phone can hold. */
const gunzipJson = async (bytes: ArrayBuffer): Promise<unknown> => {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  const reader = stream.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.byteLength
      if (length > PLAIN_BYTES) return undefined
      chunks.push(next.value)
    }
  } catch {
    return undefined
  }
  return parseJson(await new Blob(chunks).text())
}

const keyOf = async (passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> => {
  const raw = new TextEncoder().encode(passphrase.normalize('NFC'))
  const base = await crypto.subtle.importKey('raw', raw, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

const encrypt = async (plain: ArrayBuffer, passphrase: string) => {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const key = await keyOf(passphrase, salt, ITERATIONS)
  const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, plain)
  return { body, encryption: { salt: hex(salt), nonce: hex(nonce), iterations: ITERATIONS } }
}

const decrypt = async (
  body: ArrayBuffer,
  passphrase: string,
  { salt, nonce, iterations }: NonNullable<BundleHeader['encryption']>,
): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv: unhex(nonce) }, await keyOf(passphrase, unhex(salt), iterations), body)

/** Proves a stretch of changes by the phone's token (`protocol/bundle.ts`). */
export const proofOf = async (token: string, text: string): Promise<string> => {
  const encode = (one: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(one)
  const how = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encode(await sha256(token)), how, false, ['sign'])
  return hex(await crypto.subtle.sign('HMAC', key, encode(text)))
}
