import type { DBCore, DBCoreTable } from 'dexie'
import type { Uuid } from '../../domain/records/envelope.ts'
import { besideRecords } from '../beside-records.ts'
import type { Database, RecordRow } from '../database.ts'

/** All that is counted. */
export const EVERYTHING = '*'

/**
 * Notes beside every write of a record, and in its transaction, whose facts it may have changed. It stands in the way of all writes to the table, so
 * that none can forget it: typed here, pulled, settled, given up or erased. A phone's store does without, and pays nothing.
 */
export const noteTouched = (db: Database): void => {
  // Above the part of Dexie that tells live queries, below the one that knows hooks only of tables which a transaction names.
  besideRecords(db, { name: 'touched', level: 1.5, table: 'touched' }, noting)
}

const noting = (core: DBCore, table: DBCoreTable): DBCoreTable => ({
  ...table,
  mutate: (request) => {
    const { trans } = request
    const note = (keys: readonly string[]): Promise<unknown> =>
      keys.length === 0
        ? Promise.resolve()
        : core.table('touched').mutate({ type: 'add', trans, values: [{ keys: [...new Set(keys)] }] })
    if (request.type === 'deleteRange') return table.mutate(request).then((done) => note([EVERYTHING]).then(() => done))
    const written: readonly RecordRow[] = request.type === 'delete' ? [] : request.values
    const ids: Uuid[] = request.type === 'delete' ? [...request.keys] : written.map(({ id }) => id)
    return table
      .getMany({ trans, keys: ids })
      .then((before: readonly (RecordRow | undefined)[]) =>
        table.mutate(request).then((done) => note([...before, ...written].flatMap(concernedBy)).then(() => done)),
      )
  },
})

/** What is to be looked at anew: `product:…`, `producer:…` with its products, `plan:…` with its products, or everything. */
const concernedBy = (row: RecordRow | undefined): string[] => {
  if (row === undefined) return []
  const { id, kind, data } = row
  switch (kind) {
    case 'product':
      return [`product:${id}`]
    case 'assessment':
    case 'certificate':
    case 'dossier':
      return typeof data.product === 'string' ? [`product:${data.product}`] : []
    case 'producer':
      return [`producer:${id}`]
    case 'response':
      return typeof data.producer === 'string' ? [`surveyed:${data.producer}`] : []
    case 'plan':
      return Object.keys(data.products ?? {}).map((product) => `product:${product}`)
    case 'action':
      return typeof data.plan === 'string' ? [`plan:${data.plan}`] : []
    case 'holidays':
      return [EVERYTHING]
    default:
      return []
  }
}
