import type { Database } from '../../src/store/database.ts'

type Row = Record<string, unknown>
type Key = string | number | readonly (string | number)[]

/** What a disk may do to the next writes. */
interface Trouble {
  /** Writes that still succeed before the disk is full; undefined: there is room. */
  writesLeft: number | undefined
  /** The next transaction finds the connection closed. */
  isCutOff: boolean
}

const named = (name: string, message: string): Error => Object.assign(new Error(message), { name })

/** The order of keys that we use: numbers, strings by code unit, or several of them in turn. */
const compare = (one: unknown, other: unknown): number => {
  if (!Array.isArray(one) || !Array.isArray(other)) {
    const [a, b] = [one as string, other as string]
    return a < b ? -1 : a > b ? 1 : 0
  }
  return one.map((part, at) => compare(part, other[at])).find((order) => order !== 0) ?? 0
}

/** What an index holds of a row: the value of a field, or of several: `[sha256+n]`. */
const indexValue = (row: Row, index: string): unknown =>
  index.startsWith('[')
    ? index
        .slice(1, -1)
        .split('+')
        .map((field) => row[field])
    : row[index]

/** The key as a map has it. */
const flat = (key: Key): string | number => (typeof key === 'object' ? key.join('|') : key)

/**
 * One table in memory, with as much of Dexie's interface as the store uses. A row that was given out or taken in is frozen, as IndexedDB would have
 * copied it.
 */
class ModelTable {
  readonly rows = new Map<string | number, Row>()
  private last = 0
  readonly keyPath: string
  private readonly db: ModelDatabase

  constructor(db: ModelDatabase, keyPath: string) {
    this.db = db
    this.keyPath = keyPath
  }

  async get(key: Key): Promise<Row | undefined> {
    return this.rows.get(flat(key))
  }

  async bulkGet(keys: readonly Key[]): Promise<(Row | undefined)[]> {
    return keys.map((key) => this.rows.get(flat(key)))
  }

  async put(row: Row): Promise<void> {
    this.db.beforeWrite()
    const given = indexValue(row, this.keyPath) as Key | undefined
    const key = flat(given ?? this.nextNumber())
    this.db.keep(this, key, this.rows.get(key))
    this.rows.set(key, Object.freeze(given === undefined ? { ...row, [this.keyPath]: key } : row))
  }

  async bulkPut(rows: readonly Row[]): Promise<void> {
    for (const row of rows) await this.put(row)
  }

  async bulkAdd(rows: readonly Row[]): Promise<void> {
    await this.bulkPut(rows)
  }

  async delete(key: Key): Promise<void> {
    this.db.beforeWrite()
    this.db.keep(this, flat(key), this.rows.get(flat(key)))
    this.rows.delete(flat(key))
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
    return new ModelCollection(this.entries(index), this)
  }

  where(index: string) {
    const entries = () => this.entries(index)
    const pick = (test: (value: unknown) => boolean): ModelCollection =>
      new ModelCollection(
        entries().filter(([value]) => test(value)),
        this,
      )
    return {
      equals: (sought: unknown) => pick((value) => value === sought),
      anyOf: (sought: readonly unknown[]) => pick((value) => sought.includes(value)),
      between: (from: unknown, to: unknown) => pick((value) => compare(value, from) >= 0 && compare(value, to) <= 0),
      above: (least: unknown) => pick((value) => compare(value, least) > 0),
      startsWith: (start: string) => pick((value) => typeof value === 'string' && value.startsWith(start)),
    }
  }

  restore(key: string | number, before: Row | undefined): void {
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
      const value = indexValue(row, index)
      return Array.isArray(value) && !index.startsWith('[') ? value.map((one) => [one, row]) : [[value, row]]
    })
    return all.sort(([one], [other]) => compare(one, other))
  }
}

class ModelCollection {
  private entries: [unknown, Row][]
  private readonly table: ModelTable

  constructor(entries: [unknown, Row][], table: ModelTable) {
    this.entries = entries
    this.table = table
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
    return this.entries.map(([, row]) => indexValue(row, this.table.keyPath))
  }

  async delete(): Promise<void> {
    await this.table.bulkDelete((await this.primaryKeys()) as Key[])
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
  readonly blobs = new ModelTable(this, 'sha256')
  readonly chunks = new ModelTable(this, '[sha256+n]')
  readonly uploads = new ModelTable(this, '[area+sha256]')
  readonly typing = new ModelTable(this, 'form')
  readonly tables = [
    ...[this.records, this.bases, this.outbox, this.delivered, this.places, this.meta, this.carried],
    ...[this.blobs, this.chunks, this.uploads, this.typing],
  ]
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

  keep(table: ModelTable, key: string | number, before: Row | undefined): void {
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
