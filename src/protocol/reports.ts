import * as z from 'zod/mini'
import { Day, Instant } from '../domain/records/envelope.ts'
import { REPORT_KINDS } from '../domain/reports/report-period.ts'

/** In which form a report is given out. */
const REPORT_FORMATS = ['docx', 'xlsx'] as const
export const ReportFormat = z.enum(REPORT_FORMATS)
export type ReportFormat = z.infer<typeof ReportFormat>

/** A period that a report can be made on now; its name is in Vietnamese, as in the report. */
const OfferedPeriod = z.object({
  id: z.string(),
  kind: z.enum(REPORT_KINDS),
  name: z.string(),
  from: Day,
  to: Day,
  hasEnded: z.boolean(),
})
export type OfferedPeriod = z.infer<typeof OfferedPeriod>

/** A report that the office made by itself when its period had ended, and keeps as it was then. */
export const KeptReport = z.object({
  period: z.string(),
  kind: z.enum(REPORT_KINDS),
  name: z.string(),
  from: Day,
  to: Day,
  madeAt: Instant,
  bytes: z.object({ docx: z.int(), xlsx: z.int() }),
})
export type KeptReport = z.infer<typeof KeptReport>

/** `kept` is empty for who does not hold every commune of the office: these reports are about all. */
export const ReportList = z.object({
  kept: z.array(KeptReport),
  offered: z.array(OfferedPeriod),
  seesKept: z.boolean(),
})
export type ReportList = z.infer<typeof ReportList>
