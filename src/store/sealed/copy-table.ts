import type { Database, RecordRow } from '../database.ts'
import { toWire } from '../read-row.ts'
import { toRow } from '../record-row.ts'
import type { Seal } from '../seal.ts'
import { StoreDamagedError } from './damaged.ts'
import { codecOf, type Row } from './row-codec.ts'

/** Rows of one transaction: what an old phone seals in a tenth of a second. */
const TOGETHER = 200
/** The same of stretches of files, of 256 KB each. */
const FILES_TOGETHER = 8

export interface Copying {
  readonly source: Database
  readonly copy: Database
  readonly table: string
  readonly to: Seal | undefined
  readonly from: Seal | undefined
  readonly signal: AbortSignal
  progress(done: number): void
}

/** Copies what a table has more than its copy, in the order of keys: the copy's last key tells how far it had come. */
export const copyTable = async (copying: Copying): Promise<'copied' | 'stopped'> => {
  const { source, copy, table, signal, progress } = copying
  const convert = converting(copying)
  const together = table === 'chunks' ? FILES_TOGETHER : TOGETHER
  // What a store remembers of itself is little, has marks of its own in the copy, and may be written twice.
  let last = table === 'meta' ? undefined : await lastKey(copy, table)
  let done = last === undefined ? 0 : await copy.table(table).count()
  for (;;) {
    if (signal.aborted) return 'stopped'
    progress(done)
    const rows = await behind(source, table, last).limit(together).toArray()
    const end = rows.at(-1)
    if (end === undefined) return 'copied'
    last = keyOf(source, table, end)
    const kept = rows.filter((row: Row) => table !== 'meta' || row.key !== 'sealedBy').map(convert)
    await copy.table(table).bulkPut(kept)
    done += rows.length
  }
}

const behind = (db: Database, table: string, last: unknown) =>
  last === undefined ? db.table(table).toCollection() : db.table(table).where(':id').above(last)

const lastKey = async (db: Database, table: string): Promise<unknown> =>
  (await db.table(table).toCollection().reverse().limit(1).primaryKeys())[0]

const keyOf = (db: Database, table: string, row: Row): unknown => {
  const { keyPath } = db.table(table).schema.primKey
  return Array.isArray(keyPath) ? keyPath.map((path) => row[path]) : row[String(keyPath)]
}

/** A row as it is to rest in the copy. One that does not open by its seal goes on as it is: its stand-in must not take its place (`damaged.ts`). */
const converting = ({ table, to, from }: Copying): ((stored: Row) => Row) => {
  const [before, after] = [from && codecOf(table, from), to && codecOf(table, to)]
  return (stored) => {
    const row = before === undefined ? stored : before.open(stored)
    if (row === undefined) {
      if (to === undefined) throw new StoreDamagedError(`a row of ${table} does not open`)
      return stored
    }
    if (after !== undefined) return after.seal(row)
    return table === 'records' ? { ...toRow(toWire(row as unknown as RecordRow)) } : row
  }
}
