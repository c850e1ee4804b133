import type { ComponentChildren } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../components/button.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import './data-table.css'
import { createTableOrder } from './table-order.ts'
import { createTableSearch, type RowTexts, type TableSearch } from './table-search.ts'
import { type Cell, PAGE_ROWS, sortRows, type TableState, tableHref, tableStateOf } from './table-state.ts'

interface Column<T> {
  readonly id: string
  readonly title: string
  /** What it is searched and sorted by; shown as it is unless `show` says otherwise. */
  readonly cell: (row: T) => Cell
  readonly show?: (row: T) => ComponentChildren
}

interface Filter<T> {
  readonly id: string
  readonly title: string
  readonly options: readonly { value: string; label: string }[]
  /** Several where a row can be found by more than one. */
  readonly valueOf: (row: T) => string | readonly string[]
  /** Shown only while an address has chosen by it. */
  readonly isRare?: boolean
}

interface DataTableProps<T extends object> {
  readonly caption: string
  readonly rows: readonly T[]
  readonly keyOf: (row: T) => string
  readonly columns: readonly Column<T>[]
  readonly filters?: readonly Filter<T>[]
  /** Column id, with a dash before it for the largest first. */
  readonly defaultSort: string
  /** Kept by whoever keeps the rows from one list to the next: what they are searched by is then made once. */
  readonly texts?: RowTexts<T> | undefined
  /** What can be done with all rows that were found, on whatever page they stand. */
  readonly tools?: (found: readonly T[]) => ComponentChildren
}

/** A table that searches, filters, sorts and pages, and keeps its place in the address. On a phone each row is a card. */
export const DataTable = <T extends object>({
  caption,
  rows,
  keyOf,
  columns,
  filters = [],
  defaultSort,
  texts,
  tools,
}: DataTableProps<T>) => {
  const t = officeMessages()
  const { path, query, route } = useLocation()
  const state = tableStateOf(query, defaultSort)
  const go = (part: Partial<TableState>): void =>
    route(tableHref(path, { ...state, page: 1, ...part }, defaultSort), true)
  const address = JSON.stringify(state.filters)
  const search = useMemo(
    () => createTableSearch<T>((row) => columns.map((column) => column.cell(row)).join(' '), texts),
    [rows, texts, language.value],
  )
  usePrepared(search, rows)
  const order = useMemo(() => createTableOrder<T>(), [rows, language.value])
  const chosen = useMemo(() => filtered(rows, filters, state), [rows, address])
  const found = useMemo(() => search.find(chosen, state.search), [search, chosen, state.search])
  const pages = Math.max(1, Math.ceil(found.length / PAGE_ROWS))
  const page = Math.min(state.page, pages)
  const sortColumn = columns.find((column) => column.id === state.sort)
  const isWhole = tools !== undefined
  const { sorted, shown } = useMemo(() => {
    const [from, to] = [(page - 1) * PAGE_ROWS, page * PAGE_ROWS]
    if (sortColumn === undefined) return { sorted: found, shown: found.slice(from, to) }
    if (!isWhole) {
      const { search: sought, isDescending } = state
      const asked = { among: chosen, search: sought, found, isFound: (row: T) => search.isFound(row, sought) }
      const by = `${sortColumn.id} ${isDescending}`
      const shown = order.page({ ...asked, by, cellOf: sortColumn.cell, isDescending }, from, to)
      return { sorted: found, shown }
    }
    const all = sortRows(found, sortColumn.cell, state.isDescending)
    return { sorted: all, shown: all.slice(from, to) }
  }, [found, sortColumn?.id, state.isDescending, page, isWhole])
  return (
    <section class="stack">
      <div class="data-table-tools">
        <SearchField label={t.search} value={state.search} onInput={(search) => go({ search })} />
        {filters
          .filter(({ id, isRare }) => isRare !== true || state.filters[id] !== undefined)
          .map((filter) => (
            <SelectField
              key={filter.id}
              label={filter.title}
              value={state.filters[filter.id] ?? ''}
              options={[{ value: '', label: t.all }, ...filter.options]}
              onChange={(value) => go({ filters: { ...state.filters, [filter.id]: value } })}
            />
          ))}
      </div>
      <p class="soft" role="status">
        {t.rows(shown.length, rows.length)}
      </p>
      {tools?.(sorted)}
      {sorted.length === 0 ? <p>{t.none}</p> : null}
      <div class="data-table-frame">
        <table class="data-table">
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column.id} column={column} state={state} onSort={go} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column) => (
                  <td key={column.id} data-label={column.title}>
                    {column.show === undefined ? column.cell(row) : column.show(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages === 1 ? null : (
        <div class="row">
          <Button kind="secondary" disabled={page === 1} onClick={() => go({ page: page - 1 })}>
            {t.previous}
          </Button>
          <span>{t.page(page, pages)}</span>
          <Button kind="secondary" disabled={page === pages} onClick={() => go({ page: page + 1 })}>
            {t.next}
          </Button>
        </div>
      )}
    </section>
  )
}

const filtered = <T extends object>(
  rows: readonly T[],
  filters: readonly Filter<T>[],
  state: TableState,
): readonly T[] => {
  const asked = filters.filter(({ id }) => state.filters[id] !== undefined)
  if (asked.length === 0) return rows
  return rows.filter((row) =>
    asked.every((filter) => {
      const wanted = state.filters[filter.id]
      const value = filter.valueOf(row)
      return typeof value === 'string' ? value === wanted : wanted !== undefined && value.includes(wanted)
    }),
  )
}

/** Rows whose texts are made between two breaths of the screen. */
const TOGETHER = 1_000

/** Makes what the rows are searched by after the table was shown, so that the first letter need not wait for it. */
const usePrepared = <T,>(search: TableSearch<T>, rows: readonly T[]): void => {
  useEffect(() => {
    let from = 0
    let timer = setTimeout(function prepare() {
      search.prepare(rows, from, from + TOGETHER)
      from += TOGETHER
      if (from < rows.length) timer = setTimeout(prepare)
    })
    return () => clearTimeout(timer)
  }, [search])
}

interface HeadProps<T> {
  readonly column: Column<T>
  readonly state: TableState
  readonly onSort: (part: Pick<TableState, 'sort' | 'isDescending'>) => void
}

const Head = <T,>({ column, state, onSort }: HeadProps<T>) => {
  const isSorted = state.sort === column.id
  const direction = isSorted ? (state.isDescending ? 'descending' : 'ascending') : 'none'
  return (
    <th scope="col" aria-sort={direction}>
      <button
        class="data-table-sort"
        type="button"
        title={officeMessages().sortBy(column.title)}
        onClick={() => onSort({ sort: column.id, isDescending: isSorted && !state.isDescending })}
      >
        {column.title}
        <span aria-hidden="true">{direction === 'none' ? '' : direction === 'ascending' ? ' ▲' : ' ▼'}</span>
      </button>
    </th>
  )
}
