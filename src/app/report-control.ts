import * as desk from '../device/report-desk.ts'
import type { ReportFormat, ReportList } from '../protocol/reports.ts'
import type { Outcome } from './context.ts'
import { outcome } from './outcome.ts'

type Given = 'shared' | 'saved' | 'cancelled'

/** The office's periodic reports; needs the network. */
export interface ReportControl {
  list(): Promise<Outcome<ReportList>>
  /** Fetches a report and hands it to the user as a file; stops at the signal. */
  give(from: 'kept' | 'make', period: string, format: ReportFormat, signal: AbortSignal): Promise<Outcome<Given>>
}

export const createReportControl = (giveFile: (file: File) => Promise<Given>): ReportControl => ({
  list: async () => outcome(await desk.listReports(), (list) => list),
  give: async (from, period, format, signal) => {
    const fetched = outcome(await desk.fetchReport(from, period, format, signal), (blob) => blob)
    if (fetched.kind !== 'ok') return fetched
    const file = new File([fetched.value], `bao-cao-ocop-${period}.${format}`, { type: fetched.value.type })
    return { kind: 'ok', value: await giveFile(file) }
  },
})
