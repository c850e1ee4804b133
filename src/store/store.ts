import type { ReadonlySignal } from '@preact/signals-core'
import type { Refusal } from '../domain/guard/refusal.ts'
import type { AreaCode, Author, Uuid } from '../domain/records/envelope.ts'
import type { FileReference } from '../domain/records/evidence.ts'
import type { DataOf, Kind, RecordOf } from '../domain/records/kinds.ts'
import type { Identity } from '../protocol/enrol.ts'
import type { Json, Mutation, Patch } from '../protocol/mutation.ts'
import type { ProblemCode } from '../protocol/problem.ts'
import type { Verdict } from '../protocol/push.ts'
import type { Conflict } from '../protocol/record.ts'
import type { CarriedRow, UploadRow } from './database.ts'

/** A record as the phone holds it: the server's last word with this phone's unsent changes laid over it. */
export type LocalRecord<K extends Kind = Kind> = RecordOf<K> & {
  updatedBy: Author
  conflicts: Conflict[]
}

/** What the screen asks to have written. */
export type Change =
  | { [K in Kind]: { op: 'create'; kind: K; area: AreaCode; data: DataOf<K>; id?: Uuid } }[Kind]
  | { op: 'patch'; id: Uuid; set: Patch['set']; unset?: string[] }
  | { op: 'delete'; id: Uuid }
  /** Ends the conflicts of one field by choosing: `keep` the record's value, take the value of the losing mutation `m`, or a third one. */
  | { op: 'resolve'; id: Uuid; path: string; choose: 'keep' | { m: Uuid } | { value: Json } }

/** What this phone knows of a record's life: its own changes. `sum` is the office's receipt for the content. */
export interface OwnChange {
  readonly m: Uuid
  readonly op: Mutation['op']
  readonly patch: Patch
  readonly at: string
  readonly state: OutboxState | 'delivered'
  readonly deliveredAt?: string | undefined
  readonly sum?: string | undefined
}
type OutboxState = 'pending' | 'sent' | 'rejected' | 'blocked'

/** What became of it. `saved` comes only after the transaction is durable (strict): then it may be called saved. */
export type Committed =
  | { kind: 'saved'; record: LocalRecord }
  | {
      kind: 'refused'
      code: Extract<ProblemCode, 'invalid-data' | 'record-missing' | 'finalised'> | Refusal['code']
      paths: string[]
    }
  | { kind: 'disk-full' }
  | { kind: 'store-failed' }

/** What became of several changes that belong together: all are durable, or none was written; `at` is the place of the one that was refused. */
export type CommittedAll =
  | { kind: 'saved' }
  | ({ at: number } & Extract<Committed, { kind: 'refused' }>)
  | { kind: 'disk-full' }
  | { kind: 'store-failed' }

/** A query that stays true while it is read. */
export type Live<T> = { status: 'loading' } | { status: 'ready'; value: T } | { status: 'failed' }

/** One row of the queue screen. */
export interface QueueRow {
  m: Uuid
  ds: number
  record: Uuid
  kind: Kind
  op: Mutation['op']
  /** Name of the producer or product it belongs to, for people. */
  title: string
  at: string
  state: 'pending' | 'sent' | 'rejected' | 'blocked' | 'delivered'
  /** Why it was rejected, and the fields to mend. */
  problem?: { code: ProblemCode; paths: string[] }
  /** Of delivered rows: when the office answered, and what. */
  deliveredAt?: string
  verdict?: Verdict['kind']
  /** Something of it was erased at the request of the person it is about. */
  isErased?: true
}

/** A file on its way to the office or delivered, and whether its bytes are on this phone. */
export interface Upload extends UploadRow {
  isHere: boolean
}

/** Files that are still to be sent; `refused` ones need a look; of `missing` ones the bytes are not on this phone, so that it can't send them. */
export interface UploadCount {
  files: number
  missing: number
  bytes: number
  sentBytes: number
  refused: number
}

export interface QueueCount {
  waiting: number
  rejected: number
  conflicts: number
}

export interface Page<T> {
  rows: T[]
  /** Pass it as `after` for the next page; absent at the end. */
  next?: string
}

export interface SearchOptions {
  /** Beginnings of words, with or without diacritics. */
  search?: string
  after?: string
  limit?: number
}

export interface Settings {
  language: 'vi' | 'en'
  theme: 'system' | 'light' | 'dark'
  /** Percent of the system's text size. */
  textSize: 100 | 125 | 150 | 200
  /** Over which links files go: previews always. */
  filesOver: 'any' | 'wifi'
  /** Keeps photos from the gallery also as they came. */
  keepOriginals: boolean
  /** Notes where photos and recordings are made. */
  notePlace: boolean
}

/** An address of this app, and when it was left for something that a cheap phone may not survive. */
export interface ReturnPlace {
  href: string
  at: string
}

/** What stands in the fields of a form, by their names. */
export type Typing = Readonly<Record<string, string>>

/** `kept` comes only after the transaction is durable (strict). */
export type Kept = 'kept' | 'disk-full' | 'store-failed'

/** Everything that the screens may ask of the phone's memory. All of it works without a network. */
export interface Store {
  readonly device: Uuid
  /** Resolves only once the change and its outbox row are durable together. Never throws. */
  commit(change: Change): Promise<Committed>
  /** Several changes in one transaction, all or none; a later one may name a record that an earlier one makes under an id of `newId`. Never throws. */
  commitAll(changes: readonly Change[]): Promise<CommittedAll>
  /** An id for a record that others are to name before it is there. */
  newId(): Uuid

