import { Dexie } from 'dexie'
import { foldedWords } from '../domain/fold.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import type { Database, RecordRow } from './database.ts'
import { cutPage, newestPage, only, PAGE_ROWS } from './queries.ts'
import { wordTag } from './read-row.ts'
import type { LocalRecord, Page, SearchOptions } from './store.ts'

/** Up to so many hits are read and sorted; more are found faster by walking the names in order. */
const FEW_HITS = 300
/** Rows that the walk looks at in one go. */
const STRIDE = 500

export type Searched = 'producer' | 'product'

/** Where a page begins, exclusive: in the order of names, and of ids where names are the same. */
export interface Cursor {
  readonly name: string
  readonly id: Uuid
}

/** Ids of the rows behind that place of which every word begins some word, in the order of names, and their folded names. */
export type SealedSearch = (
  db: Database,
  kind: Searched,
  asked: { readonly words: readonly string[]; readonly from: Cursor; readonly most: number },
) => Promise<Cursor[]>

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
  if (db.sealedSearch !== undefined) {
    const found = await db.sealedSearch(db, kind, { words, from, most: limit + 1 })
    const page = cutPage(found, limit, ({ id, name }) => `${id}|${name}`)
    return { ...page, rows: only(kind, await db.records.bulkGet(page.rows.map(({ id }) => id))) }
  }
  const hits = await hitsOf(db, kind, words)
  const found = await (hits.size <= FEW_HITS ? sorted(db, hits, from) : walked(db, kind, hits, from, limit + 1))
  const page = cutPage(found.slice(0, limit + 1), limit, (row) => `${row.id}|${row.name}`)
  return { ...page, rows: only(kind, page.rows) }
}

const hitsOf = async (db: Database, kind: Searched, words: readonly string[]): Promise<Set<Uuid>> => {
  const found = await Promise.all(
    words.map((word) => db.records.where('tags').startsWith(wordTag(kind, word)).primaryKeys()),
  )
  const [first = [], ...rest] = found.map((ids) => new Set(ids))
  return new Set([...first].filter((id) => rest.every((others) => others.has(id))))
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

const walked = async (
  db: Database,
  kind: Searched,
  hits: ReadonlySet<Uuid>,
  start: Cursor,
  enough: number,
): Promise<RecordRow[]> => {
  const found: RecordRow[] = []
  let from: Cursor | undefined = start
  while (from !== undefined && found.length < enough) {
    const past: Cursor = from
    const rows = await db.records
      .where('[shelf+name]')
      .between([kind, past.name], [kind, Dexie.maxKey])
      .filter((row) => isBehind(row, past))
      .limit(STRIDE)
      .toArray()
    found.push(...rows.filter((row) => hits.has(row.id)))
    from = rows.length < STRIDE ? undefined : rows.at(-1)
  }
  return found
}
