import type { Uuid } from '../domain/records/envelope.ts'
import type { FileReference } from '../domain/records/evidence.ts'
import { UNASSIGNED_AREA } from '../domain/records/unassigned-area.ts'
import type { BundleFile, KeptUpload, PhoneCopy } from '../protocol/bundle.ts'
import type { Mutation } from '../protocol/mutation.ts'
import type { Database, DeliveredRow, OutboxRow, UploadRow } from './database.ts'
import type { Desk } from './desk.ts'
import { forgetHolder } from './identity.ts'
import { forgetMeta, ownDevice, readMeta, writeMeta } from './meta.ts'
import { nextSendable, toMutation } from './outbox.ts'
import { toWire } from './read-row.ts'
import { waitingHere } from './read-uploads.ts'
import { toRow } from './record-row.ts'

/**
 * Everything that this phone remembers but its token, as of one moment. Its unsent changes are frozen from now on: what is typed afterwards goes
 * beside them, so that the office knows them again should the copy come back.
 */
export const copyOut = ({ db, newId }: Desk): Promise<PhoneCopy> =>
  db.transaction('rw', db.tables, async () => {
    await freeze(db, await db.outbox.toArray())
    const [epoch, known] = [await readMeta(db, 'epoch'), await readMeta(db, 'identity')]
    const restoredAt = await readMeta(db, 'restoredAt')
    const attested = await readMeta(db, 'attested')
    return {
      device: await ownDevice(db, newId),
      lastSequence: (await readMeta(db, 'lastSequence')) ?? 0,
      ...(restoredAt === undefined ? {} : { restoredAt }),
      ...(epoch === undefined ? {} : { epoch }),
      ...(attested === undefined ? {} : { attested }),
      ...(known === undefined ? {} : { identity: known.identity }),
      leftAreas: (await readMeta(db, 'leftAreas')) ?? [],
      records: (await db.records.toArray()).map(toWire),
      bases: await db.bases.toArray(),
      outbox: await db.outbox.toArray(),
      delivered: await db.delivered.toArray(),
      uploads: await ownUploads(db),
    }
  })

/** Files that are carried for others stay out: the phones that they came from have them. */
const ownUploads = async (db: Database): Promise<KeptUpload[]> => db.uploads.filter(isOwn).toArray()

const isOwn = ({ isCarried }: UploadRow): boolean => isCarried !== true

/**
 * What became of putting a copy back. foreign: this store has work of another phone in it, which is never mixed. restored: how many records and
 * unsent changes came back that were not here.
 */
export type CopiedIn = { kind: 'restored'; records: number; changes: number } | { kind: 'foreign' }

/**
 * Puts back what is missing here, and leaves alone what is here: twice is once. A fresh store becomes the phone that the copy is of, and its feed
 * begins anew; a change that was answered since the copy was made stays answered.
 */
export const copyIn = ({ db, newId }: Desk, copy: PhoneCopy): Promise<CopiedIn> =>
  db.transaction('rw', db.tables, async (): Promise<CopiedIn> => {
    const isFresh = (await db.outbox.count()) + (await db.delivered.count()) === 0
    if ((await ownDevice(db, newId)) !== copy.device) {
      if (!isFresh) return { kind: 'foreign' }
      // The token is of the device that this store was; enrolled again, it goes on as the phone of the copy.
      await forgetHolder(db)
      await becomeOwn(db, copy.device)
    }
    await writeMeta(db, 'device', copy.device)
    const last = (await readMeta(db, 'lastSequence')) ?? 0
    await writeMeta(db, 'lastSequence', Math.max(copy.lastSequence, last))
    const known = new Set(await db.records.toCollection().primaryKeys())
    const records = copy.records.filter((record) => !known.has(record.id))
    await db.records.bulkPut(records.map(toRow))
    const bases = new Set(await db.bases.toCollection().primaryKeys())
    await db.bases.bulkPut(copy.bases.filter((base) => !bases.has(base.id) && !known.has(base.id)))
    const here = await sequencesHere(db)
    const outbox = copy.outbox.filter((row) => !here.has(row.ds))
    await db.outbox.bulkPut(outbox)
    await db.delivered.bulkAdd(
      copy.delivered.flatMap(({ n: _n, ...row }) => (here.has(row.ds) ? [] : [row as DeliveredRow])),
    )
    await bringUploads(db, copy.uploads ?? [])
    if (isFresh) {
      // What was written and sent after the copy is not in it: the feed is read from its beginning, and tells which numbers were used.
      await forgetMeta(db, 'cursor')
      await writeMeta(db, 'restoredAt', copy.restoredAt ?? copy.lastSequence)
      if (copy.epoch !== undefined) await writeMeta(db, 'epoch', copy.epoch)
      if (copy.attested !== undefined) await writeMeta(db, 'attested', copy.attested)
    }
    return { kind: 'restored', records: records.length, changes: outbox.length }
  })

