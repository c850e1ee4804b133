import type { DBCoreTable, DBCoreTransaction } from 'dexie'
import type { ChangeTable } from './change-tables.ts'

/** A table within one transaction. What the caller asks for begins at once, so that `Database.countedBy` holds for it. */
export const straightTable = <T, K>(table: DBCoreTable, trans: DBCoreTransaction): ChangeTable<T, K> => ({
  get: (key) => table.get({ trans, key }),
  bulkGet: (keys) => table.getMany({ trans, keys }),
  put: (row) => table.mutate({ trans, type: 'put', values: [row] }),
  delete: (key) => table.mutate({ trans, type: 'delete', keys: [key] }),
  bulkDelete: (keys) => table.mutate({ trans, type: 'delete', keys }),
  where: (name) => ({
    equals: (value) => {
      const index = table.schema.getIndexByKeyPath(name)
      if (index === undefined) throw new Error(`there is no index ${name}`)
      const query = { index, range: just(value) }
      const toArray = (): Promise<T[]> =>
        table.query({ trans, values: true, limit: Number.POSITIVE_INFINITY, query }).then(({ result }) => result)
      return {
        toArray,
        sortBy: (field) => toArray().then((rows) => sorted(rows, field as keyof T)),
        first: () => toArray().then(([first]) => first),
      }
    },
  }),
})

/** Dexie's range of one key (`DBCoreRangeType.Equal`). */
export const just = (value: unknown) => ({ type: 1, lower: value, upper: value })

const sorted = <T>(rows: T[], field: keyof T): T[] =>
  rows.sort((one, other) => (one[field] < other[field] ? -1 : one[field] > other[field] ? 1 : 0))
