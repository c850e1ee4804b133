import type { Database } from '../../src/store/database.ts'

type Row = Record<string, unknown>
type Key = string | number

/** What a disk may do to the next writes. */
interface Trouble {
  /** Writes that still succeed before the disk is full; undefined: there is room. */
  writesLeft: number | undefined
  /** The next transaction finds the connection closed. */
  isCutOff: boolean
}

const named = (name: string, message: string): Error => Object.assign(new Error(message), { name })

/** The order of keys that we use: numbers, or strings by code unit. */
const compare = (one: unknown, other: unknown): number => {
  const [a, b] = [one as Key, other as Key]
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * One table in memory, with as much of Dexie's interface as the store uses. A row that was given out or taken in is frozen, as IndexedDB would have
 * copied it.
 */
class ModelTable {
  readonly rows = new Map<Key, Row>()
  private last = 0
  private readonly keyPath: string
  private readonly db: ModelDatabase

  constructor(db: ModelDatabase, keyPath: string) {
    this.db = db
    this.keyPath = keyPath
  }

  async get(key: Key): Promise<Row | undefined> {
    return this.rows.get(key)
  }

  async bulkGet(keys: readonly Key[]): Promise<(Row | undefined)[]> {
    return keys.map((key) => this.rows.get(key))
  }

  async put(row: Row): Promise<void> {
    this.db.beforeWrite()
    const key = (row[this.keyPath] as Key | undefined) ?? this.nextNumber()
    this.db.keep(this, key, this.rows.get(key))
    this.rows.set(key, Object.freeze(row[this.keyPath] === undefined ? { ...row, [this.keyPath]: key } : row))
  }

  async bulkPut(rows: readonly Row[]): Promise<void> {
    for (const row of rows) await this.put(row)
  }

  async bulkAdd(rows: readonly Row[]): Promise<void> {
    await this.bulkPut(rows)
  }

  async delete(key: Key): Promise<void> {
    this.db.beforeWrite()
    this.db.keep(this, key, this.rows.get(key))
    this.rows.delete(key)
  }

  async bulkDelete(keys: readonly Key[]): Promise<void> {
    for (const key of keys) await this.delete(key)
  }

  async clear(): Promise<void> {
    await this.bulkDelete([...this.rows.keys()])
  }

  async count(): Promise<number> {
    return this.rows.size
  }

  toArray(): Promise<Row[]> {
    return this.toCollection().toArray()
  }

  filter(test: (row: Row) => boolean): ModelCollection {
    return this.toCollection().filter(test)
  }

  toCollection(): ModelCollection {
    return this.orderBy(this.keyPath)
  }

  orderBy(index: string): ModelCollection {
    return new ModelCollection(this.entries(index), this.keyPath)
  }

  where(index: string) {
    const entries = () => this.entries(index)
    const pick = (test: (value: unknown) => boolean): ModelCollection =>
      new ModelCollection(
        entries().filter(([value]) => test(value)),
        this.keyPath,
      )
    return {
      equals: (sought: unknown) => pick((value) => value === sought),
      anyOf: (sought: readonly unknown[]) => pick((value) => sought.includes(value)),
      startsWith: (start: string) => pick((value) => typeof value === 'string' && value.startsWith(start)),
    }
  }

  restore(key: Key, before: Row | undefined): void {
    if (before === undefined) this.rows.delete(key)
    else this.rows.set(key, before)
  }

  private nextNumber(): number {
    this.last += 1
    return this.last
  }

  /** Index entries in order; `tags` has one for each tag, as a multi-entry index does. */
  private entries(index: string): [unknown, Row][] {
    const all = [...this.rows.values()].flatMap((row): [unknown, Row][] => {
      const value = row[index]
      return Array.isArray(value) ? value.map((one) => [one, row]) : [[value, row]]
    })
    return all.sort(([one], [other]) => compare(one, other))
  }
}

class ModelCollection {
  private entries: [unknown, Row][]
  private readonly keyPath: string

  constructor(entries: [unknown, Row][], keyPath: string) {
    this.entries = entries
    this.keyPath = keyPath
  }

  filter(test: (row: Row) => boolean): this {
    this.entries = this.entries.filter(([, row]) => test(row))
    return this
  }

  limit(most: number): this {
    this.entries = this.entries.slice(0, most)
    return this
  }

  reverse(): this {
    this.entries.reverse()
    return this
  }

  async toArray(): Promise<Row[]> {
    return this.entries.map(([, row]) => row)
  }

  async first(): Promise<Row | undefined> {
    return this.entries[0]?.[1]
  }

  async count(): Promise<number> {
    return this.entries.length
  }

  async primaryKeys(): Promise<unknown[]> {
    return this.entries.map(([, row]) => row[this.keyPath])
  }

  async uniqueKeys(): Promise<unknown[]> {
    return [...new Set(this.entries.map(([value]) => value))]
  }

  async sortBy(field: string): Promise<Row[]> {
    return (await this.toArray()).sort((one, other) => compare(one[field], other[field]))
  }
}

/**
 * A phone's disk: the tables of `src/store/database.ts` in memory, for the store's own code to run over at the speed of memory. A transaction
 * happens whole or not at all; what it wrote stays when the app is killed after it.
 */
export class ModelDatabase {
  readonly records = new ModelTable(this, 'id')
  readonly bases = new ModelTable(this, 'id')
  readonly outbox = new ModelTable(this, 'ds')
  readonly delivered = new ModelTable(this, 'n')
  readonly places = new ModelTable(this, 'assessment')
  readonly meta = new ModelTable(this, 'key')
  readonly carried = new ModelTable(this, 'id')
  readonly tables = [this.records, this.bases, this.outbox, this.delivered, this.places, this.meta, this.carried]
  readonly trouble: Trouble = { writesLeft: undefined, isCutOff: false }
  opening = 0
  private undo: (() => void)[] | undefined

  async transaction<T>(_mode: string, _tables: unknown, work: () => Promise<T>): Promise<T> {
    if (this.undo !== undefined) throw new Error('two transactions at once')
    if (this.trouble.isCutOff) {
      this.trouble.isCutOff = false
      throw named('DatabaseClosedError', 'the browser closed the connection')
    }
    this.undo = []
    try {
      return await work()
    } catch (error) {
      for (const step of this.undo.reverse()) step()
      throw error
    } finally {
      this.undo = undefined
    }
  }

  beforeWrite(): void {
    const { trouble } = this
    if (trouble.writesLeft === undefined) return
    if (trouble.writesLeft === 0) {
      trouble.writesLeft = undefined
      throw named('QuotaExceededError', 'the disk is full')
    }
    trouble.writesLeft -= 1
  }

  keep(table: ModelTable, key: Key, before: Row | undefined): void {
    this.undo?.push(() => table.restore(key, before))
  }

  async reopen(): Promise<void> {
    this.opening += 1
  }

  close(): void {
    // Nothing is open: the tables live as long as the simulated phone.
  }

  /** For the store's own code, which asks for Dexie's class. */
  asDatabase(): Database {
    return this as unknown as Database
  }
}
