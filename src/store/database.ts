import { type DBCore, Dexie, type Middleware, type Table, type Transaction } from 'dexie'
import type { Day, Uuid } from '../domain/records/envelope.ts'
import type { FileReference, Sha256 } from '../domain/records/evidence.ts'
import type { BundleFile, BundlePart, KeptUpload } from '../protocol/bundle.ts'
import type { FileRefusal } from '../protocol/files.ts'
import type { Mutation } from '../protocol/mutation.ts'
import type { ProblemCode } from '../protocol/problem.ts'
import type { Verdict } from '../protocol/push.ts'
import type { WireRecord } from '../protocol/record.ts'
import { Answering } from './answering.ts'
import { dropCounts } from './kept-counts.ts'
import { namesUnwritten, noteNames } from './names/note-names.ts'
import { checkSealedBy } from './sealed-by.ts'
import type { Typing } from './store.ts'

/** A record with what its indexes need. `shelf` is its kind, `deleted`, or `unreadable` for what a newer version of the app wrote. */
export interface RecordRow extends WireRecord {
  shelf: string
  /** Its name, folded, for lists by name. */
  name: string
  /** What it is listed by: parent, draft, conflict (`record-row.ts`); former versions wrote its commune, too. */
  tags: string[]
}

/** A mutation in the queue. Its content is frozen once `state` has left `pending`, and its id is kept through every retry. */
export interface OutboxRow extends Mutation {
  state: 'pending' | 'sent' | 'blocked' | 'rejected'
  problem?: { code: ProblemCode; paths: string[] } | undefined
  /** Fields that it has lost, as they were erased at the request of the person they are about. */
  erased?: readonly string[] | undefined
}

/** What the office took, kept for the queue screen, and whole, to be offered again to an office that was restored from a backup. */
export interface DeliveredRow extends Mutation {
  n?: number
  deliveredAt: string
  verdict: Verdict['kind']
  /** The office's receipt for the content (`protocol/push.ts`). */
  sum?: string | undefined
  /** Fields that the office did not take, as they had been erased at the request of the person they are about. */
  erased?: readonly string[] | undefined
}

/** Another phone's changes, kept here until there is a network; then what the office said of them, until the reply is passed on. */
export interface CarriedRow {
  /** The file's checksum: the same file is kept once. */
  readonly id: string
  readonly device: Uuid
  readonly holder: string
  readonly madeAt: string
  readonly count: number
  /** What is still to be handed in. */
  readonly parts: readonly BundlePart[]
  /** Missing in what was kept before bundles brought files. */
  readonly files?: readonly CarriedFile[]
  readonly verdicts: readonly Verdict[]
  readonly epoch: string
}

/**
 * A file that came with a bundle. coming: its bytes have not been read yet. damaged: they were cut off or altered. no-room: this phone could not
 * keep them. waiting: they are here, to be sent. stored, refused: what the office said.
 */
export interface CarriedFile extends BundleFile {
  readonly state: 'coming' | 'damaged' | 'no-room' | KeptUpload['state']
  readonly why?: FileRefusal
}

/** A file whose bytes are on this phone. */
export interface BlobRow extends FileReference {
  at: string
}

/** A stretch of a file's bytes. */
export interface ChunkRow {
  sha256: Sha256
  n: number
  bytes: ArrayBuffer
}

/** A file that this phone owes the office, or has delivered: then the row is the receipt. */
export interface UploadRow extends KeptUpload {
  /** It is another phone's: `record` names the bundle that brought it, and it goes from here once the office has it. */
  isCarried?: true
}

/** What was typed into a form for a new record, until that is made. */
interface TypingRow {
  form: string
  fields: Typing
}

/**
 * What the figures know of some 200 products or producers of 50,000, packed (`facts/pack.ts`): reading all of them is a few hundred rows. Only the
 * office's store has any; they can be made anew from the records at any time.
 */
export interface FactPageRow {
  page: string
  /** Grows with every writing. */
  stamp: number
  /** The latest day for which a fact of it was made, and the first on which one may say something else. */
  madeOn: Day
  due: Day
  /** How many certificates need somebody: read without the page. */
  reminders: number
  facts: string
}

/** Whose facts are to be made anew: as they were touched, or sorted by the page that they are on. */
export interface TouchedRow {
  n?: number
  page?: string
  keys: string[]
}

/** A key that cannot be read out; the browser keeps it. */
export interface KeyRow {
  /** What it is for: `device` signs in this phone's name. */
  use: 'device'
  pair: CryptoKeyPair
}

/** By what a record is found and in which order it is listed: its id, its shelf (none once it is gone), its folded name and words. */
export type NameEntry = readonly [id: Uuid, shelf: string, name: string, words: string]

type Written = { readonly written: readonly RecordRow[] } | { readonly gone: readonly Uuid[] }

/** Entries of one kind in the order of their names, none of them twice, in three texts: the browser reads those several times as fast as entries one by one. */
export interface PackedNames {
  readonly kind: string
  readonly ids: string
  readonly names: string
  readonly words: string
}

/** A stretch of the list of names, as it grew. */
export interface NamesRow {
  n?: number
  count: number
  /** As former versions wrote them. */
  entries: NameEntry[] | null
  /** None where the records themselves are to tell: the row does not open any more, or was never written. */
  packed?: readonly PackedNames[]
}

export interface MetaRow {
  key: string
  value: unknown
}

/**
 * What each version ever shipped brought, oldest first; Dexie takes a store from any of them to the newest by what the browser says it has. At most four
 * secondary indexes a table: each costs every write (sync.md 3.1).
 */
