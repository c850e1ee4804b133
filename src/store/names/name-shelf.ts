import { groupBy } from '../../domain/group-by.ts'
import { oncePer } from '../../domain/once-per.ts'
import type { Uuid } from '../../domain/records/envelope.ts'
import type { Database, NameEntry, NamesRow } from '../database.ts'
import type { Searched } from './entries-of.ts'
import { NameList } from './name-list.ts'
import { type Cursor, inOrder, isBehind, together } from './name-order.ts'

/** Stretches on the disk that are read and opened between two breaths of the screen. */
const TOGETHER = 8
/** From so many entries on a list is made of them: a piece of work that a slow phone does within some frames. */
const ROWS = 8_000
/** So many entries that were written since are looked through one by one; more become a list. */
const FEW = 1_000
/** Of more lists than this, each of a few, all are read anew. */
const MOST_LISTS = 100

/** What a stretch does not tell, as it does not open any more or was never written. Its code is loaded only then. */
const fromRecords = async (db: Database): Promise<NameEntry[]> => {
  // In a query that is watched, only a promise that is made there keeps what is read behind it in sight.
  const { namesOfAll } = await Promise.resolve(import('./join-names.ts'))
  return namesOfAll(db)
}

/** Lists were made one after the other: of a record only the latest counts. */
interface Listed {
  readonly kind: string
  readonly number: number
  readonly list: NameList
}

/** How names are asked for. */
interface Asked {
  readonly words: readonly string[]
  readonly from: Cursor
  readonly most: number
}

/**
 * The names of a store, in memory: no index on the disk of a sealed store may hold them, and where one may, to find what has several words by it takes a
 * hundred times as long. Read once, when somebody searches first or may do so soon; asked again it reads only what was written since, here or in another
 * tab, and its reads make a live query ask again.
 */
class NameShelf {
  private readonly db: Database
  private lists: Listed[] = []
  private made = 0
  /** Number of the list that says the latest about a record, of which others say something too. */
  private latest = new Map<Uuid, number>()
  /** What was written since, by id, and the same in order. */
  private since = new Map<Uuid, NameEntry>()
  private sinceInOrder: readonly NameEntry[] = []
  private stretches = new Set<number>()
  private last = 0
  private reading: Promise<void> = Promise.resolve()

  constructor(db: Database) {
    this.db = db
  }

  /** Ids of the rows behind that place of which every word begins some word, in the order of names, and their folded names. */
  async search(kind: Searched, { words, from, most }: Asked): Promise<Cursor[]> {
    await this.read()
    const found: Cursor[] = []
    for (const one of this.found(kind, words, from)) {
      if (found.length === most) break
      found.push(one)
    }
    return found
  }

  /**
   * Takes in what was written since the last time. One after the other: who types on while the names are read for the first time must not have them
   * read once for each letter.
   */
  async read(): Promise<void> {
    const before = this.reading
    let done = (): void => undefined
    this.reading = new Promise((resolve) => {
      done = resolve
    })
    await Promise.resolve(before)
    try {
      await this.readNew()
    } catch (error) {
      // What was read half is read again.
      this.forget()
      throw error
    } finally {
      done()
    }
  }

  private found(kind: Searched, words: readonly string[], from: Cursor): Iterable<Cursor> {
    const fresh = this.sinceInOrder.filter((entry) => entry[1] === kind && isFound(entry, words, from)).map(cursorOf)
    const lists = this.lists.filter((one) => one.kind === kind).map((one) => this.foundIn(one, words, from))
    return together([fresh, ...lists])
  }

  private *foundIn({ list, number }: Listed, words: readonly string[], from: Cursor): Generator<Cursor> {
    for (const one of list.found(words, from))
      if (!this.since.has(one.id) && (this.latest.get(one.id) ?? number) === number) yield one
  }

  private async readNew(): Promise<void> {
    if (this.last > 0) {
      const [keys, rows] = await Promise.all([this.db.names.toCollection().primaryKeys(), this.readBehind()])
      const there = new Set(keys)
      // Stretches that have gone were joined into others, or everything was erased.
      const isWhole = [...this.stretches].every((n) => there.has(n))
      if (isWhole && this.lists.length <= MOST_LISTS) return this.lay(await this.entriesOf(rows))
      this.forget()
    }
    await this.readAll()
    // Only by asking for rows behind the last one a live query hears of new ones.
    this.lay(await this.entriesOf(await this.readBehind()))
  }

  private readBehind(): Promise<NamesRow[]> {
    return this.db.names.where('n').above(this.last).toArray()
  }

  private async readAll(): Promise<void> {
    const keys = await this.db.names.toCollection().primaryKeys()
    const known = new Set<Uuid>()
    let entries: NameEntry[] = []
    const list = (): void => {
      const own = entries
      const before = known.size
      for (const entry of own) known.add(entry[0])
      // Most times nothing was written twice, and no look at each is needed.
      const isOnce = known.size === before + own.length
      this.list(isOnce ? own : [...new Map(own.map((entry) => [entry[0], entry])).values()], isOnce)
      entries = []
    }
    for (let from = 0; from < keys.length; from += TOGETHER) {
      const rows = await this.db.names.bulkGet(keys.slice(from, from + TOGETHER))
      entries = entries.concat(await this.entriesOf(rows))
      if (entries.length >= ROWS) list()
    }
    list()
  }

  private list(entries: readonly NameEntry[], isOnce: boolean): void {
    this.made += 1
    const number = this.made
    if (!isOnce) for (const [id] of entries) this.latest.set(id, number)
    const byKind = groupBy(entries, ([, kind]) => kind)
    // Without a kind are those that are found no more.
    byKind.delete('')
    for (const [kind, own] of byKind) this.lists.push({ kind, number, list: new NameList(own) })
  }

  /** Lays what was written beside the lists. */
  private lay(entries: readonly NameEntry[]): void {
    if (entries.length === 0) return
    for (const entry of entries) this.since.set(entry[0], entry)
    const isMuch = this.since.size > FEW
    if (isMuch) this.list([...this.since.values()], false)
    if (isMuch) this.since = new Map()
    this.sinceInOrder = [...this.since.values()].sort(inOrder)
  }

  private async entriesOf(rows: readonly (NamesRow | undefined)[]): Promise<NameEntry[]> {
    const all: NameEntry[] = []
    for (const row of rows) {
      if (row?.n === undefined) continue
      this.stretches.add(row.n)
      this.last = Math.max(this.last, row.n)
      for (const entry of row.entries ?? (await fromRecords(this.db))) all.push(entry)
    }
    return all
  }

  private forget(): void {
    this.lists = []
    this.latest = new Map()
    this.since = new Map()
    this.sinceInOrder = []
    this.stretches = new Set()
    this.last = 0
  }
}

/** One for all who search the store. */
export const shelfOf = oncePer((db: Database) => new NameShelf(db))

const isFound = (entry: NameEntry, words: readonly string[], from: Cursor): boolean =>
  isBehind(cursorOf(entry), from) && words.every((word) => ` ${entry[3]}`.includes(` ${word}`))

const cursorOf = ([id, , name]: NameEntry): Cursor => ({ id, name })
