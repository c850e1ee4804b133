import type { Uuid } from '../../domain/records/envelope.ts'
import type { Database, NameEntry, NamesRow } from '../database.ts'
import { type Cursor, isBehind, type SealedSearch, type Searched } from '../search.ts'

/** Stretches of the list that are read and opened between two breaths of the screen. */
const TOGETHER = 16

/** So many entries of a stretch are put into their places in the lists; after more of them a list is sorted anew. */
const FEW = 100

/** What is known of a record, and as of which row of the list. */
interface Known extends Cursor {
  readonly shelf: string
  /** Each with a space before it, so that a word's beginning is found by looking for a text. */
  readonly words: string
  readonly n: number
}

/**
 * The names of a sealed store, in memory: no index on the disk may hold them. Read once, when somebody searches first; asked again it reads only what was
 * written since, here or in another tab, and its reads make a live query ask again.
 */
export const createNameShelf = (): { search: SealedSearch } => {
  const shelf = new NameShelf()
  return {
    search: async (db, kind, { words, from, most }) => {
      await shelf.read(db)
      const sought = words.map((word) => ` ${word}`)
      const found: Cursor[] = []
      for (const one of shelf.listed(kind)) {
        if (found.length === most) break
        if (isBehind(one, from) && sought.every((word) => one.words.includes(word))) found.push(one)
      }
      return found
    },
  }
}

/** What was in a stretch that does not open any more. Its code is loaded only then. */
const fromRecords = async (db: Database): Promise<NameEntry[]> => {
  // In a query that is watched, only a promise that is made there keeps what is read behind it in sight.
  const { namesOfAll } = await Promise.resolve(import('./join-names.ts'))
  return namesOfAll(db)
}

class NameShelf {
  private known = new Map<Uuid, Known>()
  private stretches = new Set<number>()
  private lists = new Map<Searched, Known[]>()
  private reading: Promise<void> = Promise.resolve()

  /**
   * Takes in what was written since the last time. One after the other: who types on while the names are read for the first time must not have them
   * read once for each letter.
   */
  async read(db: Database): Promise<void> {
    const before = this.reading
    let done = (): void => undefined
    this.reading = new Promise((resolve) => {
      done = resolve
    })
    await before
    try {
      await this.readNew(db)
    } finally {
      done()
    }
  }

  private async readNew(db: Database): Promise<void> {
    const keys = await db.names.toCollection().primaryKeys()
    const there = new Set(keys)
    // Stretches that have gone were joined into others, or everything was erased.
    if ([...this.stretches].some((n) => !there.has(n))) this.forget()
    const fresh = keys.filter((n) => !this.stretches.has(n))
    for (let from = 0; from < fresh.length; from += TOGETHER)
      await this.takeAll(db, await db.names.bulkGet(fresh.slice(from, from + TOGETHER)))
    // Only by asking for rows behind the last one a live query hears of new ones.
    await this.takeAll(
      db,
      await db.names
        .where('n')
        .above(Math.max(0, ...this.stretches))
        .toArray(),
    )
  }

  private async takeAll(db: Database, rows: readonly (NamesRow | undefined)[]): Promise<void> {
    for (const row of rows) if (row?.n !== undefined) this.take(row.entries ?? (await fromRecords(db)), row.n)
  }

  listed(kind: Searched): Known[] {
    let list = this.lists.get(kind)
    if (list === undefined) {
      list = [...this.known.values()].filter(({ shelf }) => shelf === kind)
      list.sort((one, other) => (isBehind(one, other) ? 1 : -1))
      this.lists.set(kind, list)
    }
    return list
  }

  private take(entries: readonly NameEntry[], n: number): void {
    this.stretches.add(n)
    if (entries.length > FEW) this.lists = new Map()
    for (const [id, shelf, name, words] of entries) {
      const known = this.known.get(id)
      if (known !== undefined && known.n > n) continue
      const now = { id, shelf, name, words: ` ${words}`, n }
      this.known.set(id, now)
      if (known !== undefined) this.move(known, 'out')
      this.move(now, 'in')
    }
  }

  /** Keeps the list of its kind in order, where there is one. */
  private move(one: Known, way: 'in' | 'out'): void {
    const list = this.lists.get(one.shelf as Searched)
    if (list === undefined) return
    let [low, high] = [0, list.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBehind(one, list[middle] ?? one)) low = middle + 1
      else high = middle
    }
    if (way === 'in') list.splice(low, 0, one)
    else if (list[low]?.id === one.id) list.splice(low, 1)
  }

  private forget(): void {
    this.known = new Map()
    this.stretches = new Set()
    this.lists = new Map()
  }
}
