import type { Day } from '../records/envelope.ts'
import type { ReportPeriod } from './report-period.ts'

/** How a column's cells are written: whole numbers and money to the right, days as dates of the spreadsheet's own. */
type ReportCellType = 'text' | 'count' | 'vnd' | 'day'

export interface ReportColumn {
  readonly title: string
  readonly type: ReportCellType
  /** Share of a page's width, and of a sheet's. */
  readonly share: number
}

export type ReportCell = string | number | undefined

/** One table of a report, with a sentence that says what it comes to. */
export interface ReportTable {
  /** Name of its sheet: at most 31 signs, none of those that spreadsheets forbid. */
  readonly sheet: string
  readonly title: string
  readonly sentence: string
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly ReportCell[])[]
}

/** A periodic report (báo cáo định kỳ), in Vietnamese: no official form of one was found, so its tables are ours. */
export interface Report {
  readonly title: string
  readonly period: ReportPeriod
  /** The day on which the figures were taken; they are those of that day, not of the period's last. */
  readonly madeOn: Day
  /** Whose it is: the communes that it is about. */
  readonly scope: string
  /** Whether made-up example data are among the figures. */
  readonly hasSample: boolean
  readonly tables: readonly ReportTable[]
}
