import type { AreaCode, Uuid } from '../domain/records/envelope.ts'
import type { Identity } from '../protocol/enrol.ts'
import type { Mutation } from '../protocol/mutation.ts'
import type { PullResponse } from '../protocol/pull.ts'
import type { Verdict } from '../protocol/push.ts'
import { commitChange, type Desk } from './commit.ts'
import { Database } from './database.ts'
import { guarded } from './guarded.ts'
import { applyPage } from './inbox.ts'
import { live } from './live.ts'
import { adoptArea, discardRejected, sendAgain } from './mend.ts'
import { forgetMeta, readMeta, writeMeta } from './meta.ts'
import { freezeBatch, type Lease, settleVerdicts, takeLead } from './outbox.ts'
import {
  allOf,
  conflictedRecords,
  countKinds,
  draftsOf,
  findRecord,
  newestPage,
  searchPage,
  underParent,
} from './queries.ts'
import { countQueue, queueRows } from './queue.ts'
import type { Settings, Store } from './store.ts'

/** What the store needs from the device. */
export interface StoreOptions {
  readonly name: string
  newId(): Uuid
  /** The moment as ISO 8601 with milliseconds. */
  now(): string
}

/** The store with the doors that only the engine and the enrolment use; screens see it as `Store`. */
export interface OpenStore extends Store {
  takeLead(): Promise<Lease>
  freeze(
    lease: Lease,
    most: number,
  ): Promise<{ kind: 'batch'; mutations: Mutation[]; waiting: number } | { kind: 'fenced' }>
  settle(lease: Lease, verdicts: Verdict[]): Promise<'done' | 'fenced'>
  cursor(): Promise<string | undefined>
  applyPage(lease: Lease, page: PullResponse): Promise<'done' | 'fenced'>
  token(): Promise<string | undefined>
  /** Remembers who this phone is now, and gives what was written before its commune was known the first of its communes. */
  saveIdentity(identity: Identity, token?: string): Promise<void>
  pauseIdentity(): Promise<void>
  forgetIdentity(): Promise<void>
  close(): void
}

const DEFAULT_SETTINGS: Settings = { language: 'vi', theme: 'system', textSize: 100 }

/** Opens the store of that name, making it and the phone's device id at the first time. */
export const openStore = async ({ name, newId, now }: StoreOptions): Promise<OpenStore> => {
  const db = new Database(name)
  await db.open()
  const device = await ownDevice(db, newId)
  const desk: Desk = { db, device, newId, now }
  return {
    device,
    ...writing(desk),
    ...reading(db, device),
    ...remembering(db),
    ...syncing(desk),
    ...identifying(db),
    live,
    close: () => db.close(),
  }
}

const ownDevice = (db: Database, newId: () => Uuid): Promise<Uuid> =>
  db.transaction('rw', db.meta, async () => {
    const known = await readMeta(db, 'device')
    if (known !== undefined) return known
    const device = newId()
    await writeMeta(db, 'device', device)
    return device
  })

const writing = (desk: Desk): Pick<Store, 'commit' | 'sendAgain' | 'discard'> => ({
  commit: (change) => {
    const ids = { mutation: desk.newId(), record: desk.newId() }
    return guarded(desk.db, () => commitChange(desk, change, ids))
  },
  sendAgain: (m) => guarded(desk.db, () => sendAgain(desk, m)),
  discard: (m) => discardRejected(desk, m),
})

const reading = (db: Database, device: Uuid) => ({
  record: ((kind, id) => findRecord(db, kind, id)) satisfies Store['record'],
  producers: ((options = {}) => searchPage(db, 'producer', options)) satisfies Store['producers'],
  products: ((options = {}) => searchPage(db, 'product', options)) satisfies Store['products'],
  assessments: ((options = {}) => newestPage(db, 'assessment', options)) satisfies Store['assessments'],
  productsOf: (producer: Uuid) => underParent(db, 'product', producer),
  assessmentsOf: (product: Uuid) => underParent(db, 'assessment', product),
  drafts: () => draftsOf(db, device),
  targets: () => allOf(db, 'target'),
  budgets: () => allOf(db, 'budget'),
  conflicted: () => conflictedRecords(db),
  counts: () => countKinds(db),
  queue: () => queueRows(db),
  queueCount: () => countQueue(db),
  isDelivered: async (record: Uuid) => (await db.outbox.where('record').equals(record).count()) === 0,
})

const remembering = (db: Database): Pick<Store, 'place' | 'rememberPlace' | 'settings' | 'saveSettings'> => ({
  place: async (assessment) => (await db.places.get(assessment))?.criterion,
  rememberPlace: async (assessment, criterion) => {
    await db.places.put({ assessment, criterion })
  },
  settings: async () => ({ ...DEFAULT_SETTINGS, ...(await readMeta(db, 'settings')) }) as Settings,
  saveSettings: (settings) =>
    db.transaction('rw', db.meta, async () => {
      await writeMeta(db, 'settings', { ...(await readMeta(db, 'settings')), ...settings })
    }),
})

const syncing = (desk: Desk) => ({
  takeLead: () => takeLead(desk.db),
  freeze: (lease: Lease, most: number) => freezeBatch(desk.db, lease, most),
  settle: (lease: Lease, verdicts: Verdict[]) => settleVerdicts(desk.db, lease, verdicts, desk.now()),
  cursor: () => readMeta(desk.db, 'cursor'),
  applyPage: (lease: Lease, page: PullResponse) => applyPage(desk.db, desk.device, lease, page),
})

const identifying = (db: Database) => ({
  identity: async () => {
    const known = await readMeta(db, 'identity')
    return known === undefined ? undefined : { ...known.identity, paused: known.paused }
  },
  token: async () => (await readMeta(db, 'identity'))?.token,
  saveIdentity: async (identity: Identity, token?: string) => {
    await writeMeta(db, 'identity', { identity, paused: false, ...(token === undefined ? {} : { token }) })
    const home: AreaCode | undefined = identity.areas[0]?.code
    if (home !== undefined) await adoptArea(db, home)
  },
  pauseIdentity: async () => {
    const known = await readMeta(db, 'identity')
    if (known !== undefined) await writeMeta(db, 'identity', { ...known, paused: true })
  },
  forgetIdentity: () => forgetMeta(db, 'identity'),
})
