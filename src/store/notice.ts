import { type DBCore, type DBCoreMutateRequest, type DBCoreTransaction, Dexie, type Middleware, RangeSet } from 'dexie'

type Parts = Parameters<typeof Dexie.on.storagemutated.fire>[0]

/** A write, with the keys that the browser gave its rows. */
interface Noted {
  readonly table: DBCore['schema']['tables'][number]
  readonly request: DBCoreMutateRequest
  readonly keys: readonly unknown[]
}

/** What was written past Dexie, by transaction, until live queries are told of it as Dexie tells them of its own writes: which keys of which indexes. */
export class Notice {
  private readonly noted = new WeakMap<DBCoreTransaction, Noted[]>()

  /** Where Dexie's own stands: what is noted beside a write, above it, is told too. */
  readonly middleware: Middleware<DBCore> = {
    ...{ stack: 'dbcore', name: 'notice', level: 0 },
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name)
        return {
          ...table,
          mutate: (request) =>
            table.mutate(request).then((done) => {
              this.note({ table: table.schema, request, keys: done.results ?? [] })
              return done
            }),
        }
      },
    }),
  }

  /** Tells live queries, here and in other tabs, once whoever waited for the write has been answered. */
  tell(database: string, trans: DBCoreTransaction): void {
    const noted = this.noted.get(trans)
    if (noted !== undefined) setTimeout(() => Dexie.on.storagemutated.fire(partsOf(database, noted)))
  }

  private note(one: Noted): void {
    const { trans } = one.request
    const before = this.noted.get(trans)
    if (before === undefined) this.noted.set(trans, [one])
    else before.push(one)
  }
}

const partsOf = (database: string, noted: readonly Noted[]): Parts => {
  const ranges = new Map<string, RangeSet>()
  for (const { table, request, keys } of noted) {
    const add = (index: string, touched: readonly unknown[]): void => {
      const part = `idb://${database}/${table.name}/${index}`
      const before = ranges.get(part) ?? new RangeSet()
      ranges.set(part, before.addKeys(touched.filter((key) => key !== undefined && key !== null) as string[]))
    }
    add('', keys)
    if (!('values' in request)) {
      add(':dels', keys)
      continue
    }
    // A row whose key the browser has just given took no other's place.
    add(
      ':dels',
      request.values.map((row) => table.primaryKey.extractKey?.(row)),
    )
    for (const { name, multiEntry, extractKey } of table.indexes) {
      const values = request.values.map((row) => extractKey?.(row))
      add(name ?? '', multiEntry === true ? values.flat() : values)
    }
  }
  return Object.fromEntries(ranges)
}
