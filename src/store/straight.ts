import { type DBCore, Dexie } from 'dexie'
import { oncePer } from '../domain/once-per.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import type { ChangeTables } from './change-tables.ts'
import type { Database } from './database.ts'
import { just, straightTable } from './straight-table.ts'

/**
 * Runs a change's reads and writes in one strict transaction: all of them are flushed when it resolves, or none once `work` throws. "Saved" is said only
 * of what was read again: of the records that `written` names, asked for in the same breath as the writes. A store that says yes and keeps nothing rejects.
 *
 * It goes straight to what stands in the way of all writes (`Database`), past Dexie's own transactions and tables: their promises cost a slow phone more
 * than the browser needs for the whole save.
 */
export const strictly = async <T>(
  db: Database,
  work: (tables: ChangeTables) => Promise<T>,
  written: (done: T) => readonly Uuid[],
): Promise<T> => {
  const { beneath } = db
  // Without a connection, it is Dexie that makes one.
  const isStraight = beneath !== undefined && db.isOpen() && Dexie.currentTransaction === null
  const { done, isThere } = isStraight
    ? await straight(db, beneath, work, written)
    : await throughDexie(db, work, written)
  if (!isThere) throw new Error('what was written is not there')
  return done
}

/** The tables that a change may touch. */
const CHANGED = ['records', 'bases', 'outbox', 'uploads', 'meta'] as const

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
  beneath: DBCore,
  work: (tables: ChangeTables) => Promise<T>,
  written: (done: T) => readonly Uuid[],
): Promise<Outcome<T>> => {
  const trans = db.core.transaction([...CHANGED], 'readwrite', { durability: 'strict' }) as Begun
  const over = ended(trans)
  try {
    const done = await work(tablesIn(db, beneath, trans))
    const [isThere] = await Promise.all([areThere(beneath, written(done)), over])
    tellOf(trans)
    return { done, isThere }
  } catch (error) {
    abort(trans)
    await over.catch(() => undefined)
    throw trans.error ?? error
  }
}

/** The browser's own, on which Dexie notes for live queries what was written. */
type Begun = IDBTransaction & { readonly mutatedParts?: Parameters<typeof Dexie.on.storagemutated.fire>[0] }

const ended = (trans: Begun): Promise<void> => {
  const over = new Promise<void>((resolve, reject) => {
    trans.addEventListener('complete', () => resolve())
    trans.addEventListener('abort', () => reject(trans.error ?? new DOMException('it was undone', 'AbortError')))
  })
  // Whoever waits for it hears of it all the same.
  over.catch(() => undefined)
  return over
}

const abort = (trans: Begun): void => {
  try {
    trans.abort()
  } catch {
    // It is over already.
  }
}

const tablesIn = (db: Database, beneath: DBCore, trans: Begun): ChangeTables => {
  const { records, bases, outbox, uploads, meta } = readTables(beneath)
  return {
    records: straightTable(records, db.records.core, trans),
    bases: straightTable(bases, db.bases.core, trans),
    outbox: straightTable(outbox, db.outbox.core, trans),
    uploads: straightTable(uploads, db.uploads.core, trans),
    meta: straightTable(meta, db.meta.core, trans),
    countedBy: (write) => db.countedBy(write),
  }
}

/** Put together anew at each call of `table`: once for a connection. */
const readTables = oncePer((beneath: DBCore) => ({
  records: beneath.table('records'),
  bases: beneath.table('bases'),
  outbox: beneath.table('outbox'),
  uploads: beneath.table('uploads'),
  meta: beneath.table('meta'),
}))

/** The browser begins this transaction once the one that is writing is through, and without being asked then. */
const areThere = async (beneath: DBCore, ids: readonly Uuid[]): Promise<boolean> => {
  if (ids.length === 0) return true
  const trans = beneath.transaction(['records'], 'readonly')
  const { records } = readTables(beneath)
  const query = (id: Uuid) => ({ index: records.schema.primaryKey, range: just(id) })
  const counts = await Promise.all(ids.map((id) => records.count({ trans, query: query(id) })))
  return !counts.includes(0)
}

/** Live queries, here and in other tabs, hear of it once whoever waited for the write has. */
const tellOf = ({ mutatedParts }: Begun): void => {
  if (mutatedParts !== undefined) setTimeout(() => Dexie.on.storagemutated.fire(mutatedParts))
}
