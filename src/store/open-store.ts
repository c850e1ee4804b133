import type { Uuid } from '../domain/records/envelope.ts'
import type { FileReference } from '../domain/records/evidence.ts'
import type { Kind } from '../domain/records/kinds.ts'
import type { BundleFile, BundlePart, PhoneCopy } from '../protocol/bundle.ts'
import type { PublicKey } from '../protocol/device-key.ts'
import type { Identity } from '../protocol/enrol.ts'
import type { FileName, FileState } from '../protocol/files.ts'
import type { Mutation } from '../protocol/mutation.ts'
import type { ProblemCode } from '../protocol/problem.ts'
import type { PullResponse } from '../protocol/pull.ts'
import type { Verdict } from '../protocol/push.ts'
import { SCHEMA } from '../protocol/version.ts'
import { carry, dropCarried, type NewCarried, noteCome, noteHandedIn } from './carry.ts'
import { checkSums } from './check.ts'
import { commitChange, commitChanges } from './commit.ts'
import { type CopiedIn, copyIn, copyOut, filesToCopy, filesToHandOver, handOver, handOverAll } from './copy.ts'
import { type CarriedRow, Database } from './database.ts'
import type { Desk } from './desk.ts'
import { keptDeviceKey } from './device-key.ts'
import { bytesOf, heldBytes, keepBytes, readBytes, releaseFiles, sweepFiles } from './files.ts'
import { guarded, healed, isFull, whetherKept } from './guarded.ts'
import {
  eraseAll,
  eraseHandedOver,
  forgetIdentity,
  type Proof,
  saveAccess,
  saveIdentity,
  setPaused,
} from './identity.ts'
import { applyPage } from './inbox.ts'
import { live } from './live.ts'
import { discardRejected, sendAgain } from './mend.ts'
import { forgetMeta, type MetaValue, ownDevice, readMeta, readMetas, writeMeta } from './meta.ts'
import { freezeBatch, type Lease, takeLead } from './outbox.ts'
import {
  allOf,
  conflictedRecords,
  countKinds,
  draftsOf,
  findRecord,
  holdsAny,
  isSheet,
  keepCounts,
  newestPage,
  officeRecord,
  underParent,
} from './queries.ts'
import { changesOf, countQueue, isDelivered, queueRows, undelivered } from './queue.ts'
import { toRow, toWire, UNREADABLE } from './record-row.ts'
import type { Seal } from './seal.ts'
import { searchPage } from './search.ts'
import { type Settled, settleVerdicts } from './settle.ts'
import type { Change, Committed, CommittedAll, Kept, Settings, Store } from './store.ts'
import { readTyping, writeTyping } from './typing.ts'
import {
  countUploads,
  listUploads,
  noteFiles,
  sendFileAgain,
  uploadsOf,
  type WaitingFile,
  waitingFiles,
} from './uploads.ts'

/** What the store needs from the device. */
export interface StoreOptions {
  readonly name: string
  newId(): Uuid
  /** The moment as ISO 8601 with milliseconds. */
  now(): string
  /** What else is to stand in the way of reads and writes, before the first of them. */
  readonly extend?: (db: Database) => void
  /** Seals what is written, and opens what is read; what is still plain is read as it is. */
  readonly seal?: Seal
}

