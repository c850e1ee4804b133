import type { FileReference } from '../domain/records/evidence.ts'
import type { ChunkRow, Database } from './database.ts'

/** Bytes of one row: ArrayBuffers of this size, never a Blob, which Safari loses (sync.md section 2). */
const CHUNK_BYTES = 256 * 1024

/** Keeps a file's bytes in one strict transaction; the same file is kept once. */
export const keepBytes = async (db: Database, file: FileReference, bytes: ArrayBuffer, at: string): Promise<void> => {
  const chunks = Array.from({ length: chunksIn(bytes.byteLength) }, (_, n) => ({
    ...{ sha256: file.sha256, n, bytes: bytes.slice(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES) },
  }))
  await db.sealAhead('chunks', chunks)
  await db.transaction('rw', [db.blobs, db.chunks], async () => {
    if ((await db.blobs.get(file.sha256)) !== undefined) return
    await db.chunks.bulkPut(chunks)
    await db.blobs.put({ ...file, at })
  })
}

const chunksIn = (bytes: number): number => Math.ceil(bytes / CHUNK_BYTES)

/**
 * A file's bytes in their order, undefined when they are not on this phone. Not in one transaction, in which a sealed store could not leave the
 * deciphering to the browser: what was dropped between the two readings is not here.
 */
export const bytesOf = async (db: Database, sha256: string): Promise<ArrayBuffer[] | undefined> => {
  const blob = await db.blobs.get(sha256)
  if (blob === undefined || blob.bytes === 0) return undefined
  const rows = await chunksBetween(db, sha256, 0, chunksIn(blob.bytes))
  return rows?.map(({ bytes }) => bytes)
}

/** Bytes `from` up to `before` of a file, fewer at its end; undefined when they are not on this phone. */
export const readBytes = async (
  db: Database,
  sha256: string,
  from: number,
  before: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const blob = await db.blobs.get(sha256)
  if (blob === undefined || from >= blob.bytes) return undefined
  const end = Math.min(before, blob.bytes)
  const rows = await chunksBetween(db, sha256, Math.floor(from / CHUNK_BYTES), chunksIn(end))
  if (rows === undefined) return undefined
  const whole = new Uint8Array(end - from)
  for (const { n, bytes } of rows) {
    const at = n * CHUNK_BYTES
    const part = new Uint8Array(bytes).subarray(Math.max(0, from - at), Math.max(0, end - at))
    whole.set(part, Math.max(0, at - from))
  }
  return whole
}

/** These stretches of a file, all of them: one that does not open any more comes empty (`sealed/damaged.ts`), and then the file is not here. */
const chunksBetween = async (
  db: Database,
  sha256: string,
  first: number,
  before: number,
): Promise<ChunkRow[] | undefined> => {
  const rows = await db.chunks.where('[sha256+n]').between([sha256, first], [sha256, before]).toArray()
  return rows.length === before - first && rows.every(({ bytes }) => bytes.byteLength > 0) ? rows : undefined
}

const chunksOf = (db: Database, sha256: string) => db.chunks.where('sha256').equals(sha256)

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
export const sweepFiles = async (db: Database, before: string): Promise<void> => {
  // There are seldom any: photos that are being kept need not wait for the answer.
  if ((await strayFiles(db, before)).length === 0) return
  await db.transaction('rw', [db.blobs, db.chunks, db.uploads], async () => {
    for (const sha256 of await strayFiles(db, before)) await dropBytes(db, sha256)
  })
}

const strayFiles = async ({ blobs, uploads }: Database, before: string): Promise<string[]> => {
  const owed = new Set(await uploads.orderBy('sha256').uniqueKeys())
  return blobs.filter(({ sha256, at }) => at < before && !owed.has(sha256)).primaryKeys()
}

/** Drops a file's bytes, in the transaction that knows that nobody needs them. */
export const dropBytes = async (db: Database, sha256: string): Promise<void> => {
  await db.blobs.delete(sha256)
  await chunksOf(db, sha256).delete()
}
