import { groupBy } from '../../domain/group-by.ts'
import type { NameEntry, NamesRow, PackedNames } from '../database.ts'
import { inOrder } from './name-order.ts'

/** Rows that are packed in one at most: a slow phone takes it in within a few milliseconds. */
export const MOST_ROWS = 1_000
/** Every id is as long. */
export const ID_LENGTH = 36
/** Between one row and the next. In words there is none, and in a name a space says the same. */
export const BAR = '|'

/** Entries by kind, packed in order. Of what is said of a record twice, the latest counts. */
export const packNames = (entries: readonly NameEntry[]): PackedNames[] => {
  const latest = new Map(entries.map((entry) => [entry[0], withoutBar(entry)]))
  return [...groupBy([...latest.values()], ([, kind]) => kind)].flatMap(([kind, own]) => {
    const rows = own.sort(inOrder)
    const pieces = Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, at) => at * MOST_ROWS)
    return pieces.map((from) => packRows(kind, rows.slice(from, from + MOST_ROWS)))
  })
}

const withoutBar = (entry: NameEntry): NameEntry => {
  const [id, kind, name, words] = entry
  return name.includes(BAR) ? [id, kind, name.replaceAll(BAR, ' '), words] : entry
}

const packRows = (kind: string, rows: readonly NameEntry[]): PackedNames => ({
  kind,
  ids: rows.map(([id]) => id).join(''),
  names: rows.map(([, , name]) => name).join(BAR),
  words: ` ${rows.map(([, , , words]) => words).join(`${BAR} `)}`,
})

export const countOf = ({ ids }: PackedNames): number => ids.length / ID_LENGTH

export const idIn = ({ ids }: PackedNames, row: number): string => ids.slice(row * ID_LENGTH, (row + 1) * ID_LENGTH)

export const unpackNames = (packed: PackedNames): NameEntry[] => {
  const [names, words] = [packed.names.split(BAR), packed.words.split(BAR)]
  return names.map((name, row) => [idIn(packed, row), packed.kind, name, words[row]?.slice(1) ?? ''])
}

export const namesRow = (packed: readonly PackedNames[]): NamesRow => ({
  count: packed.reduce((sum, one) => sum + countOf(one), 0),
  entries: null,
  packed,
})

/** What a row of the list says; undefined where the records themselves are to tell. */
export const packedIn = ({ packed, entries }: NamesRow): readonly PackedNames[] | undefined =>
  packed ?? (entries === null ? undefined : packNames(entries))