/** The store with the doors that only the engine and the enrolment use; screens see it as `Store`. */
export interface OpenStore extends Store {
  takeLead(): Promise<Lease>
  freeze(
    lease: Lease,
    most: number,
  ): Promise<{ kind: 'batch'; mutations: Mutation[]; waiting: number } | { kind: 'fenced' }>
  settle(lease: Lease, verdicts: Verdict[], epoch?: string): Promise<Settled>
  cursor(): Promise<string | undefined>
  applyPage(lease: Lease, page: PullResponse): Promise<'done' | 'fenced'>
  /** Holds what is here against the office's sums of it. */
  check(lease: Lease, sums: Readonly<Record<string, string>>): Promise<'agreed' | 'diverged' | 'fenced'>
  /** When the queue was last emptied and the feed read to its end. */
  exchangedAt(): Promise<string | undefined>
  rememberExchange(): Promise<void>
  /** This phone's id as it is now; `device` is the one at opening, which an erasure in another tab may have ended. */
  currentDevice(): Promise<Uuid>
  /** A token without an end, of a phone that was enrolled before there were keys. */
  token(): Promise<string | undefined>
  access(): Promise<MetaValue<'access'> | undefined>
  saveAccess(access: MetaValue<'access'>, officeKey?: PublicKey): Promise<void>
  officeKey(): Promise<PublicKey | undefined>
  /** How long the phone may go on without contact; undefined where the office sets no limit. */
  lease(): Promise<MetaValue<'lease'> | undefined>
  times(): Promise<MetaValue<'times'> | undefined>
  rememberTimes(times: MetaValue<'times'>): Promise<void>
  /** Every change that the office has not taken, in stretches of one push each, frozen from now on. */
  handOverAll(): Promise<Mutation[][]>
  /** Empties the store by the office's order, unless there is a change that was not handed over. */
  eraseHandedOver(handedOver: ReadonlySet<Uuid>, farewell: MetaValue<'farewell'>): Promise<'erased' | 'unsent'>
  /** That this phone was erased so; undefined when it was not, or the note was read. */
  farewell(): Promise<MetaValue<'farewell'> | undefined>
  forgetFarewell(): Promise<void>
  /** This phone's own key pair, made by `make` at the first time. Erasing the store ends it. */
  deviceKey(make: () => Promise<CryptoKeyPair>): Promise<CryptoKeyPair>
  /** Name that signed in at the office's desk last. */
  username(): Promise<string | undefined>
  /** Why the office refused this phone, if it did. */
  pausedBy(): Promise<ProblemCode | undefined>
  setPaused(by: ProblemCode | undefined): Promise<void>
  /** Remembers who this phone is now, and gives what was written before its commune was known the first of its communes. */
  saveIdentity(identity: Identity, proof: Proof): Promise<void>
  forgetIdentity(): Promise<void>
  /** Everything but the token, to be kept outside this browser. */
  copyOut(): Promise<PhoneCopy>
  copyIn(copy: PhoneCopy): Promise<CopiedIn>
  /** When a copy was last given out. */
  copiedAt(): Promise<string | undefined>
  rememberCopy(at: string): Promise<void>
  /** The unsent changes for a file, frozen from now on; in stretches of one push each; none right after a restore. Of one producer's visit only, if given. */
  handOver(producer?: Uuid): Promise<Mutation[][] | 'restored'>
  /** Files for a bundle of changes: what waits and has its bytes here, in the order of sending. */
  filesToHandOver(producer?: Uuid): Promise<BundleFile[]>
  /** Files for a copy: all whose bytes are here, but for those carried for others. */
  filesToCopy(): Promise<FileReference[]>
  /** Keeps another phone's file until it can be handed in; the same file once. */
  carry(file: NewCarried): Promise<CarriedRow>
  /** Notes how a file of a kept bundle came in; kept, it is sent like this phone's own. */
  noteCome(id: string, name: FileName, come: 'kept' | 'damaged' | 'no-room'): Promise<CarriedRow | undefined>
  noteHandedIn(
    id: string,
    part: BundlePart,
    answer: { readonly epoch: string; readonly verdicts: readonly Verdict[] },
  ): Promise<CarriedRow | undefined>
  /** Forgets a carried file, and what waits here for its sake: its reply was passed on, or it is not wanted. */
  dropCarried(id: string): Promise<void>
  /** Empties the store but for its settings: a new device with nothing in it. */
  erase(): Promise<void>
  /** Keeps a file's bytes, before the record that names it is written. Never throws. */
  keepBytes(file: FileReference, bytes: ArrayBuffer): Promise<Kept>
  /** Bytes `from` up to `before` of a file; undefined when they are not on this phone. */
  readBytes(sha256: string, from: number, before: number): Promise<Uint8Array<ArrayBuffer> | undefined>
  waitingFiles(lease: Lease, isMetered: boolean): Promise<{ kind: 'files'; files: WaitingFile[] } | { kind: 'fenced' }>
  noteFiles(lease: Lease, states: readonly FileState[], epoch: string): Promise<Settled>
  /** Puts in order what nobody waits for; to be called once the first screen is there. */
  tidy(): Promise<void>
  /** For work over the tables whose code is loaded when it is asked for. */
  work<T>(task: (desk: Desk) => Promise<T>): Promise<T>
  close(): void
}

const DEFAULT_SETTINGS: Settings = {
  ...{ language: 'vi', theme: 'system', textSize: 100, filesOver: 'any' },
  ...{ keepOriginals: false, notePlace: false },
}

/**
 * Opens the store of that name, making it and the phone's device id at the first time. Rejects with `StoreSealedError` where it is sealed, and not by this
 * seal; with `StoreDamagedError` where what it remembers of itself does not open: then nothing has been written.
 */
