import { Dexie } from 'dexie'
import type { Uuid } from '../domain/records/envelope.ts'
import type { Database, UploadRow } from './database.ts'
import type { Upload, UploadCount } from './store.ts'

/** What waits and has its bytes here, in the order of sending. */
export const waitingHere = async (db: Database): Promise<UploadRow[]> => {
  const rows = await withHere(db, await db.uploads.where('state').equals('waiting').toArray())
  return rows.flatMap(({ isHere, ...row }) => (isHere ? [row] : [])).sort(inOrder)
}

/** To look for each of more files costs more than to read the names of all that there are. */
const FEW = 8

export const withHere = async (db: Database, rows: readonly UploadRow[]): Promise<Upload[]> => {
  const named = [...new Set(rows.map(({ sha256 }) => sha256))]
  const blobs = named.length > FEW ? db.blobs.toCollection() : db.blobs.where('sha256').anyOf(named)
  const here = new Set(await blobs.primaryKeys())
  return rows.map((row) => ({ ...row, isHere: here.has(row.sha256) }))
}

export const inOrder = (one: UploadRow, other: UploadRow): number => {
  if (one.rank !== other.rank) return one.rank - other.rank
  return one.at < other.at ? 1 : one.at > other.at ? -1 : 0
}

/** What is left to send, in files and bytes, for people. */
export const countUploads = async (db: Database): Promise<UploadCount> => {
  const waiting = await waitingHere(db)
  return {
    files: waiting.length,
    missing: (await db.uploads.where('state').equals('waiting').count()) - waiting.length,
    bytes: waiting.reduce((sum, row) => sum + row.bytes, 0),
    sentBytes: waiting.reduce((sum, row) => sum + row.sentBytes, 0),
    refused: await db.uploads.where('state').equals('refused').count(),
  }
}

/** Waiting and refused files first in the order in which they go, then the last stored ones. */
export const listUploads = async (db: Database, most: number): Promise<Upload[]> => {
  const open = await db.uploads.where('state').anyOf('waiting', 'refused').toArray()
  const stored = await db.uploads
    .where('[state+storedAt]')
    .between(['stored', Dexie.minKey], ['stored', Dexie.maxKey])
    .reverse()
    .limit(most)
    .toArray()
  return withHere(db, [...open.sort(inOrder), ...stored])
}

/** The files that a record's evidence owes or has delivered: its receipts. */
export const uploadsOf = async (db: Database, record: Uuid): Promise<Upload[]> =>
  withHere(db, await db.uploads.where('record').equals(record).sortBy('rank'))
