import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Block, Cell, Row } from '../domain/papers/paper.ts'
import { drawnWords } from './docx-words.ts'

/** A table of a paper: its head on every page, no row torn in two. */
export const plainTable = ({ widths, head, rows }: Extract<Block, { kind: 'table' }>, width: number): Table => {
  const columns = sharesOf(widths, width)
  return tableOf(columns, [rowOf(head, columns, true), ...rows.map((row) => rowOf(row, columns, false))])
}

const rowOf = (row: Row, columns: readonly number[], isHead: boolean): TableRow => {
  const cells: TableCell[] = []
  let at = 0
  for (const cell of row.cells) {
    const span = cell.span ?? 1
    const size = columns.slice(at, at + span).reduce((sum, one) => sum + one, 0)
    cells.push(cellOf(cell, size, isHead || row.staysWithNext === true))
    at += span
  }
  return new TableRow({ cantSplit: true, ...(isHead ? { tableHeader: true } : {}), children: cells })
}

const cellOf = ({ blocks, span }: Cell, size: number, staysWithNext: boolean): TableCell =>
  new TableCell({
    width: { size, type: WidthType.DXA },
    ...(span === undefined ? {} : { columnSpan: span }),
    children: blocks.map((words) => drawnWords(words, staysWithNext)),
  })

/** The width cut by shares, to the last twip. */
export const sharesOf = (shares: readonly number[], width: number): number[] => {
  const whole = shares.reduce((sum, one) => sum + one, 0)
  let before = 0
  return shares.map((_, at) => {
    const until = Math.round((width * shares.slice(0, at + 1).reduce((sum, one) => sum + one, 0)) / whole)
    const own = until - before
    before = until
    return own
  })
}

/** Space between the lines of a cell and its letters, in twips. */
const CELL = { top: 30, bottom: 30, left: 90, right: 90 }

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const NO_LINES = {
  ...{ top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE },
  ...{ insideHorizontal: NO_LINE, insideVertical: NO_LINE },
}

/** A table of fixed columns, with lines unless told otherwise. */
export const tableOf = (
  widths: readonly number[],
  rows: TableRow[],
  borders?: typeof NO_LINES,
  margins: typeof CELL = CELL,
): Table =>
  new Table({
    ...{ layout: TableLayoutType.FIXED, columnWidths: widths, rows },
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    margins: { ...margins, marginUnitType: WidthType.DXA },
    ...(borders === undefined ? {} : { borders }),
  })