export const openStore = async ({ name, newId, now, extend, seal }: StoreOptions): Promise<OpenStore> => {
  const db = new Database(name)
  extend?.(db)
  try {
    // The code that seals is loaded only by those who need it.
    if (seal !== undefined) await (await import('./sealed/open-sealed.ts')).openSealed(db, seal)
    else await healed(db, () => db.open())
    return await openOver({ db, newId, now })
  } catch (error) {
    db.close()
    throw error
  }
}

/** The same over tables that are already there. */
export const openOver = async (desk: Desk): Promise<OpenStore> => {
  const { db } = desk
  const device = await healed(db, () => prepare(desk))
  return {
    device,
    ...writing(desk),
    ...reading(desk),
    ...remembering(db),
    ...syncing(desk),
    ...identifying(desk),
    ...copying(desk),
    ...filing(desk),
    live,
    work: (task) => healed(db, () => task(desk)),
    tidy: () => healed(db, () => tidy(desk)),
    close: () => db.close(),
  }
}

/** First steps in a store: its device id, and another look at what an older version of the app could not read. Most times there is nothing to do. */
const prepare = async ({ db, newId }: Desk): Promise<Uuid> => {
  const { schema, device } = await readMetas(db, ['schema', 'device'])
  if (schema === SCHEMA && device !== undefined) return device
  await whereRoom(() => lookAgain(db))
  return db.transaction('rw', db.meta, () => ownDevice(db, newId))
}

/** Stray files, a list of names in many pieces, records that nobody has counted: put in order once the screen is there. */
const tidy = async ({ db, now }: Desk): Promise<void> => {
  await whereRoom(() => sweepFiles(db, dayBefore(now())))
  await whereRoom(() => db.tidySealed())
  await whereRoom(() => keepCounts(db))
}

/** A full disk must not keep the app from going on: it is tried again next time. */
const whereRoom = async (work: () => Promise<void>): Promise<void> => {
  await work().catch((error: unknown) => {
    if (!isFull(error)) throw error
  })
}

const dayBefore = (moment: string): string => new Date(Date.parse(moment) - 24 * 60 * 60_000).toISOString()

const lookAgain = (db: Database): Promise<void> =>
  db.transaction('rw', [db.records, db.meta], async () => {
    if ((await readMeta(db, 'schema')) === SCHEMA) return
    const rows = await db.records.filter((row) => row.shelf === UNREADABLE).toArray()
    await db.records.bulkPut(rows.map((row) => toRow(toWire(row))))
    // The office kept back what the former version could not read: the feed is read from its beginning.
    await forgetMeta(db, 'cursor')
    await writeMeta(db, 'schema', SCHEMA)
  })

const writing = (desk: Desk): Pick<Store, 'commit' | 'commitAll' | 'newId' | 'sendAgain' | 'discard'> => ({
  commit: (change) => {
    const ids = { mutation: desk.newId(), record: desk.newId() }
    return guarded(desk.db, () => readBack(desk.db, () => commitChange(desk, change, ids)))
  },
  commitAll: (changes) => {
    const ids = changes.map(() => ({ mutation: desk.newId(), record: desk.newId() }))
    return guarded(desk.db, () => readAllBack(desk.db, changes, () => commitChanges(desk, changes, ids)))
  },
  newId: () => desk.newId(),
  sendAgain: (m) => {
    const newMutation = desk.newId()
    return guarded(desk.db, () => sendAgain(desk, m, newMutation))
  },
  discard: (m) => healed(desk.db, () => discardRejected(desk, m)),
})

/** "Saved" is said only of what was read again after the transaction: a store that says yes and keeps nothing is found out here. */
const readBack = async (db: Database, write: () => Promise<Committed>): Promise<Committed> => {
  const committed = await write()
  if (committed.kind !== 'saved' || committed.record.deletedAt !== undefined) return committed
  const there = await db.records.get(committed.record.id)
  return there === undefined ? { kind: 'store-failed' } : committed
}

/** The same of several: each record that was to be there. Those that got their id only in the transaction are vouched for by the others. */
const readAllBack = async (
  db: Database,
  changes: readonly Change[],
  write: () => Promise<CommittedAll>,
): Promise<CommittedAll> => {
  const committed = await write()
  if (committed.kind !== 'saved') return committed
  const written = changes.flatMap((change) => (change.id === undefined ? [] : [change.id]))
  const there = await db.records.bulkGet([...new Set(written)])
  return there.includes(undefined) ? { kind: 'store-failed' } : committed
}

