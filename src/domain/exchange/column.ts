import type { Bilingual } from '../bilingual.ts'
import type { AreaCode, Day, Uuid } from '../records/envelope.ts'
import type { Kind } from '../records/kinds.ts'
import { type Around, type ExchangeRecords, lookAround } from './exchange-records.ts'

/** What the cells of a column hold. `day` is `YYYY-MM-DD` in Vietnam, `moment` an instant in UTC. */
const CELL_TYPES = ['text', 'whole', 'number', 'day', 'moment', 'yes-no'] as const
export type CellType = (typeof CELL_TYPES)[number]

export type CellValue = string | number | boolean | undefined

/** Lists of codes that a column may hold; machines are given the code, people its word (`app/screens/exchange/code-words.ts`). */
export type CodeList =
  | 'legalForm'
  | 'assessor'
  | 'certificateState'
  | 'withdrawalGround'
  | 'stage'
  | 'occasion'
  | 'planStatus'
  | 'actionStatus'
  | 'measure'
  | 'owner'
  | 'trainingStatus'
  | 'targetMeasure'
  | 'funding'
  | 'scope'

/** A column as it is known without its rows. */
export interface Column {
  /** Name of the field in every format for machines; never changed once it was published. */
  readonly id: string
  readonly heading: Bilingual
  readonly type: CellType
  readonly codes?: CodeList
  /** Of a person (Law 91/2025/QH15): left out unless it is asked for. */
  readonly isPersonal?: true
  /** For machines: in files for people it stands behind all others. */
  readonly isTechnical?: true
  /** In signs, for spreadsheets. */
  readonly width?: number
}

interface ValuedColumn<Item> extends Column {
  readonly value: (item: Item, around: Around) => CellValue
}

/** A row with its cells in the order of the table's columns. `day`: by which it belongs to a period; none of what simply is there. */
export interface ExchangeRow {
  readonly id: string
  readonly area: AreaCode
  readonly day: Day | undefined
  readonly cells: readonly CellValue[]
}

/** What is given out of one kind of thing, in whatever format. */
export interface Table {
  /** In addresses. */
  readonly id: string
  /** In OData. */
  readonly entitySet: string
  readonly name: Bilingual
  readonly columns: readonly Column[]
  /** The records that its rows are made of. */
  readonly kinds: readonly Kind[]
  readonly rowsOf: (records: ExchangeRecords) => ExchangeRow[]
}

interface Definition<Item> extends Pick<Table, 'id' | 'entitySet' | 'name' | 'kinds'> {
  readonly items: (records: ExchangeRecords) => readonly Item[]
  readonly about: (item: Item) => { readonly id: Uuid; readonly area: AreaCode; readonly day?: Day | undefined }
  readonly columns: readonly ValuedColumn<Item>[]
}

/** Signs of an id, so that none is cut. */
export const ID_WIDTH = 38

/** A table of its columns; the first column is always the id, then the commune. */
export const defineTable = <Item>({ items, about, columns, ...told }: Definition<Item>): Table => {
  const all: readonly ValuedColumn<Item>[] = [
    {
      ...{ id: 'id', heading: { vi: 'Mã hồ sơ', en: 'Record id' }, type: 'text', isTechnical: true, width: ID_WIDTH },
      value: (item) => about(item).id,
    },
    {
      ...{ id: 'areaCode', heading: { vi: 'Mã xã, phường', en: 'Commune code' }, type: 'text', isTechnical: true },
      value: (item) => about(item).area,
    },
    {
      ...{ id: 'area', heading: { vi: 'Xã, phường', en: 'Commune' }, type: 'text', width: 22 },
      value: (item, { areaName }) => areaName(about(item).area),
    },
    ...columns,
  ]
  return {
    ...told,
    columns: all.map(({ value: _, ...column }) => column),
    rowsOf: (records) => {
      const around = lookAround(records)
      return items(records).map((item) => {
        const { id, area, day } = about(item)
        return { id, area, day, cells: all.map(({ value }) => value(item, around)) }
      })
    },
  }
}

/** Columns as they are given out: those about persons only where they were asked for. */
export const columnsOf = ({ columns }: Table, withPersonal: boolean): { column: Column; at: number }[] =>
  columns.map((column, at) => ({ column, at })).filter(({ column }) => withPersonal || column.isPersonal !== true)
