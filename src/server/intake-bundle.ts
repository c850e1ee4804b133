import { BUNDLE_FORMAT, BundleContent, BundleHeader, filesBehind, type SelfContent } from '../protocol/bundle.ts'
import type { IntakeSummary } from '../protocol/intake.ts'
import { readSelf } from '../protocol/self-content.ts'
import { summaryOf } from '../protocol/self-summary.ts'
import { collect, GZIP_RATIO, PLAIN_BYTES, parseJson } from './body.ts'
import { sha256Of } from './sha256-of.ts'

/** Longest first line that is looked for, as on the phone. */
const HEADER_BYTES = 4_096

/** What a body turned out to be; `sha256` is of its content. faulty: no bundle of a self-assessment, or not whole. */
export type IntakeBundle =
  | { kind: 'self'; summary: IntakeSummary; sha256: string }
  | { kind: 'faulty' }
  | { kind: 'newer' }

/**
 * Unpacks a bundle that somebody without an account has sent, as far as is needed to know what it is: its first line, its content within the limits of
 * any body, and that each file in it is what its name says. Nothing of it is kept or run.
 */
export const readIntakeBundle = async (bytes: Uint8Array<ArrayBuffer>): Promise<IntakeBundle> => {
  const end = bytes.subarray(0, HEADER_BYTES).indexOf(0x0a)
  const line = end === -1 ? undefined : parseJson(new TextDecoder().decode(bytes.subarray(0, end)))?.value
  if (formatOf(line) > BUNDLE_FORMAT) return { kind: 'newer' }
  const header = BundleHeader.safeParse(line)
  if (!header.success || header.data.encryption !== undefined) return { kind: 'faulty' }
  const before = end + 1 + (header.data.contentBytes ?? bytes.byteLength)
  const body = bytes.subarray(end + 1, before)
  if (sha256Of(body) !== header.data.sha256) return { kind: 'faulty' }
  const content = BundleContent.safeParse(await unpacked(body))
  if (!content.success || content.data.kind !== 'self') return { kind: 'faulty' }
  const read = readSelf(content.data)
  if (read.kind !== 'records') return read
  if (!areWhole(content.data, bytes.subarray(before))) return { kind: 'faulty' }
  return { kind: 'self', summary: summaryOf(read.records, content.data), sha256: header.data.sha256 }
}

/** The content of one that was kept, as text; undefined of what cannot be read. */
export const textOfIntake = async (bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> => {
  const end = bytes.subarray(0, HEADER_BYTES).indexOf(0x0a)
  const line = end === -1 ? undefined : parseJson(new TextDecoder().decode(bytes.subarray(0, end)))?.value
  const header = BundleHeader.safeParse(line)
  if (!header.success) return undefined
  return plainText(bytes.subarray(end + 1, end + 1 + (header.data.contentBytes ?? bytes.byteLength)))
}

const formatOf = (line: unknown): number =>
  typeof line === 'object' && line !== null && 'format' in line && typeof line.format === 'number' ? line.format : 0

const unpacked = async (body: Uint8Array<ArrayBuffer>): Promise<unknown> => {
  const text = await plainText(body)
  return text === undefined ? undefined : parseJson(text)?.value
}

const plainText = async (body: Uint8Array<ArrayBuffer>): Promise<string | undefined> => {
  const most = Math.min(PLAIN_BYTES, body.byteLength * GZIP_RATIO)
  const stream = new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'))
  const plain = await collect(stream, most).catch(() => undefined)
  return plain === undefined ? undefined : new TextDecoder().decode(plain)
}

const areWhole = (content: SelfContent, bytes: Uint8Array): boolean => {
  let from = 0
  for (const file of filesBehind(content)) {
    if (sha256Of(bytes.subarray(from, from + file.bytes)) !== file.sha256) return false
    from += file.bytes
  }
  return from === bytes.byteLength
}