const reading = ({ db, newId }: Desk) => ({
  record: ((kind, id) => healed(db, () => findRecord(db, kind, id))) satisfies Store['record'],
  asOffice: ((kind, id) => healed(db, () => officeRecord(db, kind, id))) satisfies Store['asOffice'],
  producers: ((options = {}) => healed(db, () => searchPage(db, 'producer', options))) satisfies Store['producers'],
  products: ((options = {}) => healed(db, () => searchPage(db, 'product', options))) satisfies Store['products'],
  assessments: ((options = {}) =>
    healed(db, () => newestPage(db, 'assessment', options))) satisfies Store['assessments'],
  productsOf: (producer: Uuid) => healed(db, () => underParent(db, 'product', producer)),
  assessmentsOf: (product: Uuid) =>
    healed(db, async () => (await underParent(db, 'assessment', product)).filter((one) => !isSheet(one))),
  drafts: () => healed(db, async () => draftsOf(db, 'assessment', await ownDevice(db, newId))),
  responses: ((options = {}) => healed(db, () => newestPage(db, 'response', options))) satisfies Store['responses'],
  responsesOf: (parent: Uuid) => healed(db, () => underParent(db, 'response', parent)),
  responseDrafts: () => healed(db, async () => draftsOf(db, 'response', await ownDevice(db, newId))),
  forms: () => healed(db, async () => (await allOf(db, 'form')).sort((one, other) => (one.id < other.id ? -1 : 1))),
  under: ((kind, parent) => healed(db, () => underParent(db, kind, parent))) satisfies Store['under'],
  all: ((kind) => healed(db, () => allOf(db, kind))) satisfies Store['all'],
  targets: () => healed(db, () => allOf(db, 'target')),
  budgets: () => healed(db, () => allOf(db, 'budget')),
  conflicted: () => healed(db, () => conflictedRecords(db)),
  counts: () => healed(db, () => countKinds(db)),
  holdsAny: (kind: Kind) => healed(db, () => holdsAny(db, kind)),
  queue: () => healed(db, () => queueRows(db)),
  queueCount: () => healed(db, () => countQueue(db)),
  changesOf: (record: Uuid) => healed(db, () => changesOf(db, record)),
  isDelivered: (record: Uuid) => healed(db, () => isDelivered(db, record)),
  undelivered: (records: readonly Uuid[]) => healed(db, () => undelivered(db, records)),
})

const remembering = (
  db: Database,
): Pick<
  Store,
  'place' | 'rememberPlace' | 'returnPlace' | 'rememberReturn' | 'typing' | 'keepTyping' | 'settings' | 'saveSettings'
> => ({
  typing: (form) => healed(db, () => readTyping(db, form)),
  keepTyping: (form, fields) => whetherKept(db, () => writeTyping(db, form, fields)),
  returnPlace: () => healed(db, () => readMeta(db, 'returnPlace')),
  rememberReturn: (place) =>
    healed(db, () => (place === undefined ? forgetMeta(db, 'returnPlace') : writeMeta(db, 'returnPlace', place))),
  // Columns are named for what they held first: assessments and their criteria.
  place: (record) => healed(db, async () => (await db.places.get(record))?.criterion),
  rememberPlace: (record, at) =>
    healed(db, async () => {
      await db.places.put({ assessment: record, criterion: at })
    }),
  settings: () => healed(db, async () => ({ ...DEFAULT_SETTINGS, ...(await readMeta(db, 'settings')) }) as Settings),
  saveSettings: (settings) =>
    healed(db, () =>
      db.transaction('rw', db.meta, async () => {
        await writeMeta(db, 'settings', { ...(await readMeta(db, 'settings')), ...settings })
      }),
    ),
})

const syncing = (desk: Desk) => {
  const { db } = desk
  return {
    takeLead: () => healed(db, () => takeLead(db)),
    freeze: (lease: Lease, most: number) => healed(db, () => freezeBatch(db, lease, most)),
    settle: (lease: Lease, verdicts: Verdict[], epoch?: string) =>
      healed(db, () => settleVerdicts(desk, lease, verdicts, epoch)),
    cursor: () => healed(db, () => readMeta(db, 'cursor')),
    applyPage: (lease: Lease, page: PullResponse) => healed(db, () => applyPage(desk, lease, page)),
    check: (lease: Lease, sums: Readonly<Record<string, string>>) => healed(db, () => checkSums(db, lease, sums)),
    exchangedAt: () => healed(db, () => readMeta(db, 'exchangedAt')),
    rememberExchange: () => healed(db, () => writeMeta(db, 'exchangedAt', desk.now())),
  }
}

