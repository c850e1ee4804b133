import type { CellValue, ExchangeRow, Table } from '../../../domain/exchange/column.ts'
import { PAGE_ROWS } from '../queries.ts'
import { type Fields, ODataFault, readFilter } from './filter.ts'
import { openColumns } from './metadata.ts'

/** System query options that are known; any other with a dollar sign is refused (part 1, 11.2.1). */
const OPTIONS = ['$select', '$filter', '$orderby', '$top', '$skip', '$count', '$skiptoken', '$format']

export type Options = Readonly<Record<string, string | undefined>>

/** One page of a set as the JSON format wants it. */
export interface ODataPage {
  readonly '@odata.context': string
  readonly '@odata.count'?: number
  readonly value: readonly Record<string, CellValue | null>[]
  readonly '@odata.nextLink'?: string
}

interface Asked {
  readonly table: Table
  readonly rows: readonly ExchangeRow[]
  readonly options: Options
  readonly root: string
  /** From the Prefer header. */
  readonly maxPageSize: number | undefined
}

/** The rows that were asked for, at most a page of them; the next one is where `@odata.nextLink` leads. Throws an ODataFault. */
export const odataPage = ({ table, rows, options, root, maxPageSize }: Asked): ODataPage => {
  checkNames(options)
  const fields = fieldsOf(table)
  const { $filter, $orderby } = options
  const kept = $filter === undefined ? rows : rows.filter(filterOf($filter, fields))
  const sorted = $orderby === undefined ? kept : [...kept].sort(orderOf($orderby, fields))
  const rest = $orderby === undefined ? behindKey(sorted, options) : behindCount(sorted, options)
  const top = wholeOf(options, '$top')
  const size = Math.min(top ?? PAGE_ROWS, maxPageSize ?? PAGE_ROWS, PAGE_ROWS)
  const page = rest.slice(0, size)
  const select = selected(options.$select, table)
  const last = page.at(-1)
  const isCut = page.length < rest.length && (top === undefined || top > page.length)
  const token = $orderby === undefined ? keyOf(last) : String(sorted.length - rest.length + page.length)
  return {
    '@odata.context': contextOf(root, table, options.$select),
    ...(options.$count === 'true' ? { '@odata.count': kept.length } : {}),
    value: page.map((row) => entityOf(row, select)),
    ...(isCut
      ? { '@odata.nextLink': linkTo(root, table, options, token, top === undefined ? undefined : top - page.length) }
      : {}),
  }
}

/** How many rows the filter keeps. */
export const odataCount = (table: Table, rows: readonly ExchangeRow[], { $filter }: Options): number =>
  $filter === undefined ? rows.length : rows.filter(filterOf($filter, fieldsOf(table))).length

/** One row by its key. */
export const odataEntity = (table: Table, row: ExchangeRow, { $select }: Options, root: string): object => ({
  '@odata.context': `${contextOf(root, table, $select)}/$entity`,
  ...entityOf(row, selected($select, table)),
})

const checkNames = (options: Options): void => {
  const unknown = Object.keys(options).find((name) => name.startsWith('$') && !OPTIONS.includes(name))
  if (unknown !== undefined) throw new ODataFault(`${unknown} is not supported`)
}

const fieldsOf = (table: Table): Fields =>
  new Map(openColumns(table).map(({ column: { id, type }, at }) => [id, { type, at }]))

const filterOf = (text: string, fields: Fields): ((row: ExchangeRow) => boolean) => {
  const holds = readFilter(text, fields)
  return ({ cells }) => holds(cells)
}

/** What is not there comes first ascending (5.1.3); rows that are alike keep their order. */
const orderOf = (text: string, fields: Fields): ((one: ExchangeRow, other: ExchangeRow) => number) => {
  const keys = text.split(',').map((part) => {
    const [name = '', direction = 'asc', ...others] = part.trim().split(/\s+/)
    const field = fields.get(name)
    if (field === undefined || others.length > 0 || !/^(asc|desc)$/.test(direction))
      throw new ODataFault(`$orderby cannot be read: “${part.trim()}”`)
    return { at: field.at, sign: direction === 'desc' ? -1 : 1 }
  })
  return (one, other) => {
    for (const { at, sign } of keys) {
      const order = compare(one.cells[at], other.cells[at])
      if (order !== 0) return order * sign
    }
    return 0
  }
}

const compare = (one: CellValue, other: CellValue): number => {
  if (one === other) return 0
  if (one === undefined) return -1
  if (other === undefined) return 1
  if (typeof one === 'string' && typeof other === 'string') return one < other ? -1 : 1
  return Number(one) - Number(other)
}

const keyOf = (row: ExchangeRow | undefined): string => (row === undefined ? '' : `${row.area}.${row.id}`)

/** In their own order rows are gone on with behind the last one's key, so that what comes in meanwhile shifts none of them. */
const behindKey = (rows: readonly ExchangeRow[], options: Options): readonly ExchangeRow[] => {
  const { $skiptoken } = options
  if ($skiptoken === undefined) return rows.slice(wholeOf(options, '$skip') ?? 0)
  const at = rows.findIndex((row) => keyOf(row) > $skiptoken)
  return at === -1 ? [] : rows.slice(at)
}

const behindCount = (rows: readonly ExchangeRow[], options: Options): readonly ExchangeRow[] =>
  rows.slice(wholeOf(options, '$skiptoken') ?? wholeOf(options, '$skip') ?? 0)

const wholeOf = (options: Options, name: '$top' | '$skip' | '$skiptoken'): number | undefined => {
  const text = options[name]
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text)) throw new ODataFault(`${name} must be a whole number`)
  return Number(text)
}

const selected = (text: string | undefined, table: Table): { id: string; at: number }[] => {
  const all = openColumns(table).map(({ column: { id }, at }) => ({ id, at }))
  if (text === undefined || text === '*') return all
  return text.split(',').map((name) => {
    const found = all.find(({ id }) => id === name.trim())
    if (found === undefined) throw new ODataFault(`there is no property “${name.trim()}”`)
    return found
  })
}

const entityOf = (
  { cells }: ExchangeRow,
  select: readonly { id: string; at: number }[],
): Record<string, CellValue | null> => Object.fromEntries(select.map(({ id, at }) => [id, cells[at] ?? null]))

const contextOf = (root: string, { entitySet }: Table, select: string | undefined): string =>
  `${root}/odata/$metadata#${entitySet}${select === undefined || select === '*' ? '' : `(${select.replaceAll(/\s/g, '')})`}`

const linkTo = (
  root: string,
  { entitySet }: Table,
  options: Options,
  token: string,
  top: number | undefined,
): string => {
  const next = new URLSearchParams()
  for (const [name, value] of Object.entries(options))
    if (value !== undefined && name !== '$skip' && name !== '$top' && name !== '$skiptoken') next.set(name, value)
  if (top !== undefined) next.set('$top', String(top))
  next.set('$skiptoken', token)
  return `${root}/odata/${entitySet}?${next.toString().replaceAll('%24', '$')}`
}
