import type { Uuid } from '../domain/records/envelope.ts'
import type { WireRecord } from '../protocol/record.ts'
import type { MetaRow, OutboxRow, RecordRow, UploadRow } from './database.ts'

/** What a change may ask of a table within its transaction. Dexie's tables have it, and so have those of `straight-table.ts`. */
export interface ChangeTable<T, K> {
  get(key: K): PromiseLike<T | undefined>
  bulkGet(keys: K[]): PromiseLike<(T | undefined)[]>
  put(row: T): PromiseLike<unknown>
  delete(key: K): PromiseLike<unknown>
  bulkDelete(keys: K[]): PromiseLike<unknown>
  where(index: string): {
    between(lower: unknown[], upper: unknown[]): { toArray(): PromiseLike<T[]> }
    equals(value: string): {
      toArray(): PromiseLike<T[]>
      sortBy(field: string): PromiseLike<T[]>
      first(): PromiseLike<T | undefined>
    }
  }
}

/** The tables that a change of a record may touch. */
export interface ChangeTables {
  readonly records: ChangeTable<RecordRow, Uuid>
  readonly bases: ChangeTable<WireRecord, Uuid>
  readonly outbox: ChangeTable<OutboxRow, number>
  readonly uploads: ChangeTable<UploadRow, [string, string]>
  readonly meta: ChangeTable<MetaRow, string>
  /** For the write that `write` begins at once, the kept counts are its own business. */
  countedBy<T>(write: () => T): T
}

/** Where a change is written: the tables, ids and the clock. */
export interface ChangeDesk {
  readonly db: ChangeTables
  newId(): Uuid
  /** The moment as ISO 8601 with milliseconds. */
  now(): string
}
