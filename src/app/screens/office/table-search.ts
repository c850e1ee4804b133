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

/** What each row is searched by. */
export type RowTexts<T extends object> = WeakMap<T, string>

/** The texts of all rows as one, which the browser looks through ten times as fast as a hundred thousand by themselves; each ends with `END`. */
interface Joined<T> {
  readonly rows: readonly T[]
  readonly text: string
  /** Where in it the text of each row ends. */
  readonly ends: Uint32Array
}

/** Stands in no word that is sought: they are of letters and digits. */
const END = '\n'

/** Where so small a share was found before, those are looked at one by one. */
const FEW = 1 / 8

/** `textOf`: what people see of a row, and may look for. `texts`: those that were made before. Where a search is typed on, few rows are looked at again. */
export const createTableSearch = <T extends object>(
  textOf: (row: T) => string,
  texts: RowTexts<T> = new WeakMap(),
): TableSearch<T> => {
  let joined: Joined<T> | undefined
  let last: { readonly rows: readonly T[]; readonly search: string; readonly places: readonly number[] } | undefined
  const foldedTextOf = (row: T): string => {
    const known = texts.get(row)
    if (known !== undefined) return known
    const text = foldText(textOf(row))
    texts.set(row, text)
    return text
  }
  const joinedOf = (rows: readonly T[]): Joined<T> => {
    if (joined?.rows !== rows) joined = joinedTexts(rows, foldedTextOf)
    return joined
  }
  return {
    find: (rows, search) => {
      const words = foldedWords(search)
      if (words.length === 0) return rows
      const all = joinedOf(rows)
      const before = last?.rows === rows && search.startsWith(last.search) ? last.places : undefined
      const isFew = before !== undefined && before.length < rows.length * FEW
      const places = isFew ? before.filter((place) => holdsAll(all, place, words)) : placesIn(all, words)
      last = { rows, search, places }
      return places.flatMap((place) => rows[place] ?? [])
    },
    isFound: (row, search) => {
      const text = foldedTextOf(row)
      return foldedWords(search).every((word) => text.includes(word))
    },
    prepare: (rows, from, to) => {
      for (const row of rows.slice(from, to)) foldedTextOf(row)
      if (to >= rows.length) joinedOf(rows)
    },
  }
}

const joinedTexts = <T>(rows: readonly T[], textOf: (row: T) => string): Joined<T> => {
  const texts = rows.map(textOf)
  const ends = new Uint32Array(rows.length)
  let end = 0
  for (const [place, text] of texts.entries()) {
    end += text.length
    ends[place] = end
    end += END.length
  }
  return { rows, text: texts.join(END) + END, ends }
}

/** Looks for the longest word, which is the rarest most times, and for the others where that stands. */
const placesIn = <T>(joined: Joined<T>, words: readonly string[]): number[] => {
  const { text, ends } = joined
  const [longest = '', ...others] = words.toSorted((one, other) => other.length - one.length)
  const places: number[] = []
  let place = 0
  for (let at = text.indexOf(longest); at >= 0; at = text.indexOf(longest, ends[place])) {
    while ((ends[place] ?? at) < at) place += 1
    if (others.length === 0 || holdsAll(joined, place, others)) places.push(place)
  }
  return places
}

const holdsAll = ({ text, ends }: Joined<unknown>, place: number, words: readonly string[]): boolean => {
  const own = text.slice(place === 0 ? 0 : ends[place - 1], ends[place])
  return words.every((word) => own.includes(word))
}
