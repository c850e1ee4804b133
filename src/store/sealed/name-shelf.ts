import type { Uuid } from '../../domain/records/envelope.ts'
import type { Database, NamesRow } from '../database.ts'
import { type Cursor, isBehind, type SealedSearch, type Searched } from '../search.ts'

/** Stretches of the list that are read and opened between two breaths of the screen. */
const TOGETHER = 16

/** What is known of a record, and as of which row of the list. */
interface Known extends Cursor {
  readonly shelf: string
  /** Each with a space before it, so that a word's beginning is found by looking for a text. */
  readonly words: string
  readonly asOf: number
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

class NameShelf {
  private known = new Map<Uuid, Known>()
  private read_ = new Set<number>()
  private lists = new Map<Searched, Known[]>()

  /** Takes in what was written since the last time. */
  async read(db: Database): Promise<void> {
    const keys = await db.names.toCollection().primaryKeys()
    const there = new Set(keys)
    // Stretches that have gone were joined into others, or everything was erased.
    if ([...this.read_].some((n) => !there.has(n))) this.forget()
    const fresh = keys.filter((n) => !this.read_.has(n))
    for (let from = 0; from < fresh.length; from += TOGETHER) {
      const rows = await db.names.bulkGet(fresh.slice(from, from + TOGETHER))
      for (const row of rows) if (row !== undefined) this.take(row)
    }
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

  private take({ n = 0, entries }: NamesRow): void {
    this.read_.add(n)
    for (const [id, shelf, name, words, asOf = n] of entries) {
      const known = this.known.get(id)
      if (known !== undefined && known.asOf > asOf) continue
      this.known.set(id, { id, shelf, name, words: ` ${words}`, asOf })
      for (const kind of [known?.shelf, shelf]) this.lists.delete(kind as Searched)
    }
  }

  private forget(): void {
    this.known = new Map()
    this.read_ = new Set()
    this.lists = new Map()
  }
}
