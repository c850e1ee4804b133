import { dayOfInstant } from '../calendar/day.ts'
import type { DrawnCell, DrawnSheet } from '../register/drawn-sheet.ts'
import type { CellValue, Column } from './column.ts'

/** How people read what machines are given as codes, days and yes or no. */
export interface CellWords {
  readonly heading: (column: Column) => string
  readonly code: (column: Column, code: string) => string
  readonly yes: string
  readonly no: string
}

type Rows = readonly (readonly CellValue[])[]

/** Width of a column that says nothing else. */
const WIDTHS: Readonly<Record<Column['type'], number>> = {
  ...{ text: 16, whole: 11, number: 12, day: 12, moment: 12, 'yes-no': 10 },
}

/** A sheet that people sort and filter: titles stay in sight, days and numbers are what they are. */
export const drawTable = (name: string, columns: readonly Column[], rows: Rows, words: CellWords): DrawnSheet => ({
  name,
  rows: [
    columns.map((column) => ({ title: words.heading(column) })),
    ...rows.map((row) => columns.map((column, at) => drawnCell(column, row[at], words))),
  ],
  widths: columns.map(({ width, type }) => width ?? WIDTHS[type]),
  fixedRows: 1,
  isFiltered: true,
})

const drawnCell = (column: Column, value: CellValue, words: CellWords): DrawnCell => {
  if (value === undefined || value === '') return null
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return value
  if (column.type === 'day') return { day: value }
  if (column.type === 'moment') return { day: dayOfInstant(value) }
  return column.codes === undefined ? value : words.code(column, value)
}

/** The same as rows of texts and numbers, for CSV: days as `YYYY-MM-DD`, which every program reads. */
export const plainTable = (columns: readonly Column[], rows: Rows, words: CellWords): (string | number)[][] => [
  columns.map(words.heading),
  ...rows.map((row) =>
    columns.map((column, at) => {
      const cell = drawnCell(column, row[at], words)
      if (cell === null) return ''
      if (typeof cell !== 'object') return cell
      return 'day' in cell ? cell.day : cell.title
    }),
  ),
]
