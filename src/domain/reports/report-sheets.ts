import { shortDate } from '../papers/vietnamese.ts'
import type { DrawnCell, DrawnSheet } from '../register/drawn-sheet.ts'
import type { Report, ReportCell, ReportColumn, ReportTable } from './report.ts'

/** Signs of a whole sheet's width. */
const SHEET_SIGNS = 130

/** A report as sheets: what it comes to on the first, then one a table with every row. */
export const reportToSheets = (report: Report): DrawnSheet[] => [
  {
    name: 'Tóm tắt',
    widths: [34, 100],
    fixedRows: 0,
    rows: [
      [{ title: report.title, columns: 2 }],
      ['Phạm vi', report.scope],
      ['Kỳ báo cáo', `${shortDate(report.period.from)} – ${shortDate(report.period.to)}`],
      ['Số liệu ngày', { day: report.madeOn }],
      ...(report.hasSample ? [['Lưu ý', 'Có dữ liệu mẫu, không phải số liệu thật']] : []),
      ...report.tables.map(({ title, sentence }): DrawnCell[] => [title, sentence]),
    ],
  },
  ...report.tables.map(tableSheet),
]

const tableSheet = ({ sheet, columns, rows }: ReportTable): DrawnSheet => {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  return {
    name: sheet,
    widths: columns.map(({ share }) => Math.max(8, Math.round((share / all) * SHEET_SIGNS))),
    fixedRows: 1,
    rows: [
      columns.map(({ title }): DrawnCell => ({ title })),
      ...rows.map((row) => columns.map((column, at) => cellOf(row[at], column))),
    ],
  }
}

const cellOf = (value: ReportCell, { type }: ReportColumn): DrawnCell => {
  if (value === undefined) return null
  return type === 'day' && typeof value === 'string' ? { day: value } : value
}
