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
import type { NewCarried } from './carry.ts'
import type { CopiedIn } from './copy.ts'
import { type CarriedRow, Database } from './database.ts'
import type { Desk } from './desk.ts'
import { guarded, healed, isFull, whetherKept } from './guarded.ts'
import type { Proof } from './identity.ts'
import type { LaterDoors } from './later-doors.ts'
import { live } from './live.ts'
import { forgetMeta, META_SHAPES, type MetaValue, ownDevice, readMeta, readMetas, writeMeta } from './meta.ts'
import type { Lease } from './outbox.ts'
import {
  allOf,
  conflictedRecords,
  draftsOf,
  findRecord,
  holdsAny,
  isSheet,
  newestPage,
  underParent,
} from './queries.ts'
import { countQueue, isDelivered, undelivered } from './queue-count.ts'
import { countUploads } from './read-uploads.ts'
import type { Seal } from './seal.ts'
import type { Settled } from './settle.ts'
import type { Kept, SearchOptions, Settings, Store } from './store.ts'
import { readTyping, writeTyping } from './typing.ts'
import type { WaitingFile } from './uploads.ts'

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
    behind?: number,
  ): Promise<{ kind: 'batch'; mutations: Mutation[]; waiting: number } | { kind: 'fenced' }>
  settle(lease: Lease, verdicts: Verdict[], epoch?: string): Promise<Settled>
  cursor(): Promise<string | undefined>
  /** Whether there is no record here at all. */
  isEmpty(): Promise<boolean>
  /** Does for a page that is taken in later what can be done without the disk. */
  makeReady(page: PullResponse): Promise<void>
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
  noteUnreadable(lease: Lease, file: FileName): Promise<'done' | 'fenced'>
  /** Puts in order what nobody waits for; to be called once the first screen is there. */
  tidy(): Promise<void>
  /** For work over the tables whose code is loaded when it is asked for. */
  work<T>(task: (desk: Desk) => Promise<T>): Promise<T>
  /** Loads and readies what stands behind the doors that the first screen does not go through; each of them loads it by itself. */
  loadLater(): Promise<void>
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
  const { doors, load } = later(desk)
  return {
    device,
    ...reading(desk, doors),
    ...remembering(db),
    ...syncing(desk),
    ...identifying(desk),
    ...filing(db),
    ...doors,
    loadLater: async () => {
      await load()
      await db.readySeal()
    },
    live: (query) => live(query, () => db.answering.over()),
    work: async (task) => {
      // A task may write records, by what comes with the other doors.
      await load()
      return healed(db, () => task(desk))
    },
    close: () => db.close(),
  }
}

/** The doors of `later-doors.ts`. */
const LATER: Readonly<Record<Exclude<keyof LaterDoors, 'newId'>, true>> = {
  commit: true,
  commitAll: true,
  sendAgain: true,
  discard: true,
  takeLead: true,
  freeze: true,
  settle: true,
  makeReady: true,
  applyPage: true,
  check: true,
  deviceKey: true,
  saveAccess: true,
  setPaused: true,
  saveIdentity: true,
  forgetIdentity: true,
  eraseHandedOver: true,
  erase: true,
  carry: true,
  noteCome: true,
  noteHandedIn: true,
  dropCarried: true,
  copyOut: true,
  copyIn: true,
  handOver: true,
  handOverAll: true,
  filesToHandOver: true,
  filesToCopy: true,
  keepBytes: true,
  waitingFiles: true,
  noteFiles: true,
  noteUnreadable: true,
  sendFileAgain: true,
  releaseFiles: true,
  asOffice: true,
  counts: true,
  searched: true,
  readyNames: true,
  queue: true,
  changesOf: true,
  readBytes: true,
  bytesOf: true,
  uploads: true,
  uploadsOf: true,
  heldBytes: true,
  lookAgain: true,
  tidy: true,
}

/** Doors whose code comes with the first who goes through one of them. A write for which it can't be had has failed, as one that the disk does not take. */
const later = (desk: Desk): { doors: LaterDoors; load: () => Promise<LaterDoors> } => {
  let opened: Promise<LaterDoors> | undefined
  const load = (): Promise<LaterDoors> => {
    opened ??= import('./later-doors.ts').then(
      ({ openLaterDoors }) => openLaterDoors(desk),
      (error: unknown) => {
        opened = undefined
        throw error
      },
    )
    // In a query that is watched, only a promise that is made there keeps what is read behind it in sight.
    return Promise.resolve(opened)
  }
  const door =
    (name: keyof LaterDoors) =>
    async (...given: unknown[]) =>
      ((await load())[name] as (...all: unknown[]) => unknown)(...given)
  const doors = Object.fromEntries(Object.keys(LATER).map((name) => [name, door(name as keyof LaterDoors)]))
  const write =
    <G extends unknown[], T>(through: (doors: LaterDoors) => (...given: G) => Promise<T>) =>
    (...given: G) =>
      guarded(desk.db, async () => through(await load())(...given))
  return {
    load,
    doors: {
      ...(doors as unknown as LaterDoors),
      commit: write((opened) => opened.commit),
      commitAll: write((opened) => opened.commitAll),
      sendAgain: write((opened) => opened.sendAgain),
      keepBytes: async (file, bytes) => (await load().catch(() => undefined))?.keepBytes(file, bytes) ?? 'store-failed',
      newId: () => desk.newId(),
    },
  }
}

