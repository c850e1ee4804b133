import type { DBCore, DBCoreMutateRequest, DBCorePutRequest, DBCoreTable, Middleware } from 'dexie'

/**
 * Many rows are handed to the browser without listening to each of them, as Dexie does: that is a sixteenth of a whole fetch. They are written in their
 * order, and one that fails undoes the whole transaction: so the last one, to which Dexie listens, tells of all.
 */
export const manyPuts: Middleware<DBCore> = {
  ...{ stack: 'dbcore', name: 'many puts' },
  // Below whatever changes rows on their way.
  level: -3,
  create: (core) => ({ ...core, table: (name) => listeningToLast(core.table(name)) }),
}

const listeningToLast = (table: DBCoreTable): DBCoreTable => ({
  ...table,
  mutate: (request) => {
    const { outbound, autoIncrement, extractKey } = table.schema.primaryKey
    if (!isMany(request) || outbound || autoIncrement) return table.mutate(request)
    const { trans, values } = request
    const store = (trans as IDBTransaction).objectStore(table.name)
    for (const row of values.slice(0, -1)) store.put(row)
    const results = values.map((row) => extractKey?.(row))
    return table.mutate({ ...request, values: values.slice(-1) }).then((done) => ({ ...done, results }))
  },
})

const isMany = (request: DBCoreMutateRequest): request is DBCorePutRequest =>
  request.type === 'put' && request.values.length > 1
