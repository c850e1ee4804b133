import type { AreaCode } from '../domain/records/envelope.ts'
import { Evidence, type FileReference, filesOf } from '../domain/records/evidence.ts'
import type { WireRecord } from '../protocol/record.ts'
import type { ChunkRow, Database } from './database.ts'
import { areaTag } from './record-row.ts'

/** Bytes of one row: ArrayBuffers of this size, never a Blob, which Safari loses (sync.md section 2). */
const CHUNK_BYTES = 256 * 1024

/** Keeps a file's bytes in one strict transaction; the same file is kept once. */
export const keepBytes = (db: Database, file: FileReference, bytes: ArrayBuffer, at: string): Promise<void> =>
  db.transaction('rw', [db.blobs, db.chunks], async () => {
    if ((await db.blobs.get(file.sha256)) !== undefined) return
    const count = Math.ceil(bytes.byteLength / CHUNK_BYTES)
    const chunks = Array.from({ length: count }, (_, n) => ({
      ...{ sha256: file.sha256, n, bytes: bytes.slice(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES) },
    }))
    await db.chunks.bulkPut(chunks)
    await db.blobs.put({ ...file, at })
  })

/** A file's bytes in their order, undefined when they are not on this phone. */
export const bytesOf = (db: Database, sha256: string): Promise<ArrayBuffer[] | undefined> =>
  db.transaction('r', [db.blobs, db.chunks], async () => {
    if ((await db.blobs.get(sha256)) === undefined) return undefined
    const rows = await chunksOf(db, sha256).sortBy('n')
    return rows.every(isRead) ? rows.map(({ bytes }) => bytes) : undefined
  })

/** Bytes `from` up to `before` of a file, fewer at its end; undefined when they are not on this phone. */
export const readBytes = (
  db: Database,
  sha256: string,
  from: number,
  before: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  db.transaction('r', [db.blobs, db.chunks], async () => {
    const blob = await db.blobs.get(sha256)
    if (blob === undefined) return undefined
    const end = Math.min(before, blob.bytes)
    const first = Math.floor(from / CHUNK_BYTES)
    const rows = await db.chunks
      .where('[sha256+n]')
      .between([sha256, first], [sha256, Math.floor((end - 1) / CHUNK_BYTES)], true, true)
      .toArray()
    if (!rows.every(isRead)) return undefined
    const whole = new Uint8Array(end - from)
    for (const { n, bytes } of rows) {
      const at = n * CHUNK_BYTES
      const part = new Uint8Array(bytes).subarray(Math.max(0, from - at), Math.max(0, end - at))
      whole.set(part, Math.max(0, at - from))
    }
    return whole
  })

/** A stretch that does not open any more comes empty (`sealed/damaged.ts`): then the file is not here. */
const isRead = ({ bytes }: ChunkRow): boolean => bytes.byteLength > 0

const chunksOf = (db: Database, sha256: string) => db.chunks.where('sha256').equals(sha256)

/** Notes, in the transaction that writes a piece of evidence, that its files are to be sent; of one that is removed, that they need not be. */
export const oweFiles = async (db: Database, record: WireRecord): Promise<void> => {
  if (record.kind !== 'evidence') return
  if (record.deletedAt !== undefined) return forgive(db, record)
  const parsed = Evidence.safeParse(record.data)
  if (!parsed.success) return
  for (const file of filesOf(parsed.data)) {
    const key = [record.area, file.sha256] as const
    const known = await db.uploads.get([...key])
    // What was carried for another phone is this one's own from now on: its receipt stays.
    if (known !== undefined && known.isCarried !== true) continue
    const { area, id, createdAt } = record
    await db.uploads.put({ ...file, area, record: id, at: createdAt, state: 'waiting', sentBytes: 0 })
  }
}

/** What waited for that piece of evidence alone goes, and its bytes with the next sweep; a file that another piece names waits for that one. */
const forgive = async (db: Database, { id, area }: WireRecord): Promise<void> => {
  const waiting = (await db.uploads.where('record').equals(id).toArray()).filter(({ state }) => state !== 'stored')
  if (waiting.length === 0) return
  const others = await db.records.where('tags').equals(areaTag(area)).toArray()
  for (const upload of waiting) {
    const other = others.find((row) => row.shelf === 'evidence' && row.id !== id && isNamedBy(row, upload.sha256))
    if (other === undefined) await db.uploads.delete([area, upload.sha256])
    else await db.uploads.put({ ...upload, record: other.id })
  }
}

const isNamedBy = ({ data }: WireRecord, sha256: string): boolean => {
  const parsed = Evidence.safeParse(data)
  return parsed.success && filesOf(parsed.data).some((file) => file.sha256 === sha256)
}

/** Room that the files of these records take on this phone, in bytes. */
export const heldBytes = async (db: Database, files: readonly FileReference[]): Promise<number> => {
  const blobs = await db.blobs.bulkGet([...new Set(files.map(({ sha256 }) => sha256))])
  return blobs.reduce((sum, blob) => sum + (blob?.bytes ?? 0), 0)
}

/**
 * Gives room back: drops the bytes of these files where the office has told for every area that it has them. Previews stay, and records of course.
 * Gives the bytes freed. They come back from the office when somebody looks at them.
 */
export const releaseFiles = (db: Database, files: readonly FileReference[]): Promise<number> =>
  db.transaction('rw', [db.blobs, db.chunks, db.uploads], async () => {
    let freed = 0
    for (const { sha256, bytes } of files) {
      const uploads = await db.uploads.where('sha256').equals(sha256).toArray()
      const isSafe = uploads.length > 0 && uploads.every(({ state, rank }) => state === 'stored' && rank > 0)
      if (!isSafe || (await db.blobs.get(sha256)) === undefined) continue
      await dropBytes(db, sha256)
      freed += bytes
    }
    return freed
  })

/**
 * Drops bytes that this phone owes nobody and that came before that moment: kept for a record that was never written, because the app was killed
 * between the two, or fetched from the office only to be looked at.
 */
export const sweepFiles = (db: Database, before: string): Promise<void> =>
  db.transaction('rw', [db.blobs, db.chunks, db.uploads], async () => {
    const owed = new Set(await db.uploads.orderBy('sha256').uniqueKeys())
    const stray = await db.blobs.filter(({ sha256, at }) => at < before && !owed.has(sha256)).primaryKeys()
    for (const sha256 of stray) await dropBytes(db, sha256)
  })

/** Drops a file's bytes, in the transaction that knows that nobody needs them. */
export const dropBytes = async (db: Database, sha256: string): Promise<void> => {
  await db.blobs.delete(sha256)
  await chunksOf(db, sha256).delete()
}

/** The files of a commune that has become known: what was waiting without one waits for that one. */
export const moveUploads = async (db: Database, from: AreaCode, to: AreaCode): Promise<void> => {
  const rows = await db.uploads.where('[area+sha256]').between([from, ''], [from, '\uffff']).toArray()
  await db.uploads.bulkDelete(rows.map(({ area, sha256 }): [string, string] => [area, sha256]))
  await db.uploads.bulkPut(rows.map((row) => ({ ...row, area: to })))
}
