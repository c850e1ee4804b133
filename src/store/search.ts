import { foldedWords } from '../domain/fold.ts'
import type { Database } from './database.ts'
import type { Searched } from './names/entries-of.ts'
import type { Cursor } from './names/name-order.ts'
import { shelfOf } from './names/name-shelf.ts'
import { cutPage, newestPage, only, PAGE_ROWS } from './queries.ts'
import type { LocalRecord, Page, SearchOptions } from './store.ts'

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
  const found = await shelfOf(db).search(kind, { words, from: cursorOf(after), most: limit + 1 })
  const page = cutPage(found, limit, ({ id, name }) => `${id}|${name}`)
  return { ...page, rows: only(kind, await db.records.bulkGet(page.rows.map(({ id }) => id))) }
}

const cursorOf = (after: string | undefined): Cursor => {
  if (after === undefined) return { name: '', id: '' }
  const bar = after.indexOf('|')
  return { id: after.slice(0, bar), name: after.slice(bar + 1) }
}
