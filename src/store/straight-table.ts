import type { DBCoreKeyRange, DBCoreTable, DBCoreTransaction } from 'dexie'
import type { ChangeTable } from './change-tables.ts'

/** A table within one transaction. What the caller asks for begins at once, so that `Database.countedBy` holds for it. */
export const straightTable = <T, K>(table: DBCoreTable, trans: DBCoreTransaction): ChangeTable<T, K> => ({
  get: (key) => table.get({ trans, key }),
  bulkGet: (keys) => table.getMany({ trans, keys }),
  put: (row) => table.mutate({ trans, type: 'put', values: [row] }),
  delete: (key) => table.mutate({ trans, type: 'delete', keys: [key] }),
  bulkDelete: (keys) => table.mutate({ trans, type: 'delete', keys }),
  where: (name) => {
    const within = (range: DBCoreKeyRange): Promise<T[]> => {
      const index = table.schema.indexes.find((one) => one.name === name)
      if (index === undefined) throw new Error(`there is no index ${name}`)
      const request = { trans, values: true, limit: Number.POSITIVE_INFINITY, query: { index, range } }
      return table.query(request).then(({ result }) => result)
    }
    return {
      between: (lower, upper) => ({ toArray: () => within({ type: BOTH_ENDS, lower, upper }) }),
      equals: (value) => {
        const toArray = (): Promise<T[]> => within(just(value))
        return {
          toArray,
          sortBy: (field) => toArray().then((rows) => sorted(rows, field as keyof T)),
          first: () => toArray().then(([first]) => first),
        }
      },
    }
  },
})

/** Dexie's `DBCoreRangeType.Range`. */
const BOTH_ENDS = 2

/** Dexie's range of one key (`DBCoreRangeType.Equal`). */
export const just = (value: unknown) => ({ type: 1, lower: value, upper: value })

const sorted = <T>(rows: T[], field: keyof T): T[] =>
  rows.sort((one, other) => (one[field] < other[field] ? -1 : one[field] > other[field] ? 1 : 0))
