import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FileName, type FileState, UNIT_BYTES, unitsOf } from '../../src/protocol/files.ts'
import { Mutation } from '../../src/protocol/mutation.ts'
import { Verdict } from '../../src/protocol/push.ts'
import { SCHEMA } from '../../src/protocol/version.ts'
import type { BlobStore } from '../../src/server/blobs/blob-store.ts'
import { addAreas } from '../../src/server/storage/areas.ts'
import { type Database, openDatabase, type StorageConfig } from '../../src/server/storage/database.ts'
import { lastSequenceOf, readPage } from '../../src/server/storage/feed.ts'
import { fileNamed, keepUnits, stateOf } from '../../src/server/storage/files.ts'
import { applyPush } from '../../src/server/storage/ledger.ts'
import { type Life, nextLife } from '../../src/server/storage/lives.ts'
import { lifeOf } from '../../src/server/storage/meta.ts'
import { toWire } from '../../src/server/storage/record-row.ts'
import { dropGuards } from '../server/guards-dropped.ts'
import { type SimOffice, takenOf } from './office.ts'

/** Tables that a backup holds and a simulation writes. */
const TABLES = ['area_counter', 'record', 'mutation', 'file', 'file_unit'] as const

const NOW = '2026-06-01T00:00:00.000Z'

/** Rows of a page: few, so that the feed has several. */
const PAGE_ROWS = 4

export interface LedgerOffice extends SimOffice {
  close(): Promise<void>
}

/** The office over its real ledger and feed, in a database of its own: by default SQLite in a temporary folder. */
export const createLedgerOffice = async (
  areas: readonly string[],
  storage: StorageConfig = { databaseUrl: undefined, dataDir: mkdtempSync(join(tmpdir(), 'sao-lang-sim-')) },
): Promise<LedgerOffice> => {
  const db = await openDatabase(storage)
  // A backup is put in the place of rows here, which the ledger's guards refuse; a real one takes the place of the whole store.
  await dropGuards(db, storage.databaseUrl === undefined ? 'SQLite' : 'PostgreSQL')
  await addAreas(
    db,
    areas.map((code) => ({ code, name: code })),
  )
  let life: Life = await lifeOf(db)
  const given = new Map<string, readonly string[]>()
  const areasOf = (device: string): readonly string[] => given.get(device) ?? []
  let copy = await snapshot(db)
  let folder = new Map<string, Uint8Array<ArrayBuffer>>()
  let folderCopy = folder
  const blobs: BlobStore = {
    put: async (sha256, bytes) => {
      folder.set(sha256, bytes)
    },
    get: async (sha256, from, before) => folder.get(sha256)?.slice(from, before),
    size: async (sha256) => folder.get(sha256)?.byteLength,
    remove: async (sha256) => {
      folder.delete(sha256)
    },
  }
  const stateOfFile = (name: FileName): Promise<FileState> => stateOf({ db, blobs }, name, NOW)
  return {
    push: async (device, { mutations }) => {
      const principal = { device, name: '', role: 'officer' as const, areas: areasOf(device) }
      const verdicts = await applyPush({ db, life }, principal, mutations, NOW)
      return { epoch: life.epoch, verdicts }
    },
    pull: async (device, { cursor, check }) => {
      const asked = { cursor, check, limit: PAGE_ROWS, schema: SCHEMA }
      const page = await readPage(db, life.epoch, { device, name: '', areas: areasOf(device) }, asked)
      return cursor === undefined ? { ...page, lastSequence: await lastSequenceOf(db, device) } : page
    },
    give: (device, held) => {
      given.set(device, held)
    },
    stumble: () => undefined,
    askFiles: async ({ files }) => {
      const states: FileState[] = []
      for (const name of files) states.push(await stateOfFile(name))
      return { epoch: life.epoch, files: states }
    },
    takeUnits: async ({ area, sha256, from, bytes }) => {
      const name = { area, sha256 }
      const units = Array.from({ length: unitsOf(bytes.byteLength) }, (_, n) => ({
        ...{ n: from + n, content: bytes.slice(n * UNIT_BYTES, (n + 1) * UNIT_BYTES) },
      }))
      if ((await fileNamed(db, name))?.state === 'awaited') await keepUnits(db, name, units)
      return { epoch: life.epoch, files: [await stateOfFile(name)] }
    },
    holds: async (sha256) => folder.get(sha256),
    backUp: async () => {
      copy = await snapshot(db)
      folderCopy = new Map(folder)
    },
    restore: async (losesFiles) => {
      await putBack(db, copy)
      if (losesFiles) folder = new Map(folderCopy)
      const counters = await db.selectFrom('area_counter').selectAll().execute()
      life = nextLife(life, randomUUID(), Object.fromEntries(counters.map(({ area, seq }) => [area, seq])))
      life = { ...life, epoch: `${life.ended[0]?.epoch.split('.', 1)[0]}.${life.epoch}` }
    },
    records: async () => (await db.selectFrom('record').selectAll().execute()).map(toWire),
    taken: async () =>
      takenOf(
        (await db.selectFrom('mutation').selectAll().execute()).map((row) => ({
          mutation: Mutation.parse(JSON.parse(row.content)),
          verdict: Verdict.parse(JSON.parse(row.verdict)),
        })),
      ),
    epoch: () => life.epoch,
    // `server/storage/feed-cursor.ts`, whatever life it is of.
    passed: (cursor) =>
      Object.fromEntries(
        cursor
          .split('~')
          .slice(1)
          .map((part) => part.split('.'))
          .map(([area = '', version]) => [area, Number(version)]),
      ),
    close: async () => {
      await db.destroy()
      if (storage.databaseUrl === undefined) rmSync(storage.dataDir, { recursive: true, force: true })
    },
  }
}

type Copy = Record<(typeof TABLES)[number], object[]>

const snapshot = async (db: Database): Promise<Copy> => ({
  area_counter: await db.selectFrom('area_counter').selectAll().execute(),
  record: await db.selectFrom('record').selectAll().execute(),
  mutation: await db.selectFrom('mutation').selectAll().execute(),
  file: await db.selectFrom('file').selectAll().execute(),
  file_unit: await db.selectFrom('file_unit').selectAll().execute(),
})

const putBack = (db: Database, copy: Copy): Promise<void> =>
  db.transaction().execute(async (tx) => {
    for (const table of TABLES) {
      await tx.deleteFrom(table).execute()
      for (const row of copy[table])
        await tx
          .insertInto(table)
          .values(row as never)
          .execute()
    }
  })
