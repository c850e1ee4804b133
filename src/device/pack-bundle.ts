import type { FileReference } from '../domain/records/evidence.ts'
import { type BundleContent, type BundleHeader, filesBehind, formatFor } from '../protocol/bundle.ts'
import { type Lock, makeLock } from './bundle-lock.ts'
import { gzipJson } from './gzip-json.ts'
import { hex, sha256 } from './hex.ts'

/** What a file is made of: its content, and what its first line tells of it. */
export interface Packing {
  readonly content: BundleContent
  readonly header: Pick<BundleHeader, 'device' | 'holder' | 'madeAt' | 'count'>
  /** Encrypts it; without one, who finds the file can read it. */
  readonly passphrase?: string
  /** The bytes of a file that the content names; undefined when they are not here any more: then it is left out. */
  bytesOf(sha256: string): Promise<readonly ArrayBuffer[] | undefined>
  readonly signal?: AbortSignal
  /** Called before each of the files. */
  step?(done: number, all: number): void
}

export type Packed = { kind: 'packed'; blob: Blob; files: number } | { kind: 'stopped' }

/**
 * The bytes of a bundle (`protocol/bundle.ts`). One file at a time is in memory: what is done is handed to the browser as a Blob, which it may put on
 * its disk.
 */
export const packBundle = async ({ content, header, passphrase, bytesOf, signal, step }: Packing): Promise<Packed> => {
  const lock = passphrase === undefined ? undefined : await makeLock(passphrase)
  const sections = new Map<string, Blob>()
  const files = filesBehind(content)
  for (const [done, file] of files.entries()) {
    if (signal?.aborted) return { kind: 'stopped' }
    step?.(done, files.length)
    const section = await sectionOf(file, await bytesOf(file.sha256), lock)
    if (section !== undefined) sections.set(file.sha256, section)
  }
  if (signal?.aborted) return { kind: 'stopped' }
  const plain = await gzipJson(withOnly(content, sections))
  const { body, encryption } = lock === undefined ? { body: plain } : await sealed(plain, lock)
  const line: BundleHeader = {
    ...{ format: formatFor(content, sections.size), kind: content.kind, ...header, sha256: await sha256(body) },
    ...(sections.size === 0 ? {} : { contentBytes: body.byteLength, files: sections.size }),
    ...(encryption === undefined ? {} : { encryption }),
  }
  const blob = new Blob([`${JSON.stringify(line)}\n`, body, ...sections.values()])
  return { kind: 'packed', blob, files: sections.size }
}

/** Undefined for bytes that are gone, or are not as many as their name says: all behind them would be out of place. */
const sectionOf = async (
  file: FileReference,
  chunks: readonly ArrayBuffer[] | undefined,
  lock: Lock | undefined,
): Promise<Blob | undefined> => {
  const plain = new Blob([...(chunks ?? [])])
  if (plain.size !== file.bytes) return undefined
  if (lock === undefined) return plain
  const { nonce, body } = await lock.seal(await plain.arrayBuffer())
  return new Blob([nonce, body])
}

/** The content, naming only the files that are there. */
const withOnly = (content: BundleContent, sections: ReadonlyMap<string, Blob>): BundleContent => {
  const isThere = ({ sha256 }: FileReference): boolean => sections.has(sha256)
  switch (content.kind) {
    case 'reply':
      return content
    case 'changes':
      return { ...content, files: content.files?.filter(isThere) }
    case 'copy':
      return { ...content, files: content.files?.filter(isThere) }
    case 'self':
      return { ...content, files: content.files?.filter(isThere) }
  }
}

const sealed = async (
  plain: ArrayBuffer,
  lock: Awaited<ReturnType<typeof makeLock>>,
): Promise<{ body: ArrayBuffer; encryption: NonNullable<BundleHeader['encryption']> }> => {
  const { nonce, body } = await lock.seal(plain)
  return { body, encryption: { salt: lock.salt, nonce: hex(nonce), iterations: lock.iterations } }
}
