import { foldedWords, foldText } from '../../../domain/fold.ts'

/** The search of a table: it keeps what each row is searched by, and what was found last. */
export interface TableSearch<T> {
  /** Rows whose text holds every word, with or without diacritics. */
  find(rows: readonly T[], search: string): readonly T[]
  /** Whether a row is among what that search finds. */
  isFound(row: T, search: string): boolean
  /** Makes the texts of the rows from one place to another: to put them together is most of the work, and is done before somebody types. */
  prepare(rows: readonly T[], from: number, to: number): void
}

/** `textOf`: what people see of a row, and may look for. Where a search is typed on, only what was found before is looked through. */
export const createTableSearch = <T extends object>(textOf: (row: T) => string): TableSearch<T> => {
  const texts = new WeakMap<T, string>()
  let last: { readonly rows: readonly T[]; readonly search: string; readonly found: readonly T[] } | undefined
  const foldedTextOf = (row: T): string => {
    const known = texts.get(row)
    if (known !== undefined) return known
    const text = foldText(textOf(row))
    texts.set(row, text)
    return text
  }
  const hasAll = (row: T, words: readonly string[]): boolean => {
    const text = foldedTextOf(row)
    return words.every((word) => text.includes(word))
  }
  return {
    find: (rows, search) => {
      const words = foldedWords(search)
      if (words.length === 0) return rows
      const isTypedOn = last !== undefined && last.rows === rows && search.startsWith(last.search)
      const among = isTypedOn && last !== undefined ? last.found : rows
      const found = among.filter((row) => hasAll(row, words))
      last = { rows, search, found }
      return found
    },
    isFound: (row, search) => hasAll(row, foldedWords(search)),
    prepare: (rows, from, to) => {
      for (const row of rows.slice(from, to)) foldedTextOf(row)
    },
  }
}
