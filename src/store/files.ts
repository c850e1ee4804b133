import type { AreaCode, Uuid } from '../domain/records/envelope.ts'
import { Evidence, type FileReference, filesOf } from '../domain/records/evidence.ts'
import type { WireRecord } from '../protocol/record.ts'
import type { Database } from './database.ts'

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
    return (await chunksOf(db, sha256).sortBy('n')).map(({ bytes }) => bytes)
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
    const whole = new Uint8Array(end - from)
    for (const { n, bytes } of rows) {
      const at = n * CHUNK_BYTES
      const part = new Uint8Array(bytes).subarray(Math.max(0, from - at), Math.max(0, end - at))
      whole.set(part, Math.max(0, at - from))
    }
    return whole
  })

const chunksOf = (db: Database, sha256: string) => db.chunks.where('sha256').equals(sha256)

/** Notes, in the transaction that writes a piece of evidence, that its files are to be sent. */
export const oweFiles = async (db: Database, record: WireRecord): Promise<void> => {
  if (record.kind !== 'evidence') return
  const parsed = Evidence.safeParse(record.data)
  if (!parsed.success) return
  for (const file of filesOf(parsed.data)) {
    const key = [record.area, file.sha256] as const
    if ((await db.uploads.get([...key])) !== undefined) continue
    const { area, id, createdAt } = record
    await db.uploads.put({ ...file, area, record: id, at: createdAt, state: 'waiting', sentBytes: 0 })
  }
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
      await db.blobs.delete(sha256)
      await chunksOf(db, sha256).delete()
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
    await db.blobs.bulkDelete(stray)
    for (const sha256 of stray) await chunksOf(db, sha256).delete()
  })

/** The files of a commune that has become known: what was waiting without one waits for that one. */
export const moveUploads = async (db: Database, from: AreaCode, to: AreaCode): Promise<void> => {
  const rows = await db.uploads.where('[area+sha256]').between([from, ''], [from, '\uffff']).toArray()
  await db.uploads.bulkDelete(rows.map(({ area, sha256 }): [string, string] => [area, sha256]))
  await db.uploads.bulkPut(rows.map((row) => ({ ...row, area: to })))
}

/** The files that a record's evidence owes or has delivered: its receipts. */
export const uploadsOf = (db: Database, record: Uuid) => db.uploads.where('record').equals(record).sortBy('rank')
