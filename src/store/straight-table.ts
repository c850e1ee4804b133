import type { DBCoreTable, DBCoreTransaction } from 'dexie'
import type { ChangeTable } from './change-tables.ts'

/**
 * A table within one transaction. `below` reads: what is sealed comes open. `above` writes, and has in its way all that may stand there. What the caller
 * asks for begins at once, so that `Database.countedBy` holds for it.
 */
export const straightTable = <T, K>(
  below: DBCoreTable,
  above: DBCoreTable,
  trans: DBCoreTransaction,
): ChangeTable<T, K> => ({
  get: (key) => below.get({ trans, key }),
  bulkGet: (keys) => below.getMany({ trans, keys }),
  put: (row) => written(above.mutate({ trans, type: 'put', values: [row] })),
  delete: (key) => written(above.mutate({ trans, type: 'delete', keys: [key] })),
  bulkDelete: (keys) => written(above.mutate({ trans, type: 'delete', keys })),
  where: (name) => ({
    equals: (value) => {
      const index = below.schema.getIndexByKeyPath(name)
      if (index === undefined) throw new Error(`there is no index ${name}`)
      const query = { index, range: just(value) }
      const toArray = (): Promise<T[]> =>
        below.query({ trans, values: true, limit: Number.POSITIVE_INFINITY, query }).then(({ result }) => result)
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

/** What the browser did not take is told without an error. */
const written = async (mutated: ReturnType<DBCoreTable['mutate']>): Promise<void> => {
  const { numFailures, failures } = await mutated
  if (numFailures > 0) throw Object.values(failures)[0]
}

const sorted = <T>(rows: T[], field: keyof T): T[] =>
  rows.sort((one, other) => (one[field] < other[field] ? -1 : one[field] > other[field] ? 1 : 0))