/** First steps in a store: its device id, and another look at what another version of the app wrote or could not read. Most times there is nothing to do. */
const prepare = async (desk: Desk): Promise<Uuid> => {
  const { db, newId } = desk
  const { shapes, schema, device } = await readMetas(db, ['shapes', 'schema', 'device'])
  if (shapes === META_SHAPES && schema === SCHEMA && device !== undefined) return device
  if (shapes !== META_SHAPES || schema !== SCHEMA)
    await whereRoom(async () => (await import('./later-doors.ts')).openLaterDoors(desk).lookAgain())
  return db.transaction('rw', db.meta, () => ownDevice(db, newId))
}

/** A full disk must not keep the app from going on: it is tried again next time. */
const whereRoom = async (work: () => Promise<void>): Promise<void> => {
  await work().catch((error: unknown) => {
    if (!isFull(error)) throw error
  })
}

const reading = ({ db, newId }: Desk, { searched }: Pick<LaterDoors, 'searched'>) => ({
  record: ((kind, id) => healed(db, () => findRecord(db, kind, id))) satisfies Store['record'],
  producers: ((options = {}) =>
    isSearch(options)
      ? searched('producer', options)
      : healed(db, () => newestPage(db, 'producer', options))) satisfies Store['producers'],
  products: ((options = {}) =>
    isSearch(options)
      ? searched('product', options)
      : healed(db, () => newestPage(db, 'product', options))) satisfies Store['products'],
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
  conflicted: () => healed(db, () => conflictedRecords(db)),
  holdsAny: (kind: Kind) => healed(db, () => holdsAny(db, kind)),
  queueCount: () => healed(db, () => countQueue(db)),
  isDelivered: (record: Uuid) => healed(db, () => isDelivered(db, record)),
  undelivered: (records: readonly Uuid[]) => healed(db, () => undelivered(db, records)),
})

/** A list without a word is the newest first, and needs no search. */
const isSearch = ({ search = '' }: SearchOptions): boolean => search.trim() !== ''

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
    whetherKept(db, () =>
      db.transaction('rw', db.meta, async () => {
        await writeMeta(db, 'settings', { ...(await readMeta(db, 'settings')), ...settings })
      }),
    ),
})

const syncing = (desk: Desk) => ({
  cursor: () => healed(desk.db, () => readMeta(desk.db, 'cursor')),
  isEmpty: () =>
    healed(desk.db, async () => (await desk.db.records.toCollection().limit(1).primaryKeys()).length === 0),
  exchangedAt: () => healed(desk.db, () => readMeta(desk.db, 'exchangedAt')),
  rememberExchange: () => healed(desk.db, () => writeMeta(desk.db, 'exchangedAt', desk.now())),
  carried: () => healed(desk.db, () => desk.db.carried.toArray()),
  copiedAt: () => healed(desk.db, () => readMeta(desk.db, 'copiedAt')),
  rememberCopy: (at: string) => healed(desk.db, () => writeMeta(desk.db, 'copiedAt', at)),
})

const filing = (db: Database) => ({
  evidenceOf: (parent: Uuid) => healed(db, () => underParent(db, 'evidence', parent)),
  uploadCount: () => healed(db, () => countUploads(db)),
})

const identifying = ({ db, newId }: Desk) => ({
  currentDevice: () => healed(db, () => ownDevice(db, newId)),
  identity: () =>
    healed(db, async () => {
      const known = await readMeta(db, 'identity')
      return known === undefined ? undefined : { ...known.identity, paused: known.pausedBy !== undefined }
    }),
  token: () => healed(db, async () => (await readMeta(db, 'identity'))?.token),
  access: () => healed(db, () => readMeta(db, 'access')),
  officeKey: () => healed(db, () => readMeta(db, 'officeKey')),
  lease: () => healed(db, () => readMeta(db, 'lease')),
  times: () => healed(db, () => readMeta(db, 'times')),
  rememberTimes: (times: MetaValue<'times'>) => healed(db, () => writeMeta(db, 'times', times)),
  farewell: () => healed(db, () => readMeta(db, 'farewell')),
  forgetFarewell: () => healed(db, () => forgetMeta(db, 'farewell')),
  username: () => healed(db, async () => (await readMeta(db, 'identity'))?.username),
  pausedBy: () => healed(db, async () => (await readMeta(db, 'identity'))?.pausedBy),
})
