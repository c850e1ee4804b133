import { paperToDocx } from '../../documents/docx.ts'
import { drawWorkbook } from '../../documents/draw-workbook.ts'
import type { Report } from '../../domain/reports/report.ts'
import { reportToPaper } from '../../domain/reports/report-paper.ts'
import { reportToSheets } from '../../domain/reports/report-sheets.ts'
import type { ReportFormat } from '../../protocol/reports.ts'

/** How each form of a report is named on the wire. */
export const REPORT_TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The report as a file of that form. */
export const reportFile = async (report: Report, format: ReportFormat): Promise<Uint8Array<ArrayBuffer>> =>
  format === 'docx'
    ? paperToDocx(reportToPaper(report))
    : new Uint8Array(await (await drawWorkbook(reportToSheets(report))).arrayBuffer())
