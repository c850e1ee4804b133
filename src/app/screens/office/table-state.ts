/** Where a table stands: what is sought, filtered, sorted by, and which page; all of it in the address. */
export interface TableState {
  readonly search: string
  readonly sort: string
  readonly isDescending: boolean
  readonly page: number
  readonly filters: Readonly<Record<string, string>>
}

/** Rows of one page: what a screen of 800 px and a bit of scrolling show. */
export const PAGE_ROWS = 50

const RESERVED = new Set(['q', 'sort', 'page'])

export const tableStateOf = (query: Readonly<Record<string, string>>, defaultSort: string): TableState => {
  const sort = query.sort ?? defaultSort
  return {
    search: query.q ?? '',
    sort: sort.replace(/^-/, ''),
    isDescending: sort.startsWith('-'),
    page: Math.max(1, Math.floor(Number(query.page ?? 1)) || 1),
    filters: Object.fromEntries(Object.entries(query).filter(([name, value]) => !RESERVED.has(name) && value !== '')),
  }
}

/** The address of that state; what is at its default is left out. */
export const tableHref = (path: string, state: TableState, defaultSort: string): string => {
  const sort = `${state.isDescending ? '-' : ''}${state.sort}`
  const query = new URLSearchParams([
    ...(state.search === '' ? [] : [['q', state.search]]),
    ...(sort === defaultSort ? [] : [['sort', sort]]),
    ...(state.page === 1 ? [] : [['page', String(state.page)]]),
    ...Object.entries(state.filters).filter(([, value]) => value !== ''),
  ])
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** What a column shows and is sorted by. */
export type Cell = string | number

type Compare = (one: number, other: number) => number

/** By what a column shows: numbers by size, texts as Vietnamese sorts them; equals as they come. It compares places in `rows`. */
const comparing = <T>(rows: readonly T[], cellOf: (row: T) => Cell, isDescending: boolean): Compare => {
  const collator = new Intl.Collator('vi', { numeric: true })
  const cells = rows.map(cellOf)
  const turn = isDescending ? -1 : 1
  return (one, other) => {
    const [left, right] = [cells[one] ?? '', cells[other] ?? '']
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right))
    return turn * (order === 0 ? one - other : order)
  }
}

const placesOf = (rows: readonly unknown[]): number[] => rows.map((_, place) => place)

/** All rows in order. */
export const sortRows = <T>(rows: readonly T[], cellOf: (row: T) => Cell, isDescending: boolean): T[] =>
  placesOf(rows)
    .sort(comparing(rows, cellOf, isDescending))
    .flatMap((place) => rows[place] ?? [])

/** Pages from here on are found by sorting all: fewer are found faster by keeping the first ones only. */
const FEW = 1_000

/** The rows from one place to another of what all would be in order. To sort 50,000 names takes a second, to find the first page a tenth of it. */
export const sortedPage = <T>(
  rows: readonly T[],
  cellOf: (row: T) => Cell,
  isDescending: boolean,
  from: number,
  to: number,
): T[] => {
  const compare = comparing(rows, cellOf, isDescending)
  const first = to > FEW ? placesOf(rows).sort(compare) : firstOf(rows.length, to, compare)
  return first.slice(from, to).flatMap((place) => rows[place] ?? [])
}

/** The first so many of all places, in order; what comes behind the last of them is looked at once. */
const firstOf = (count: number, most: number, compare: Compare): number[] => {
  const kept: number[] = []
  for (let place = 0; place < count; place += 1) {
    const last = kept[kept.length - 1]
    if (kept.length >= most && last !== undefined && compare(place, last) > 0) continue
    let [low, high] = [0, kept.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(place, kept[middle] ?? 0) < 0) high = middle
      else low = middle + 1
    }
    kept.splice(low, 0, place)
    if (kept.length > most) kept.pop()
  }
  return kept
}