/** What the feed has brought as that phone's is this one's from now on, and in its lists of drafts. */
const becomeOwn = async (db: Database, device: Uuid): Promise<void> => {
  const rows = (await db.records.toArray()).filter(({ createdBy }) => createdBy.device === device)
  await db.records.bulkPut(rows.map((row) => toRow(toWire(row))))
}

/** Receipts and what is owed, where they are missing here; a file whose record was given another commune meanwhile is known by its record. */
const bringUploads = async (db: Database, uploads: readonly KeptUpload[]): Promise<void> => {
  for (const upload of uploads) {
    const known = await db.uploads.where('sha256').equals(upload.sha256).filter(isOwn).toArray()
    if (!known.some(({ area, record }) => area === upload.area || record === upload.record))
      await db.uploads.put(upload)
  }
}

const sequencesHere = async (db: Database): Promise<Set<number>> =>
  new Set([...(await db.outbox.toArray()), ...(await db.delivered.toArray())].map((row) => row.ds))

/** Mutations of one part of a bundle, as of one push. */
const PART = 500

/**
 * The unsent changes, in the order made and in stretches of one push each, frozen from now on: what a file carries must be the same bytes that a
 * later push sends. Of one visit only, where a producer is given. `restored`: their numbers are not sure before the office was asked once.
 */
export const handOver = (db: Database, producer?: Uuid): Promise<Mutation[][] | 'restored'> =>
  db.transaction('rw', [db.records, db.outbox, db.meta], async () => {
    if ((await readMeta(db, 'restoredAt')) !== undefined) return 'restored'
    const visit = producer === undefined ? undefined : await visitTo(db, producer)
    const sendable = await nextSendable(db, Number.POSITIVE_INFINITY)
    const rows = sendable.filter((row) => visit === undefined || visit.has(row.record))
    await freeze(db, rows)
    return inParts(rows.map(toMutation))
  })

/** Every change that the office has not taken, refused and waiting ones too, in stretches of one push each: what is handed over before the store is erased. */
export const handOverAll = (db: Database): Promise<Mutation[][]> =>
  db.transaction('rw', db.outbox, async () => {
    const rows = await db.outbox.orderBy('ds').toArray()
    await freeze(db, rows)
    return inParts(rows.map(toMutation))
  })

const inParts = (mutations: readonly Mutation[]): Mutation[][] =>
  Array.from({ length: Math.ceil(mutations.length / PART) }, (_, part) =>
    mutations.slice(part * PART, (part + 1) * PART),
  )

/**
 * The files that go into a bundle of changes: those that wait, and whose record the office has or gets by the same bundle. Of one visit only, where a
 * producer is given. In the order of sending.
 */
export const filesToHandOver = (db: Database, producer?: Uuid): Promise<BundleFile[]> =>
  db.transaction('r', [db.records, db.outbox, db.uploads, db.blobs], async () => {
    const visit = producer === undefined ? undefined : await visitTo(db, producer)
    const held = new Set((await db.outbox.where('state').equals('rejected').toArray()).map((row) => row.record))
    const waiting = await waitingHere(db)
    return waiting
      .filter((row) => isOwn(row) && row.area !== UNASSIGNED_AREA && !held.has(row.record))
      .filter(({ record }) => visit === undefined || visit.has(record))
      .map(({ area, sha256, bytes, type, rank }) => ({ area, sha256, bytes, type, rank }))
  })

/** The files that go into a copy: all whose bytes are here, but for those that are only carried for others. */
export const filesToCopy = (db: Database): Promise<FileReference[]> =>
  db.transaction('r', [db.uploads, db.blobs], async () => {
    const uploads = await db.uploads.toArray()
    const own = new Set(uploads.filter(isOwn).map(({ sha256 }) => sha256))
    const carried = new Set(uploads.map(({ sha256 }) => sha256).filter((sha256) => !own.has(sha256)))
    const blobs = await db.blobs.filter(({ sha256 }) => !carried.has(sha256)).toArray()
    return blobs.map(({ sha256, bytes, type }) => ({ sha256, bytes, type }))
  })

/** A producer and everything that hangs under it: its products and their assessments. */
const visitTo = async (db: Database, producer: Uuid): Promise<Set<Uuid>> => {
  const rows = await db.records.filter((row) => row.data.producer === producer).primaryKeys()
  return new Set([producer, ...rows])
}

const freeze = async (db: Database, rows: readonly OutboxRow[]): Promise<void> => {
  await db.outbox.bulkPut(rows.flatMap((row) => (row.state === 'pending' ? [{ ...row, state: 'sent' as const }] : [])))
}
