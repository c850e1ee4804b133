import { BUNDLE_FORMAT, BundleContent, BundleHeader, filesBehind } from '../protocol/bundle.ts'
import { findLock, type Lock, openSealed, SEAL_BYTES } from './bundle-lock.ts'
import { gunzipJson, parseJson } from './gzip-json.ts'
import { sha256, unhex } from './hex.ts'

/** Longest first line that is looked for. */
const HEADER_BYTES = 4_096

/**
 * What a file turned out to be. damaged: cut off or altered. newer: made by a later version of the app. locked: it needs its passphrase, or
 * another than the one given.
 */
export type Unpacked =
  | OpenBundle
  | { kind: 'no-bundle' }
  | { kind: 'damaged'; header: BundleHeader }
  | { kind: 'newer'; header: Pick<BundleHeader, 'format'> }
  | { kind: 'locked'; header: BundleHeader; isWrong: boolean }

/** A bundle whose content is whole; whether its files are shows when each is read. */
export interface OpenBundle {
  readonly kind: 'bundle'
  readonly header: BundleHeader
  readonly content: BundleContent
  /** The bytes of one file, read from the bundle when asked for; undefined when they were cut off or altered, or the bundle has no such file. */
  bytesOf(sha256: string): Promise<ArrayBuffer | undefined>
}

/** Reads a bundle; never throws for what a file may hold. Its files stay where they are until one is asked for: a phone can't hold them all. */
export const unpackBundle = async (bundle: Blob, passphrase?: string): Promise<Unpacked> => {
  const read = await readHeader(bundle)
  if (read === undefined) return { kind: 'no-bundle' }
  if (read.kind === 'newer') return { kind: 'newer', header: read.header }
  const { header, length } = read
  const end = header.contentBytes === undefined ? bundle.size : length + header.contentBytes
  const body = await bundle.slice(length, end).arrayBuffer()
  if ((await sha256(body)) !== header.sha256) return { kind: 'damaged', header }
  const { encryption } = header
  if (encryption !== undefined && passphrase === undefined) return { kind: 'locked', header, isWrong: false }
  const lock = encryption === undefined || passphrase === undefined ? undefined : await findLock(passphrase, encryption)
  const plain = lock === undefined || encryption === undefined ? body : await lock.open(unhex(encryption.nonce), body)
  if (plain === undefined) return { kind: 'locked', header, isWrong: true }
  const content = BundleContent.safeParse(await gunzipJson(plain))
  if (!content.success) return { kind: 'damaged', header }
  return { kind: 'bundle', header, content: content.data, bytesOf: readerOf(bundle, end, content.data, lock) }
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

/** Reads one file at a time from where it stands behind the content. */
const readerOf = (
  bundle: Blob,
  start: number,
  content: BundleContent,
  lock: Lock | undefined,
): OpenBundle['bytesOf'] => {
  const places = new Map<string, { from: number; before: number }>()
  let from = start
  for (const { sha256: name, bytes } of filesBehind(content)) {
    const before = from + bytes + (lock === undefined ? 0 : SEAL_BYTES)
    places.set(name, { from, before })
    from = before
  }
  return async (name) => {
    const place = places.get(name)
    if (place === undefined || place.before > bundle.size) return undefined
    // The browser refuses to read a file that was changed or taken away since it was chosen.
    const bytes = await bundle
      .slice(place.from, place.before)
      .arrayBuffer()
      .catch(() => undefined)
    const plain = bytes === undefined || lock === undefined ? bytes : await openSealed(lock, bytes)
    return plain !== undefined && (await sha256(plain)) === name ? plain : undefined
  }
}
