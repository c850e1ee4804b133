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

/** Rows in order: numbers by size, texts as Vietnamese sorts them. */
export const sortRows = <T>(rows: readonly T[], cellOf: (row: T) => Cell, isDescending: boolean): T[] => {
  const collator = new Intl.Collator('vi', { numeric: true })
  const compare = (one: Cell, other: Cell): number =>
    typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one), String(other))
  const sorted = [...rows].sort((one, other) => compare(cellOf(one), cellOf(other)))
  return isDescending ? sorted.reverse() : sorted
}
