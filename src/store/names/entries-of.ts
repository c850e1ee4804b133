import { foldedWords } from '../../domain/fold.ts'
import type { Kind } from '../../domain/records/kinds.ts'
import type { Database, NameEntry, RecordRow } from '../database.ts'
import { textOf } from '../read-row.ts'
import { namesRow, packNames } from './packed-names.ts'

/** Fields of `data` that a record is found by, of the kinds that are searched (`search.ts`). */
const SEARCHED = {
  producer: ['name', 'representative', 'phone', 'address'],
  product: ['name', 'code'],
} as const satisfies Partial<Record<Kind, readonly string[]>>

export type Searched = keyof typeof SEARCHED

/** By what records are found from now on, to be noted. One that is deleted or unreadable is found no more. */
export const namesOf: Database['namesOf'] = (change) => {
  const entries = 'gone' in change ? change.gone.map(gone) : entriesOf(change.written)
  return entries.length === 0 ? undefined : namesRow(packNames(entries))
}

export const entriesOf = (rows: readonly RecordRow[]): NameEntry[] => rows.flatMap(entryOf)

const gone = (id: string): NameEntry => [id, '', '', '']

const entryOf = (row: RecordRow): NameEntry[] => {
  const { id, kind, shelf, name, data } = row
  if (!isSearched(kind)) return []
  if (shelf !== kind) return [gone(id)]
  const words = foldedWords(SEARCHED[kind].map((field) => textOf(data[field])).join(' '))
  return [[id, shelf, name, words.join(' ')]]
}

const isSearched = (kind: string): kind is Searched => kind in SEARCHED
