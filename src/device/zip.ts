/** One file of an archive, unpacked. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type Unzipped =
  | { readonly kind: 'unzipped'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'problem'; readonly code: 'not-a-zip' | 'broken-zip' | 'too-large' }

/** PKWARE APPNOTE 6.3: signatures and sizes of the records that are read or written here. */
export const END = { signature: 0x06_05_4b_50, size: 22 }
export const DIRECTORY = { signature: 0x02_01_4b_50, size: 46 }
export const LOCAL = { signature: 0x04_03_4b_50, size: 30 }
const DEFLATED = 8
/** Most files in one archive: a workbook has some tens. */
const MOST_ENTRIES = 1_000

/**
 * Unpacks an archive and stops as soon as more than `mostBytes` have come out, whatever sizes it declares: a few kilobytes can be made to
 * unpack into gigabytes.
 */
export const unzip = async (archive: Uint8Array<ArrayBuffer>, mostBytes: number): Promise<Unzipped> => {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = endOf(view)
  if (end === undefined) return { kind: 'problem', code: 'not-a-zip' }
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) return { kind: 'problem', code: 'too-large' }
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  let left = mostBytes
  for (let entry = 0; entry < count; entry += 1) {
    const record = recordAt(view, at)
    if (record === undefined) return { kind: 'problem', code: 'broken-zip' }
    const bytes = await unpack(archive.subarray(record.from, record.to), record.method, left)
    if (typeof bytes === 'string') return { kind: 'problem', code: bytes }
    left -= bytes.byteLength
    entries.push({ name: new TextDecoder().decode(archive.subarray(at + DIRECTORY.size, at + record.nameEnd)), bytes })
    at += record.size
  }
  return { kind: 'unzipped', entries }
}

/** The archive's last record, looked for from the end since a comment may follow it. */
const endOf = (view: DataView): number | undefined => {
  const first = Math.max(0, view.byteLength - END.size - 0xff_ff)
  for (let at = view.byteLength - END.size; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END.signature) return at
  }
  return undefined
}

/** A record of the directory, with where its file's bytes are; undefined where it points outside the archive. */
const recordAt = (
  view: DataView,
  at: number,
): { from: number; to: number; method: number; nameEnd: number; size: number } | undefined => {
  if (at + DIRECTORY.size > view.byteLength || view.getUint32(at, true) !== DIRECTORY.signature) return undefined
  const nameEnd = DIRECTORY.size + view.getUint16(at + 28, true)
  const size = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const local = view.getUint32(at + 42, true)
  if (local + LOCAL.size > view.byteLength || view.getUint32(local, true) !== LOCAL.signature) return undefined
  const from = local + LOCAL.size + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const to = from + view.getUint32(at + 20, true)
  return to > view.byteLength ? undefined : { from, to, method: view.getUint16(at + 10, true), nameEnd, size }
}

const unpack = async (
  packed: Uint8Array<ArrayBuffer>,
  method: number,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | 'broken-zip' | 'too-large'> => {
  if (method === 0) return packed.byteLength > most ? 'too-large' : packed
  if (method !== DEFLATED) return 'broken-zip'
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      bytes += next.value.byteLength
      if (bytes > most) {
        await reader.cancel()
        return 'too-large'
      }
      parts.push(next.value)
    }
  } catch {
    return 'broken-zip'
  }
  return joined(parts)
}

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}

/** The files as an archive that packs nothing, for a reader that is to unpack nothing. Without check sums, which no reader here looks at. */
export const storedZip = (entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> => {
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { name, bytes } of entries) {
    const title = new TextEncoder().encode(name)
    files.push(record(LOCAL, { 18: bytes.byteLength, 22: bytes.byteLength }, { 26: title.byteLength }), title, bytes)
    directory.push(
      record(DIRECTORY, { 20: bytes.byteLength, 24: bytes.byteLength, 42: at }, { 28: title.byteLength }),
      title,
    )
    at += LOCAL.size + title.byteLength + bytes.byteLength
  }
  const size = directory.reduce((total, part) => total + part.byteLength, 0)
  return joined([...files, ...directory, record(END, { 12: size, 16: at }, { 8: entries.length, 10: entries.length })])
}

/** A record with its signature and the given fields, by their offset; the others are zero. */
export const record = (
  { signature, size }: { signature: number; size: number },
  longs: Readonly<Record<number, number>>,
  shorts: Readonly<Record<number, number>>,
): Uint8Array<ArrayBuffer> => {
  const view = new DataView(new ArrayBuffer(size))
  view.setUint32(0, signature, true)
  for (const [offset, value] of Object.entries(longs)) view.setUint32(Number(offset), value, true)
  for (const [offset, value] of Object.entries(shorts)) view.setUint16(Number(offset), value, true)
  return new Uint8Array(view.buffer)
}