  record<K extends Kind>(kind: K, id: Uuid): Promise<LocalRecord<K> | undefined>
  /** The same record as the office holds it, as far as is known here: without this phone's changes that were not taken (yet). */
  asOffice<K extends Kind>(kind: K, id: Uuid): Promise<LocalRecord<K> | undefined>
  /** Newest first without a search, by name with one. */
  producers(options?: SearchOptions): Promise<Page<LocalRecord<'producer'>>>
  products(options?: SearchOptions): Promise<Page<LocalRecord<'product'>>>
  /** Newest first. Sheets of a council's hearing are not among assessments, drafts and assessments of a product: they are `under` it. */
  assessments(options?: { after?: string; limit?: number }): Promise<Page<LocalRecord<'assessment'>>>
  productsOf(producer: Uuid): Promise<LocalRecord<'product'>[]>
  /** Newest first. */
  assessmentsOf(product: Uuid): Promise<LocalRecord<'assessment'>[]>
  /** Unfinished assessments of this phone's user, newest first. */
  drafts(): Promise<LocalRecord<'assessment'>[]>
  /** Filled surveys, newest first. */
  responses(options?: { after?: string; limit?: number }): Promise<Page<LocalRecord<'response'>>>
  /** Filled surveys of a producer (its products' among them) or of one product, newest first. */
  responsesOf(parent: Uuid): Promise<LocalRecord<'response'>[]>
  /** Unfinished surveys of this phone's user, newest first. */
  responseDrafts(): Promise<LocalRecord<'response'>[]>
  /** Survey forms of this phone's communes, withdrawn ones too, the first published first. */
  forms(): Promise<LocalRecord<'form'>[]>
  /** Records of a kind that hang under another (a product's dossiers, a session's hearings), newest first. */
  under<K extends Kind>(kind: K, parent: Uuid): Promise<LocalRecord<K>[]>
  /** All records of a kind in one read: ten times as fast as page by page, and as long as it takes. */
  all<K extends Kind>(kind: K): Promise<LocalRecord<K>[]>
  /** Records that hold a conflict somebody must settle. */
  conflicted(): Promise<LocalRecord[]>
  /** Has the names at hand before somebody searches: each piece when `whenIdle` runs it, and all at once when somebody does. */
  readyNames(whenIdle: (work: () => void) => void): Promise<void>
  /** How many there are of each kind: takes the longer the more there are, and is not for what is asked again at each change. */
  counts(): Promise<Record<Kind, number>>
  holdsAny(kind: Kind): Promise<boolean>

  /** Other phones' files that are kept here. */
  carried(): Promise<CarriedRow[]>
  /** Waiting and failed rows first, then the last delivered ones (at most 200). */
  queue(): Promise<QueueRow[]>
  queueCount(): Promise<QueueCount>
  /** Evidence under a producer, product, assessment or survey, newest first. */
  evidenceOf(parent: Uuid): Promise<LocalRecord<'evidence'>[]>
  /** A file's bytes in their order; undefined when they are not on this phone. */
  bytesOf(sha256: string): Promise<ArrayBuffer[] | undefined>
  /** Files that wait or were refused, in the order in which they go, then the last ones that the office has (at most 200). */
  uploads(): Promise<Upload[]>
  /** The files of one piece of evidence and what the office has of them: its receipts. */
  uploadsOf(record: Uuid): Promise<Upload[]>
  uploadCount(): Promise<UploadCount>
  /** Puts a file that the office refused back into the queue. */
  sendFileAgain(area: string, sha256: string): Promise<void>
  /** Room that these files take here, in bytes. */
  heldBytes(files: readonly FileReference[]): Promise<number>
  /** Drops the bytes of those that the office has, but for previews; gives the bytes freed. */
  releaseFiles(files: readonly FileReference[]): Promise<number>

  /** Whether all changes of the record have been answered by the office. */
  isDelivered(record: Uuid): Promise<boolean>
  /** Those of the records that are not delivered. */
  undelivered(records: readonly Uuid[]): Promise<ReadonlySet<Uuid>>
  /** This phone's changes of a record, oldest first; of delivered ones the last few hundred. */
  changesOf(record: Uuid): Promise<OwnChange[]>
  /** Puts a rejected change back into the queue as a new mutation with the record's present values. */
  sendAgain(m: Uuid): Promise<Committed>
  /** Gives a rejected change up: the record returns to what the office has. */
  discard(m: Uuid): Promise<void>

  /** Where the user was in an assessment (a criterion) or a survey (a question's key); local to the phone, never sent. */
  place(record: Uuid): Promise<string | undefined>
  rememberPlace(record: Uuid, at: string): Promise<void>

  /** Where to go on after the phone killed the page while camera or file chooser were open; undefined when neither was. */
  returnPlace(): Promise<ReturnPlace | undefined>
  /** Resolves once it is durable. */
  rememberReturn(place: ReturnPlace | undefined): Promise<void>

  /** What was typed into the form of a new record that is not made yet; undefined when there is nothing. Local to the phone, never sent. */
  typing(form: string): Promise<Typing | undefined>
  /** Keeps it, or, without fields, forgets it. Never throws. */
  keepTyping(form: string, fields: Typing | undefined): Promise<Kept>

  settings(): Promise<Settings>
  /** Keeps them beside the others. Never throws. */
  saveSettings(settings: Partial<Settings>): Promise<Kept>

  /** Who the phone is enrolled as; undefined before. `paused` after the office refused its token: nothing is deleted. */
  identity(): Promise<(Identity & { paused: boolean }) | undefined>

  /** Re-runs the query whenever what it read has changed, only while the signal is being read. */
  live<T>(query: () => Promise<T>): ReadonlySignal<Live<T>>
}
