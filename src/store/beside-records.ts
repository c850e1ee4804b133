import type { DBCore, DBCoreTable } from 'dexie'
import type { Database } from './database.ts'

/** What is written beside records: how Dexie is to call it, where among what stands in the way it stands, and the table that it writes to. */
interface Beside {
  readonly name: string
  readonly level: number
  readonly table: string
}

/**
 * Stands in the way of all writes of records, so that none can forget what has to be written beside them: `over` makes the table that they go through, and
 * every transaction that may write records may write to the other table, too.
 */
export const besideRecords = (
  db: Database,
  { name, level, table: other }: Beside,
  over: (core: DBCore, records: DBCoreTable) => DBCoreTable,
): void => {
  const widened = (stores: string[], mode: string): string[] =>
    mode === 'readwrite' && stores.includes('records') && !stores.includes(other) ? [...stores, other] : stores
  db.intercept({
    stack: 'dbcore',
    ...{ name, level },
    create: (core) => ({
      ...core,
      transaction: (stores, mode, options) => core.transaction(widened(stores, mode), mode, options),
      table: (asked) => (asked === 'records' ? over(core, core.table(asked)) : core.table(asked)),
    }),
  })
}
