import { oncePer } from '../../domain/once-per.ts'
import type { Uuid } from '../../domain/records/envelope.ts'
import type { Database, NameEntry, NamesRow, PackedNames } from '../database.ts'
import type { Searched } from './entries-of.ts'
import { NameList } from './name-list.ts'
import { type Cursor, inOrder, isBehind, together } from './name-order.ts'
import { countOf, idIn, MOST_ROWS, packedIn, packNames, unpackNames } from './packed-names.ts'
import { Places } from './places.ts'

/** Stretches on the disk that are read between two breaths of the screen. */
const TOGETHER = 8
/** Of so many entries on a stretch is a list by itself. What was written since in smaller ones is looked through one by one, until it is so much. */
const LIST = 100
const FEW = 1_000

/** What a stretch does not tell, as it does not open any more or was never written. Its code is loaded only then. */
const fromRecords = async (db: Database): Promise<NameEntry[]> => {
  // In a query that is watched, only a promise that is made there keeps what is read behind it in sight.
  const { namesOfAll } = await Promise.resolve(import('./join-names.ts'))
  return namesOfAll(db)
}

/** Runs some work as soon as nobody minds. */
export type WhenIdle = (work: () => void) => void

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
  private lists: NameList[] = []
  /** Where the lists say the latest about a record: the number of the list, a thousandfold, and the row in it. */
  private places = this.noPlaces()
  /** What was written since, by id, and the same in order. */
  private since = new Map<Uuid, NameEntry>()
  private sinceInOrder: readonly NameEntry[] = []
  private stretches = new Set<number>()
  private last = 0
  private reading: Promise<void> = Promise.resolve()
  /** Searches that wait for what is read, and what has a reading go on that can wait itself. */
  private searching = 0
  private goOn = (): void => undefined

  constructor(db: Database) {
    this.db = db
  }

  /** Ids of the rows behind that place of which every word begins some word, in the order of names, and their folded names. */
  async search(kind: Searched, { words, from, most }: Asked): Promise<Cursor[]> {
    this.searching += 1
    this.goOn()
    try {
      await this.read()
    } finally {
      this.searching -= 1
    }
    const found: Cursor[] = []
    for (const one of this.found(kind, words, from)) {
      if (found.length === most) break
      found.push(one)
    }
    return found
  }

  /**
   * Takes in what was written since the last time. One after the other: who types on while the names are read for the first time must not have them
   * read once for each letter. What can wait goes on `whenIdle`, or when somebody searches.
   */
  async read(whenIdle?: WhenIdle): Promise<void> {
    const before = this.reading
    let done = (): void => undefined
    this.reading = new Promise((resolve) => {
      done = resolve
    })
    await Promise.resolve(before)
    try {
      await this.readNew(whenIdle)
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
    return together([fresh, ...this.lists.filter((list) => list.kind === kind).map((list) => list.found(words, from))])
  }

  private async readNew(whenIdle: WhenIdle | undefined): Promise<void> {
    if (this.last > 0) {
      const [keys, rows] = await Promise.all([this.db.names.toCollection().primaryKeys(), this.readBehind()])
      const there = new Set(keys)
      // Stretches that have gone were joined into others, or everything was erased.
      if ([...this.stretches].every((n) => there.has(n))) return this.take(rows)
      this.forget()
    }
    await this.readAll(whenIdle)
    // Only by asking for rows behind the last one a live query hears of new ones.
    await this.take(await this.readBehind())
  }

  private readBehind(): Promise<NamesRow[]> {
    return this.db.names.where('n').above(this.last).toArray()
  }

  /** The browser reads the next stretches while one takes in those before them. */
  private async readAll(whenIdle: WhenIdle | undefined): Promise<void> {
    const keys = await this.db.names.toCollection().primaryKeys()
    const ask = (from: number): Promise<(NamesRow | undefined)[]> =>
      this.db.names.bulkGet(keys.slice(from, from + TOGETHER))
    let rows = await ask(0)
    for (let from = TOGETHER; rows.length > 0; from += TOGETHER) {
      const [next] = await Promise.all([ask(from), this.take(rows)])
      if (whenIdle !== undefined && this.searching === 0) await this.pause(whenIdle)
      rows = next
    }
  }

  private pause(whenIdle: WhenIdle): Promise<void> {
    return new Promise((resolve) => {
      this.goOn = resolve
      whenIdle(resolve)
    })
  }

  /** Takes in what stretches say, each more than those before it. */
  private async take(rows: readonly (NamesRow | undefined)[]): Promise<void> {
    let isNew = false
    for (const row of rows) {
      if (row?.n === undefined) continue
      this.stretches.add(row.n)
      this.last = Math.max(this.last, row.n)
      for (const packed of packedIn(row) ?? packNames(await fromRecords(this.db))) this.lay(packed)
      isNew = true
    }
    if (isNew) this.sinceInOrder = [...this.since.values()].sort(inOrder)
  }

  private lay(packed: PackedNames): void {
    if (countOf(packed) >= LIST) {
      this.list(packed)
      return
    }
    for (const entry of unpackNames(packed)) {
      const [id, kind] = entry
      this.hide(this.places.of(id))
      if (kind === '') this.since.delete(id)
      else this.since.set(id, entry)
    }
    if (this.since.size <= FEW) return
    for (const own of packNames([...this.since.values()])) this.list(own)
  }

  private list(packed: PackedNames): void {
    const from = this.lists.length * MOST_ROWS
    const count = countOf(packed)
    this.lists.push(new NameList(packed))
    for (let row = 0; row < count; row += 1) {
      this.hide(this.places.move(packed, row, from + row))
      if (this.since.size > 0) this.since.delete(idIn(packed, row))
    }
  }

  /** What is said there does not count any more. */
  private hide(place: number | undefined): void {
    if (place !== undefined) this.lists[Math.floor(place / MOST_ROWS)]?.hide(place % MOST_ROWS)
  }

  private noPlaces(): Places {
    return new Places((place) => this.lists[Math.floor(place / MOST_ROWS)]?.idOf(place % MOST_ROWS) ?? '')
  }

  private forget(): void {
    this.lists = []
    this.places = this.noPlaces()
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
