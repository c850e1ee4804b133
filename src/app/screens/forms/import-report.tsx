import type { ReportLine } from '../../../domain/survey/xlsform/report.ts'
import { Badge } from '../../components/badge.tsx'
import { Notice } from '../../components/notice.tsx'
import { formReportMessages } from '../../messages/form-report.ts'
import { formsMessages } from '../../messages/forms.ts'
import { DataTable } from '../office/data-table.tsx'
import { lineWords } from './report-words.ts'

/** What the import did not take as it was, line by line with its place in the workbook. */
export const ImportReport = ({ lines }: { lines: readonly ReportLine[] }) => {
  const t = formsMessages()
  const effects = formReportMessages().effect
  if (lines.length === 0)
    return (
      <Notice tone="good" title={t.cleanTitle}>
        {t.cleanText}
      </Notice>
    )
  const rows = lines.map((line, at) => ({ line, at }))
  const present = [...new Set(lines.map(({ effect }) => effect))]
  return (
    <section class="stack">
      <Notice tone="warning" title={t.reportTitle(lines.length)}>
        {t.reportText}
      </Notice>
      <DataTable
        caption={t.report.caption}
        rows={rows}
        keyOf={({ at }) => String(at)}
        defaultSort="row"
        filters={[
          {
            id: 'effect',
            title: t.report.effect,
            options: present.map((value) => ({ value, label: effects[value] })),
            valueOf: ({ line }) => line.effect,
          },
        ]}
        columns={[
          { id: 'sheet', title: t.report.sheet, cell: ({ line }) => line.sheet },
          { id: 'row', title: t.report.row, cell: ({ line }) => line.row },
          { id: 'column', title: t.report.column, cell: ({ line }) => line.column },
          { id: 'why', title: t.report.why, cell: ({ line }) => lineWords(line) },
          {
            id: 'effect',
            title: t.report.effect,
            cell: ({ line }) => effects[line.effect],
            show: ({ line }) => (
              <Badge tone={line.effect === 'ignored' ? 'neutral' : 'warning'}>{effects[line.effect]}</Badge>
            ),
          },
        ]}
      />
    </section>
  )
}