const copying = (desk: Desk) => ({
  carry: (file: NewCarried) => healed(desk.db, () => carry(desk.db, file)),
  noteCome: (id: string, name: FileName, come: Parameters<typeof noteCome>[3]) =>
    healed(desk.db, () => noteCome(desk.db, id, name, come)),
  carried: () => healed(desk.db, () => desk.db.carried.toArray()),
  noteHandedIn: (id: string, part: BundlePart, answer: Parameters<typeof noteHandedIn>[3]) =>
    healed(desk.db, () => noteHandedIn(desk.db, id, part, answer)),
  dropCarried: (id: string) => healed(desk.db, () => dropCarried(desk.db, id)),
  copyOut: () => healed(desk.db, () => copyOut(desk)),
  copyIn: (copy: PhoneCopy) => healed(desk.db, () => copyIn(desk, copy)),
  copiedAt: () => healed(desk.db, () => readMeta(desk.db, 'copiedAt')),
  rememberCopy: (at: string) => healed(desk.db, () => writeMeta(desk.db, 'copiedAt', at)),
  handOver: (producer?: Uuid) => healed(desk.db, () => handOver(desk.db, producer)),
  handOverAll: () => healed(desk.db, () => handOverAll(desk.db)),
  filesToHandOver: (producer?: Uuid) => healed(desk.db, () => filesToHandOver(desk.db, producer)),
  filesToCopy: () => healed(desk.db, () => filesToCopy(desk.db)),
})

const filing = ({ db, now }: Desk) => ({
  keepBytes: (file: FileReference, bytes: ArrayBuffer) => whetherKept(db, () => keepBytes(db, file, bytes, now())),
  readBytes: (sha256: string, from: number, before: number) => healed(db, () => readBytes(db, sha256, from, before)),
  bytesOf: (sha256: string) => healed(db, () => bytesOf(db, sha256)),
  waitingFiles: (lease: Lease, isMetered: boolean) => healed(db, () => waitingFiles(db, lease, isMetered)),
  noteFiles: (lease: Lease, states: readonly FileState[], epoch: string) =>
    healed(db, () => noteFiles(db, lease, states, epoch, now())),
  evidenceOf: (parent: Uuid) => healed(db, () => underParent(db, 'evidence', parent)),
  uploads: () => healed(db, () => listUploads(db, STORED_SHOWN)),
  uploadsOf: (record: Uuid) => healed(db, () => uploadsOf(db, record)),
  uploadCount: () => healed(db, () => countUploads(db)),
  sendFileAgain: (area: string, sha256: string) => healed(db, () => sendFileAgain(db, area, sha256)),
  heldBytes: (files: readonly FileReference[]) => healed(db, () => heldBytes(db, files)),
  releaseFiles: (files: readonly FileReference[]) => healed(db, () => releaseFiles(db, files)),
})

/** Stored files that the queue screen shows. */
const STORED_SHOWN = 200

const identifying = ({ db, newId }: Desk) => ({
  currentDevice: () => healed(db, () => ownDevice(db, newId)),
  identity: () =>
    healed(db, async () => {
      const known = await readMeta(db, 'identity')
      return known === undefined ? undefined : { ...known.identity, paused: known.pausedBy !== undefined }
    }),
  token: () => healed(db, async () => (await readMeta(db, 'identity'))?.token),
  deviceKey: (make: () => Promise<CryptoKeyPair>) => healed(db, () => keptDeviceKey(db, make)),
  access: () => healed(db, () => readMeta(db, 'access')),
  saveAccess: (access: MetaValue<'access'>, officeKey?: PublicKey) =>
    healed(db, () => saveAccess(db, access, officeKey)),
  officeKey: () => healed(db, () => readMeta(db, 'officeKey')),
  lease: () => healed(db, () => readMeta(db, 'lease')),
  times: () => healed(db, () => readMeta(db, 'times')),
  rememberTimes: (times: MetaValue<'times'>) => healed(db, () => writeMeta(db, 'times', times)),
  farewell: () => healed(db, () => readMeta(db, 'farewell')),
  forgetFarewell: () => healed(db, () => forgetMeta(db, 'farewell')),
  username: () => healed(db, async () => (await readMeta(db, 'identity'))?.username),
  pausedBy: () => healed(db, async () => (await readMeta(db, 'identity'))?.pausedBy),
  setPaused: (by: ProblemCode | undefined) => healed(db, () => setPaused(db, by)),
  saveIdentity: (identity: Identity, proof: Proof) => healed(db, () => saveIdentity(db, identity, proof)),
  forgetIdentity: () => healed(db, () => forgetIdentity(db)),
  eraseHandedOver: (handedOver: ReadonlySet<Uuid>, farewell: MetaValue<'farewell'>) =>
    healed(db, () => eraseHandedOver(db, newId, handedOver, farewell)),
  erase: () =>
    healed(db, async () => {
      await eraseAll(db, newId)
    }),
})
