import type { DBCore, DBCoreMutateRequest, DBCoreQuery, DBCoreSchema, DBCoreTable, DBCoreTransaction } from 'dexie'

/**
 * The browser's own tables as Dexie's core has them, without what Dexie makes of them, and with the browser's own promises: for what stands in the way of
 * writes to be put over it (`straight.ts`). Rows are reached by key, or by a value of an index or the values between two.
 */
export const bareCore = (connection: IDBDatabase, schema: DBCoreSchema): DBCore => ({
  ...{ stack: 'dbcore', schema, MIN_KEY: undefined, MAX_KEY: undefined },
  transaction: (stores, mode, options) => connection.transaction(stores, mode, options),
  table: (name) => bareTable(name, schema),
})

const bareTable = (name: string, { tables }: DBCoreSchema): DBCoreTable => {
  const schema = tables.find((table) => table.name === name)
  if (schema === undefined) throw new Error(`there is no table ${name}`)
  const storeIn = (trans: DBCoreTransaction): IDBObjectStore => (trans as IDBTransaction).objectStore(name)
  const sourceIn = (trans: DBCoreTransaction, { index }: DBCoreQuery): IDBObjectStore | IDBIndex =>
    index.name === null ? storeIn(trans) : storeIn(trans).index(index.name)
  return {
    ...{ name, schema },
    get: ({ trans, key }) => answer(storeIn(trans).get(key)),
    getMany: ({ trans, keys }) => {
      const store = storeIn(trans)
      return Promise.all(keys.map((key) => answer(store.get(key))))
    },
    query: async ({ trans, query }) => ({ result: await answer(sourceIn(trans, query).getAll(keysOf(query))) }),
    count: ({ trans, query }) => answer(sourceIn(trans, query).count(keysOf(query))),
    openCursor: () => Promise.reject(new Error('rows are reached by key')),
    mutate: async (request) => {
      const answers = await Promise.all(asked(storeIn(request.trans), request).map(answer))
      const results = request.type === 'delete' ? request.keys : answers
      return { numFailures: 0, failures: {}, results, lastResult: results.at(-1) }
    },
  }
}

/** Dexie's `DBCoreRangeType.Equal`. */
const ONE_KEY = 1

/** Both ends are meant with it. */
const keysOf = ({ range: { type, lower, upper } }: DBCoreQuery): IDBValidKey | IDBKeyRange =>
  type === ONE_KEY ? lower : IDBKeyRange.bound(lower, upper)

const asked = (store: IDBObjectStore, request: DBCoreMutateRequest): IDBRequest[] => {
  switch (request.type) {
    case 'put':
      return request.values.map((row) => store.put(row))
    case 'add':
      return request.values.map((row) => store.add(row))
    case 'delete':
      return request.keys.map((key) => store.delete(key))
    case 'deleteRange':
      throw new Error('rows are reached by key')
  }
}

/** One that fails undoes its transaction, as the browser has it. */
const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
