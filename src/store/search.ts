import { Dexie } from 'dexie'
import { foldedWords } from '../domain/fold.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import type { Database, RecordRow } from './database.ts'
import { cutPage, newestPage, only, PAGE_ROWS } from './queries.ts'
import { wordTag } from './read-row.ts'
import type { LocalRecord, Page, SearchOptions } from './store.ts'

/** A word that so many entries begin with is common: the first names in order are looked at before all that have it are listed. */
const MANY = 2_000
/** Rows that are looked at so, and how often at most. */
const GLANCE = 1_000
const MOST_GLANCES = 3
/** Up to so many hits are read, each by a request of its own, and sorted; more are found faster by walking the names in order. */
const FEW_HITS = 150
/** Names that the walk passes in one go at first; each time twice as many. */
const STRIDE = 500
const LONGEST_STRIDE = 8_000

export type Searched = 'producer' | 'product'

/** Where a page begins, exclusive: in the order of names, and of ids where names are the same. */
export interface Cursor {
  readonly name: string
  readonly id: Uuid
}

/** The names of a sealed store, which are in no index. */
export interface SealedNames {
  /** Ids of the rows behind that place of which every word begins some word, in the order of names, and their folded names. */
  search(
    db: Database,
    kind: Searched,
    asked: { readonly words: readonly string[]; readonly from: Cursor; readonly most: number },
  ): Promise<Cursor[]>
  /** Has them at hand before somebody types. */
  ready(db: Database): Promise<void>
}

/**
 * Rows of which every sought word begins some word, by name without diacritics; `after` is the last row's folded name and id, so that a page stays right
 * while rows come in. Without a word, newest first.
 */
export const searchPage = async <K extends Searched>(
  db: Database,
  kind: K,
  options: SearchOptions,
): Promise<Page<LocalRecord<K>>> => {
  const words = foldedWords(options.search ?? '')
  if (words.length === 0) return newestPage(db, kind, options)
  const { after, limit = PAGE_ROWS } = options
  const from = cursorOf(after)
  if (db.sealedNames !== undefined) {
    const found = await db.sealedNames.search(db, kind, { words, from, most: limit + 1 })
    const page = cutPage(found, limit, ({ id, name }) => `${id}|${name}`)
    return { ...page, rows: only(kind, await db.records.bulkGet(page.rows.map(({ id }) => id))) }
  }
  const sought = { kind, words, from, most: limit + 1 }
  const first = await Promise.all(words.map((word) => tagged(db, kind, word).limit(MANY).primaryKeys()))
  const isCommon = first.every((ids) => ids.length === MANY)
  const found = (isCommon ? await glanced(db, sought) : undefined) ?? (await listed(db, sought, first))
  const page = cutPage(found.slice(0, limit + 1), limit, (row) => `${row.id}|${row.name}`)
  return { ...page, rows: only(kind, page.rows) }
}

interface Sought {
  readonly kind: Searched
  readonly words: readonly string[]
  readonly from: Cursor
  readonly most: number
}

/** What the next names in order give, if they give enough: one letter has a hit in nearly every row. Looked on only while that will be so soon. */
const glanced = async (db: Database, sought: Sought): Promise<RecordRow[] | undefined> => {
  const { kind, most } = sought
  const found: RecordRow[] = []
  let from = sought.from
  for (let glances = 1; glances <= MOST_GLANCES; glances += 1) {
    const past = from
    const rows = await namesFrom(db, kind, past).limit(GLANCE).toArray()
    found.push(...rows.filter((row) => isBehind(row, past) && hasAll(row, sought)))
    if (found.length >= most) return found
    const last = rows.at(-1)
    const isHopeless = found.length * MOST_GLANCES < most * glances
    if (isHopeless || rows.length < GLANCE || last === undefined || last.name === past.name) return undefined
    from = last
  }
  return undefined
}

const hasAll = ({ tags }: RecordRow, { kind, words }: Sought): boolean =>
  words.every((word) => tags.some((own) => own.startsWith(wordTag(kind, word))))

/** All hits listed, then read in order; `first` are the first hits of each word, which for most words are all. */
const listed = async (db: Database, sought: Sought, first: readonly Uuid[][]): Promise<RecordRow[]> => {
  const fewest = first.reduce((least, ids) => (ids.length < least.length ? ids : least))
  // Of a rare word the rows themselves tell of the others.
  if (new Set(fewest).size <= FEW_HITS && fewest.length < MANY)
    return (await sorted(db, new Set(fewest), sought.from)).filter((row) => hasAll(row, sought))
  const whole = await Promise.all(
    sought.words.map(async (word, at): Promise<Uuid[]> => {
      const ids = first[at] ?? []
      return ids.length < MANY ? ids : tagged(db, sought.kind, word).primaryKeys()
    }),
  )
  const hits = inAll(whole)
  return hits.size <= FEW_HITS ? sorted(db, hits, sought.from) : walked(db, hits, sought)
}

const tagged = (db: Database, kind: Searched, word: string) => db.records.where('tags').startsWith(wordTag(kind, word))

/** Rows of that kind in the order of names, from the cursor's name on. */
const namesFrom = (db: Database, kind: Searched, { name }: Cursor) =>
  db.records.where('[shelf+name]').between([kind, name], [kind, Dexie.maxKey])

const inAll = (found: readonly Uuid[][]): Set<Uuid> => {
  const [fewest = new Set<Uuid>(), ...rest] = found
    .map((ids) => new Set(ids))
    .sort((one, other) => one.size - other.size)
  return new Set([...fewest].filter((id) => rest.every((others) => others.has(id))))
}

const cursorOf = (after: string | undefined): Cursor => {
  if (after === undefined) return { name: '', id: '' }
  const bar = after.indexOf('|')
  return { id: after.slice(0, bar), name: after.slice(bar + 1) }
}

export const isBehind = (row: Cursor, from: Cursor): boolean =>
  row.name === from.name ? row.id > from.id : row.name > from.name

const sorted = async (db: Database, hits: ReadonlySet<Uuid>, from: Cursor): Promise<RecordRow[]> => {
  const rows = (await db.records.bulkGet([...hits])).flatMap((row) => row ?? [])
  return rows.filter((row) => isBehind(row, from)).sort((one, other) => (isBehind(one, other) ? 1 : -1))
}

/** The order is read from the index alone; of the rows, only hits. */
const walked = (db: Database, hits: ReadonlySet<Uuid>, { kind, from: start, most }: Sought): Promise<RecordRow[]> =>
  db.transaction('r', db.records, async () => {
    const found: RecordRow[] = []
    let stride = STRIDE
    let from = start
    while (found.length < most) {
      const past = from
      const ids = await namesFrom(db, kind, past).limit(stride).primaryKeys()
      const last = ids.length < stride ? undefined : await db.records.get(ids.at(-1) ?? '')
      const isStuck = last !== undefined && last.name === past.name
      const near = isStuck ? [] : ids.filter((id) => hits.has(id))
      for (let at = 0; at < near.length && found.length < most; at += most) {
        const rows = await db.records.bulkGet(near.slice(at, at + most))
        found.push(...rows.flatMap((row) => (row !== undefined && isBehind(row, past) ? [row] : [])))
      }
      if (last === undefined) break
      // Where a whole stride has one name, only a longer one gets past it.
      stride = isStuck ? stride * 2 : Math.min(stride * 2, LONGEST_STRIDE)
      if (!isStuck) from = last
    }
    return found
  })
