import type { FileName, FileState } from '../protocol/files.ts'
import { UNIT_BYTES } from '../protocol/files.ts'
import { noteCarriedFiles } from './carry.ts'
import type { Database, UploadRow } from './database.ts'
import { readMeta } from './meta.ts'
import { isFenced, type Lease } from './outbox.ts'
import { inOrder, withHere } from './read-uploads.ts'
import type { Upload } from './store.ts'

/** A file whose record the office has. Of one whose bytes are not here (the phone came back from a copy without them) it can only be asked. */
export type WaitingFile = Pick<Upload, 'area' | 'sha256' | 'bytes' | 'isHere'>

/**
 * The files that can be sent, in their order: previews of everything first, then the newest visit first, originals last. None whose record the office
 * has not taken yet. Over a link that costs money, where the user so chose, previews only.
 */
export const waitingFiles = (
  db: Database,
  lease: Lease,
  isMetered: boolean,
): Promise<{ kind: 'files'; files: WaitingFile[] } | { kind: 'fenced' }> =>
  db.transaction('r', [db.uploads, db.outbox, db.blobs, db.meta], async () => {
    if (await isFenced(db, lease)) return { kind: 'fenced' as const }
    const rows = (await withHere(db, await db.uploads.where('state').equals('waiting').toArray())).sort(inOrder)
    if (rows.length === 0) return { kind: 'files' as const, files: [] }
    const onlyPreviews = isMetered && (await readMeta(db, 'settings'))?.filesOver === 'wifi'
    const unsent = new Set(await db.outbox.orderBy('record').uniqueKeys())
    const ready = rows.filter(({ rank, record }) => (rank === 0 || !onlyPreviews) && !unsent.has(record))
    return { kind: 'files' as const, files: ready }
  })

/**
 * Notes what the office has of these files. An answer of another life of the office than the one whose feed we follow changes nothing: what it has
 * stored, this one may have lost. The office tells it again to whoever asks: with the power the note may go, and the bytes that are let go with it stay.
 */
export const noteFiles = (
  db: Database,
  lease: Lease,
  states: readonly FileState[],
  epoch: string,
  now: string,
): Promise<'done' | 'fenced' | 'stale'> =>
  db.relaxed(() =>
    db.transaction('rw', [db.uploads, db.carried, db.blobs, db.chunks, db.meta], async () => {
      if (await isFenced(db, lease)) return 'fenced' as const
      const known = await readMeta(db, 'epoch')
      if (known !== undefined && known !== epoch) return 'stale' as const
      const rows = await db.uploads.bulkGet(states.map(({ area, sha256 }): [string, string] => [area, sha256]))
      await db.uploads.bulkPut(
        states.flatMap((state, n) => {
          const row = rows[n]
          return row === undefined ? [] : [noted(row, state, now)]
        }),
      )
      await noteCarriedFiles(db, states, epoch)
      return 'done' as const
    }),
  )

/**
 * Puts aside a file whose bytes are here and do not open any more, as one that people have to see to; the others go on. One whose bytes are gone is
 * left as it is: it counts as missing.
 */
export const noteUnreadable = (db: Database, lease: Lease, { area, sha256 }: FileName): Promise<'done' | 'fenced'> =>
  db.transaction('rw', [db.uploads, db.blobs, db.meta], async () => {
    if (await isFenced(db, lease)) return 'fenced' as const
    const row = await db.uploads.get([area, sha256])
    const isHere = (await db.blobs.where('sha256').equals(sha256).count()) > 0
    if (row !== undefined && isHere) await db.uploads.put({ ...row, state: 'refused', why: 'damaged' })
    return 'done' as const
  })

const noted = (row: UploadRow, state: FileState, now: string): UploadRow => {
  switch (state.kind) {
    case 'stored':
      return { ...row, state: 'stored', sentBytes: row.bytes, storedAt: row.storedAt ?? now }
    case 'awaited':
      return { ...row, sentBytes: row.bytes - missingBytes(row.bytes, state.missing) }
    case 'refused':
      return { ...row, state: 'refused', why: state.why }
    case 'unknown':
      return row
  }
}

const missingBytes = (bytes: number, missing: readonly (readonly [number, number])[]): number =>
  missing.reduce((sum, [from, before]) => sum + Math.min(bytes, before * UNIT_BYTES) - from * UNIT_BYTES, 0)

/** Puts a refused file back into the queue. */
export const sendFileAgain = async (db: Database, area: string, sha256: string): Promise<void> => {
  await db.uploads.update([area, sha256], { state: 'waiting', sentBytes: 0 })
}

/** An office that was restored may have lost what it had stored: all that is still here is offered again. */
export const offerFilesAgain = async (db: Database): Promise<void> => {
  const here = new Set(await db.blobs.toCollection().primaryKeys())
  const rows = await db.uploads.where('state').equals('stored').toArray()
  await db.uploads.bulkPut(
    rows.flatMap(({ storedAt: _storedAt, ...row }) =>
      here.has(row.sha256) ? [{ ...row, state: 'waiting' as const, sentBytes: 0 }] : [],
    ),
  )
}