const VERSIONS: readonly Record<string, string>[] = [
  {
    records: 'id, [shelf+updatedAt], [shelf+name], *tags',
    bases: 'id',
    outbox: 'ds, m, record, state',
    delivered: '++n',
    places: 'assessment',
    meta: 'key',
  },
  { carried: 'id' },
  { blobs: 'sha256', chunks: '[sha256+n], sha256', uploads: '[area+sha256], sha256, record, state, [state+storedAt]' },
  { delivered: '++n, record', typing: 'form' },
  { facts: 'page, [page+stamp+reminders], madeOn, due', touched: '++n, page' },
  { keys: 'use' },
  { names: '++n' },
  // Names and words are in no index of the records any more, but in the list of names.
  { records: 'id, [shelf+updatedAt], *tags' },
]

/** A store of a former version, which has no list of names, or one that may not be whole: the records tell them until it is tidied. */
const beginNames = async (tx: Transaction): Promise<void> => {
  if ((await tx.table('names').count()) === 0) await tx.table('names').add(namesUnwritten())
}

/**
 * The phone's tables. Every transaction is strict, but for pages of the feed and for what the office has of files: the browser says "complete" only once
 * the bytes are flushed.
 */
export class Database extends Dexie {
  declare readonly records: Table<RecordRow, Uuid>
  /** The office's last word on records that hold unsent changes. */
  declare readonly bases: Table<WireRecord, Uuid>
  declare readonly outbox: Table<OutboxRow, number>
  declare readonly delivered: Table<DeliveredRow, number>
  declare readonly places: Table<{ assessment: Uuid; criterion: string }, Uuid>
  declare readonly meta: Table<MetaRow, string>
  declare readonly carried: Table<CarriedRow, string>
  declare readonly blobs: Table<BlobRow, string>
  declare readonly chunks: Table<ChunkRow, [string, number]>
  declare readonly uploads: Table<UploadRow, [string, string]>
  declare readonly typing: Table<TypingRow, string>
  declare readonly facts: Table<FactPageRow, string>
  declare readonly touched: Table<TouchedRow, number>
  declare readonly keys: Table<KeyRow, string>
  declare readonly names: Table<NamesRow, number>

  /** Name of the seal that the rows are written under; undefined in a plain store. */
  sealedBy: string | undefined
  /** Seals rows of that table, these very rows, before the transaction that writes them; a plain store has nothing to do. */
  sealAhead: (table: 'records' | 'chunks', rows: readonly (RecordRow | ChunkRow)[]) => Promise<void> = async () =>
    undefined
  /** Whether the browser may say "complete" of the next transaction before its bytes are flushed (`relaxed`). */
  private isRelaxed = false
  /** Whether what is being written does nothing to the kept counts, or writes them itself (`kept-counts.ts`). */
  isCounted = false
  /** Whether the store was sealed when it was opened. */
  wasSealed = false

  /** Has at hand what the first save in a sealed store needs. */
  readySeal: () => Promise<void> = async () => undefined

  /** By what records that are being written are found from now on, and what has gone no more: it comes with the code that writes (`later-doors.ts`). */
  namesOf: (change: Written) => NamesRow | undefined = () => {
    throw new Error('records are written by what comes later')
  }

  readonly answering = new Answering()

  /** What stands in the way of reads and writes: also of those that go past Dexie (`straight.ts`). */
  readonly inTheWay: Middleware<DBCore>[] = []

  /** Counts how often the connection was made anew. */
  opening = 0
  private reopened: PromiseLike<unknown> = Promise.resolve()

  /** `raw`: for moving a store to another seal, row by row as they rest on the disk; everybody else is asked for the seal. */
  constructor(name: string, access: 'asked' | 'raw' = 'asked') {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    // At an address of the machine itself Dexie would name each read and write for the developer's tools.
    Dexie.debug = false
    this.use({
      stack: 'dbcore',
      name: 'durability',
      create: (core) => ({
        ...core,
        transaction: (stores, mode, options) =>
          core.transaction(stores, mode, this.isRelaxed ? { durability: 'relaxed' } : options),
      }),
    })
    // Not version by version: each that is named costs a slow phone three milliseconds at every start.
    this.version(VERSIONS.length)
      .stores(Object.assign({}, ...VERSIONS))
      .upgrade(beginNames)
    if (access === 'asked') {
      this.on(
        'ready',
        async (db) => {
          this.wasSealed = await checkSealedBy(db, this.sealedBy)
        },
        true,
      )
      dropCounts(this)
      noteNames(this)
    }
    // A newer version of the app in another tab wants to change the tables: this tab lets go, and opens again at its next use.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false })
      return false
    })
  }

  /**
   * For the one transaction that `begin` begins at once, the browser may say "complete" before its bytes are flushed. Only for what the office has and gives
   * again: with the power a page may go, whole and together with its cursor, and nothing that was written before or flushed since (the browser's log of
   * writes has one order).
   */
  relaxed<T>(begin: () => T): T {
    this.isRelaxed = true
    try {
      return begin()
    } finally {
      this.isRelaxed = false
    }
  }

  /** For the write that `write` begins at once, the kept counts are its own business. */
  countedBy<T>(write: () => T): T {
    this.isCounted = true
    try {
      return write()
    } finally {
      this.isCounted = false
    }
  }

  /** Lets that stand in the way of all reads and writes, before the first of them. */
  intercept(middleware: Middleware<DBCore>): void {
    this.inTheWay.push(middleware)
    this.use(middleware)
  }

  /** Makes the connection anew, once for all who found the same one broken. */
  async reopen(broken: number): Promise<void> {
    if (broken === this.opening) {
      this.opening += 1
      this.close({ disableAutoOpen: false })
      this.reopened = this.open()
    }
    await this.reopened
  }
}
