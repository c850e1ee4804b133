import { createHash } from 'node:crypto'
import type { FileShelf } from './files.ts'

/** Bytes that are read at once: a file of 32 MB passes through in pieces. */
const PIECE_BYTES = 1024 * 1024

/** Holds every file that the office calls stored against its SHA-256, one after the other; gives their number and, in words, what is wrong. */
export const verifyFiles = async ({ db, blobs }: FileShelf): Promise<{ files: number; faults: string[] }> => {
  const rows = await db.selectFrom('file').selectAll().where('state', '=', 'stored').orderBy('sha256').execute()
  const faults: string[] = []
  for (const { area, sha256, bytes } of rows) {
    const hash = createHash('sha256')
    for (let at = 0; at < bytes; at += PIECE_BYTES) {
      const piece = await blobs.get(sha256, at, Math.min(bytes, at + PIECE_BYTES))
      if (piece === undefined) break
      hash.update(piece)
    }
    if (hash.digest('hex') !== sha256) faults.push(`${area}: file ${sha256} is missing or damaged`)
  }
  return { files: rows.length, faults }
}
