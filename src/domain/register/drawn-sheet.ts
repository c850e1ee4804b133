import type { Day } from '../records/envelope.ts'

/** A cell of a sheet that people are to read: a day is a date of the spreadsheet's own, a title stands out and may stretch over others. */
export type DrawnCell =
  | null
  | string
  | number
  | { readonly day: Day }
  | { readonly title: string; readonly columns?: number; readonly rows?: number }

export interface DrawnSheet {
  readonly name: string
  readonly rows: readonly (readonly DrawnCell[])[]
  /** Width of each column in signs. */
  readonly widths: readonly number[]
  /** Rows that stay in sight. */
  readonly fixedRows: number
  /** Whether the last fixed row offers to filter by its columns. */
  readonly isFiltered?: boolean
}
