import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { foldedWords, foldText } from '../../../domain/fold.ts'
import { Button } from '../../components/button.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { officeMessages } from '../../messages/office.ts'
import './data-table.css'
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
  /** The option that a row belongs to, or several. */
  readonly valueOf: (row: T) => string | readonly string[]
}

interface DataTableProps<T> {
  readonly caption: string
  readonly rows: readonly T[]
  readonly keyOf: (row: T) => string
  readonly columns: readonly Column<T>[]
  readonly filters?: readonly Filter<T>[]
  /** Column id, with a dash before it for the largest first. */
  readonly defaultSort: string
  /** What can be done with all rows that were found, on whatever page they stand. */
  readonly tools?: (found: readonly T[]) => ComponentChildren
}

/** A table that searches, filters, sorts and pages, and keeps its place in the address. On a phone each row is a card. */
export const DataTable = <T,>({
  caption,
  rows,
  keyOf,
  columns,
  filters = [],
  defaultSort,
  tools,
}: DataTableProps<T>) => {
  const t = officeMessages()
  const { path, query, route } = useLocation()
  const state = tableStateOf(query, defaultSort)
  const go = (part: Partial<TableState>): void =>
    route(tableHref(path, { ...state, page: 1, ...part }, defaultSort), true)
  const found = searched(filtered(rows, filters, state), columns, state.search)
  const sortColumn = columns.find((column) => column.id === state.sort)
  const sorted = sortColumn === undefined ? found : sortRows(found, sortColumn.cell, state.isDescending)
  const pages = Math.max(1, Math.ceil(sorted.length / PAGE_ROWS))
  const page = Math.min(state.page, pages)
  const shown = sorted.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS)
  return (
    <section class="stack">
      <div class="data-table-tools">
        <SearchField label={t.search} value={state.search} onInput={(search) => go({ search })} />
        {filters.map((filter) => (
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

const filtered = <T,>(rows: readonly T[], filters: readonly Filter<T>[], state: TableState): readonly T[] =>
  rows.filter((row) =>
    filters.every((filter) => {
      const wanted = state.filters[filter.id]
      const own = filter.valueOf(row)
      return wanted === undefined || own === wanted || (typeof own !== 'string' && own.includes(wanted))
    }),
  )

const searched = <T,>(rows: readonly T[], columns: readonly Column<T>[], search: string): readonly T[] => {
  const words = foldedWords(search)
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const text = foldText(columns.map((column) => column.cell(row)).join(' '))
    return words.every((word) => text.includes(word))
  })
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
