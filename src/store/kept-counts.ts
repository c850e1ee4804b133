import type { DBCore, DBCoreTable } from 'dexie'
import type { Kind } from '../domain/records/kinds.ts'
import { besideRecords } from './beside-records.ts'
import type { Database } from './database.ts'
import type { MetaValue } from './meta.ts'

/** How many records there are of each kind, as they were counted last; missing once that may have changed. */
export type KeptCounts = MetaValue<'counts'>

/**
 * Drops the kept counts with every write of records, in its transaction, so that none can forget it: to count ten thousand records takes a browser a tenth of
 * a second, in which nobody's save gets through. Who knows what a write does to them says so (`Database.countedBy`), and writes them anew itself.
 */
export const dropCounts = (db: Database): void => {
  // Above the part of Dexie that tells live queries.
  besideRecords(db, { name: 'counts', level: 1.7, table: 'meta' }, (core, records) => dropping(db, core, records))
}

const dropping = (db: Database, core: DBCore, table: DBCoreTable): DBCoreTable => ({
  ...table,
  mutate: (request) => {
    if (db.isCounted) return table.mutate(request)
    const { trans } = request
    const dropped = core.table('meta').mutate({ type: 'delete', trans, keys: ['counts'] })
    return Promise.all([table.mutate(request), dropped]).then(([done]) => done)
  },
})

/** The counts after a record of that kind has come or gone; undefined where they stay. */
export const recounted = (counts: KeptCounts, kind: Kind, by: number): KeptCounts | undefined =>
  by === 0 ? undefined : { ...counts, [kind]: (counts[kind] ?? 0) + by }
