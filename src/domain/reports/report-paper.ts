import { bold, cell, centred, heading, headRow, italic, NATIONAL_HEADING, paragraph, text } from '../papers/compose.ts'
import type { Block, Paper, Row } from '../papers/paper.ts'
import { longDate, shortDate, vietnameseNumber } from '../papers/vietnamese.ts'
import type { Report, ReportCell, ReportColumn, ReportTable } from './report.ts'

/** Rows of a table that are printed; the workbook has them all. */
const MOST_PRINTED = 100

/** A report as a paper: its sentences first, then each table; wide, as its tables are. */
export const reportToPaper = (report: Report): Paper => ({
  title: report.title,
  mark: report.hasSample ? 'Có dữ liệu mẫu, không phải số liệu thật' : undefined,
  sections: [
    {
      blocks: [
        ...NATIONAL_HEADING,
        heading('BÁO CÁO', 1, { align: 'centre' }),
        centred([bold(report.title)]),
        centred([italic(`${report.scope}. Số liệu ngày ${shortDate(report.madeOn) ?? report.madeOn}`)]),
        heading('I. TÓM TẮT', 2),
        ...report.tables.map((table) => paragraph([text(`- ${table.sentence}`)], { isIndented: true })),
        paragraph(
          [
            italic(
              'Báo cáo lập tự động từ dữ liệu của Sao Làng. Không tìm thấy mẫu báo cáo định kỳ chính thức, nên các bảng dưới đây là của phần mềm.',
            ),
          ],
          { isIndented: true },
        ),
        paragraph([italic(longDate(report.madeOn) ?? '')], { align: 'end' }),
      ],
    },
    { isWide: true, blocks: report.tables.flatMap(tableBlocks) },
  ],
  notes: [],
})

const NUMERALS = ['II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'] as const

const tableBlocks = (table: ReportTable, at: number): Block[] => {
  const title = heading(`${NUMERALS[at] ?? at + 2}. ${table.title.toUpperCase()}`, 2)
  if (table.rows.length === 0) return [title, paragraph([text(table.sentence)], { isIndented: true })]
  const all = table.columns.reduce((sum, { share }) => sum + share, 0)
  const left = table.rows.length - MOST_PRINTED
  return [
    title,
    {
      kind: 'table',
      widths: table.columns.map(({ share }) => share / all),
      head: headRow(...table.columns.map((column) => column.title)),
      rows: table.rows.slice(0, MOST_PRINTED).map((row) => rowOf(row, table.columns)),
    },
    ...(left > 0
      ? [
          paragraph([italic(`Còn ${vietnameseNumber(left)} dòng, có đủ trong tệp Excel kèm theo.`)], {
            isIndented: true,
          }),
        ]
      : []),
  ]
}

const rowOf = (row: readonly ReportCell[], columns: readonly ReportColumn[]): Row => ({
  cells: columns.map(({ type }, at) =>
    cell([text(printed(row[at], type))], type === 'text' || type === 'day' ? {} : { align: 'end' }),
  ),
})

const printed = (value: ReportCell, type: ReportColumn['type']): string => {
  if (value === undefined) return ''
  if (typeof value === 'number') return vietnameseNumber(value)
  return type === 'day' ? (shortDate(value) ?? value) : value
}
