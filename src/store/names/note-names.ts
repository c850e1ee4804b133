import type { DBCore, DBCoreTable } from 'dexie'
import { besideRecords } from '../beside-records.ts'
import type { Database, NamesRow } from '../database.ts'

/**
 * Notes beside every write of a record, and in its transaction, by what it is found from now on: one row a write, however many records it was. It stands in
 * the way of all writes to the table, so that none can forget it; what an entry is made of comes with the code that writes.
 */
export const noteNames = (db: Database): void => {
  // Above the part of Dexie that tells live queries.
  besideRecords(db, { name: 'names', level: 1.6, table: 'names' }, (core, records) => noting(db, core, records))
}

/** Dexie's `DBCoreRangeType.Any`. */
const EVERY_KEY = 3

const noting = (db: Database, core: DBCore, table: DBCoreTable): DBCoreTable => ({
  ...table,
  mutate: (request) => {
    const { trans } = request
    const names = core.table('names')
    if (request.type === 'deleteRange') {
      const { range } = request
      if (range.type !== EVERY_KEY) throw new Error('records are deleted one by one, or all of them')
      return table.mutate(request).then((done) => names.mutate({ type: 'deleteRange', trans, range }).then(() => done))
    }
    const row = db.namesOf(request.type === 'delete' ? { gone: request.keys } : { written: request.values })
    const written = table.mutate(request)
    if (row === undefined) return written
    // Not one after the other: the transaction keeps both or none.
    const noted = names.mutate({ type: 'add', trans, values: [row] })
    return Promise.all([written, noted]).then(([done]) => done)
  },
})

/** In place of the list, where it is to be made anew. */
export const namesUnwritten = (): NamesRow => ({ count: 0, entries: null })

/** Has the list made anew from the records. */
export const forgetNames = async ({ names }: Pick<Database, 'names'>): Promise<void> => {
  await names.clear()
  await names.add(namesUnwritten())
}
