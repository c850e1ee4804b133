import type { DBCore, DBCoreTable } from 'dexie'
import { oncePer } from '../domain/once-per.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import { bareCore } from './bare-core.ts'
import type { ChangeTables } from './change-tables.ts'
import type { Database } from './database.ts'
import { Notice } from './notice.ts'
import { just, straightTable } from './straight-table.ts'

/** The tables that a change may touch. */
const CHANGED = ['records', 'bases', 'outbox', 'uploads', 'meta'] as const

/**
 * Runs a change's reads and writes in one strict transaction: all of them are flushed when it resolves, or none once `work` throws. "Saved" is said only
 * of what was read again: of the records that `written` names, asked for in the same breath as the writes. A store that says yes and keeps nothing rejects.
 *
 * It goes through what stands in the way of all writes (`Database.intercept`), but past Dexie, whose transactions cost a slow phone more than the browser
 * needs for the whole save.
 */
export const strictly = async <T>(
  db: Database,
  work: (tables: ChangeTables) => Promise<T>,
  written: (done: T) => readonly Uuid[],
): Promise<T> => {
  // Without a connection, it is Dexie that makes one.
  const { done, isThere } = await (db.isOpen() ? straight : throughDexie)(db, work, written)
  if (!isThere) throw new Error('what was written is not there')
  return done
}

interface Outcome<T> {
  readonly done: T
  readonly isThere: boolean
}

const throughDexie = async <T>(
  db: Database,
  work: (tables: ChangeTables) => Promise<T>,
  written: (done: T) => readonly Uuid[],
): Promise<Outcome<T>> => {
  // Dexie keeps track of awaits only in a function that is async itself.
  const done = await db.transaction('rw', [...CHANGED], async () => await work(db))
  return { done, isThere: !(await db.records.bulkGet([...written(done)])).includes(undefined) }
}

const straight = async <T>(
  db: Database,
  work: (tables: ChangeTables) => Promise<T>,
  written: (done: T) => readonly Uuid[],
): Promise<Outcome<T>> => {
  const { core, notice } = stackOf(db)(db.backendDB())
  const trans = core.transaction([...CHANGED], 'readwrite', { durability: 'strict' }) as IDBTransaction
  const over = ended(trans)
  try {
    const done = await work(tablesIn(db, core, trans))
    const [isThere] = await Promise.all([areThere(core, written(done)), over])
    notice.tell(db.name, trans)
    return { done, isThere }
  } catch (error) {
    abort(trans)
    await over.catch(() => undefined)
    throw trans.error ?? error
  }
}

/** What stands in the way of writes, put over the browser's own tables once for a connection. */
const stackOf = oncePer((db: Database) =>
  oncePer((connection: IDBDatabase) => {
    const notice = new Notice()
    const upwards = [...db.inTheWay, notice.middleware].sort((one, other) => (one.level ?? 10) - (other.level ?? 10))
    let core = bareCore(connection, db.core.schema)
    for (const { create } of upwards) core = { ...core, ...create(core) }
    const tables = new Map<string, DBCoreTable>(CHANGED.map((name) => [name, core.table(name)]))
    return { core: { ...core, table: (name: string) => tables.get(name) ?? core.table(name) }, notice }
  }),
)

const tablesIn = (db: Database, core: DBCore, trans: IDBTransaction): ChangeTables => ({
  records: straightTable(core.table('records'), trans),
  bases: straightTable(core.table('bases'), trans),
  outbox: straightTable(core.table('outbox'), trans),
  uploads: straightTable(core.table('uploads'), trans),
  meta: straightTable(core.table('meta'), trans),
  countedBy: (write) => db.countedBy(write),
})

const ended = (trans: IDBTransaction): Promise<void> => {
  const over = new Promise<void>((resolve, reject) => {
    trans.addEventListener('complete', () => resolve())
    trans.addEventListener('abort', () => reject(trans.error ?? new DOMException('it was undone', 'AbortError')))
  })
  // Whoever waits for it hears of it all the same.
  over.catch(() => undefined)
  return over
}

const abort = (trans: IDBTransaction): void => {
  try {
    trans.abort()
  } catch {
    // It is over already.
  }
}

/** The browser begins this transaction by itself as soon as the one that writes is through. */
const areThere = async (core: DBCore, ids: readonly Uuid[]): Promise<boolean> => {
  if (ids.length === 0) return true
  const trans = core.transaction(['records'], 'readonly')
  const records = core.table('records')
  const index = records.schema.primaryKey
  const counts = await Promise.all(ids.map((id) => records.count({ trans, query: { index, range: just(id) } })))
  return !counts.includes(0)
}
