import { Answering } from '../../src/store/answering.ts'
import type { Database } from '../../src/store/database.ts'
import type { Seal } from '../../src/store/seal.ts'
import { codecOf, type RowCodec } from '../../src/store/sealed/row-codec.ts'

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

/** The order of keys that we use: numbers, strings by code unit, or several of them in turn; of different sorts in this order. */
const compare = (one: unknown, other: unknown): number => {
  if (sortOf(one) !== sortOf(other)) return sortOf(one) - sortOf(other)
  if (!Array.isArray(one) || !Array.isArray(other)) {
    const [a, b] = [one as string, other as string]
    return a < b ? -1 : a > b ? 1 : 0
  }
  return one.map((part, at) => compare(part, other[at])).find((order) => order !== 0) ?? 0
}

const sortOf = (key: unknown): number => (Array.isArray(key) ? 2 : typeof key === 'string' ? 1 : 0)

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
  private readonly name: string
  private readonly db: ModelDatabase
  private readonly codec: RowCodec | undefined
  /** What sealed rows were found to say: each is opened once. */
  private readonly opened = new WeakMap<Row, Row>()

  constructor(db: ModelDatabase, name: string, keyPath: string) {
    this.db = db
    this.name = name
    this.keyPath = keyPath
    this.codec = db.seal && codecOf(name, db.seal)
  }

  async get(key: Key): Promise<Row | undefined> {
    return this.open(this.rows.get(flat(key)))
  }

  async bulkGet(keys: readonly Key[]): Promise<(Row | undefined)[]> {
    return keys.map((key) => this.open(this.rows.get(flat(key))))
  }

  async put(row: Row): Promise<void> {
    this.write(row)
  }

  private write(row: Row): void {
    this.db.beforeWrite(this.name)
    const given = indexValue(row, this.keyPath) as Key | undefined
    const key = flat(given ?? this.nextNumber())
    this.db.keep(this, key, this.rows.get(key))
    const whole = given === undefined ? { ...row, [this.keyPath]: key } : row
    this.rows.set(key, Object.freeze(this.codec?.seal(whole) ?? whole))
  }

  async sealAhead(rows: readonly Row[]): Promise<void> {
    await this.codec?.sealAhead(rows)
  }

  private open(stored: Row | undefined): Row | undefined {
    if (stored === undefined || this.codec === undefined) return stored
    const known = this.opened.get(stored) ?? this.codec.open(stored)
    if (known === undefined) throw new Error(`a sealed row does not open: ${JSON.stringify(stored)}`)
    this.opened.set(stored, Object.freeze(known))
    return known
  }

  async bulkPut(rows: readonly Row[]): Promise<void> {
    for (const row of rows) this.write(row)
  }

  async bulkAdd(rows: readonly Row[]): Promise<void> {
    await this.bulkPut(rows)
  }

  async delete(key: Key): Promise<void> {
    this.remove(key)
  }

  remove(key: Key): void {
    this.db.beforeWrite(this.name)
    this.db.keep(this, flat(key), this.rows.get(flat(key)))
    this.rows.delete(flat(key))
  }

  async bulkDelete(keys: readonly Key[]): Promise<void> {
    for (const key of keys) this.remove(key)
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
      between: (from: unknown, to: unknown, isFromIn = true, isToIn = false) =>
        pick((value) => compare(value, from) >= (isFromIn ? 0 : 1) && compare(value, to) <= (isToIn ? 0 : -1)),
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
    const all = [...this.rows.values()].flatMap((stored): [unknown, Row][] => {
      const row = this.open(stored) ?? stored
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
  readonly records: ModelTable
  readonly bases: ModelTable
  readonly outbox: ModelTable
  readonly delivered: ModelTable
  readonly places: ModelTable
  readonly meta: ModelTable
  readonly carried: ModelTable
  readonly blobs: ModelTable
  readonly chunks: ModelTable
  readonly uploads: ModelTable
  readonly typing: ModelTable
  readonly names: ModelTable
  readonly tables: ModelTable[]
  readonly trouble: Trouble = { writesLeft: undefined, isCutOff: false }
  opening = 0
  isCounted = false
  readonly answering = new Answering()
  private undo: (() => void)[] | undefined
  readonly seal: Seal | undefined

  /** With a seal its rows rest sealed, as those of a phone with a lock. */
  constructor(seal?: Seal) {
    this.seal = seal
    this.records = new ModelTable(this, 'records', 'id')
    this.bases = new ModelTable(this, 'bases', 'id')
    this.outbox = new ModelTable(this, 'outbox', 'ds')
    this.delivered = new ModelTable(this, 'delivered', 'n')
    this.places = new ModelTable(this, 'places', 'assessment')
    this.meta = new ModelTable(this, 'meta', 'key')
    this.carried = new ModelTable(this, 'carried', 'id')
    this.blobs = new ModelTable(this, 'blobs', 'sha256')
    this.chunks = new ModelTable(this, 'chunks', '[sha256+n]')
    this.uploads = new ModelTable(this, 'uploads', '[area+sha256]')
    this.typing = new ModelTable(this, 'typing', 'form')
    // Nobody searches here: it stays empty.
    this.names = new ModelTable(this, 'names', 'n')
    this.tables = [
      ...[this.records, this.bases, this.outbox, this.delivered, this.places, this.meta, this.carried],
      ...[this.blobs, this.chunks, this.uploads, this.typing, this.names],
    ]
  }

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
      // Of several writes at once the others may still be on their way: they are undone too.
      await new Promise((resolve) => setImmediate(resolve))
      for (const step of this.undo.reverse()) step()
      throw error
    } finally {
      this.undo = undefined
    }
  }

  beforeWrite(table: string): void {
    // As `kept-counts.ts` has it.
    const counts = table === 'records' && !this.isCounted ? this.meta.rows.get('counts') : undefined
    if (counts !== undefined) {
      this.keep(this.meta, 'counts', counts)
      this.meta.rows.delete('counts')
    }
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

  relaxed<T>(begin: () => T): T {
    return begin()
  }

  countedBy<T>(write: () => T): T {
    this.isCounted = true
    const done = write()
    this.isCounted = false
    return done
  }

  async sealAhead(table: 'records' | 'chunks', rows: readonly Row[]): Promise<void> {
    await this[table].sealAhead(rows)
  }

  /** There is no browser's connection: what goes past Dexie (`straight.ts`) goes through this. */
  isOpen(): boolean {
    return false
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
