import { Hono } from 'hono'
import { vietnamDay } from '../../domain/calendar/day.ts'
import {
  endedPeriods,
  periodById,
  presentPeriods,
  REPORT_KINDS,
  type ReportPeriod,
} from '../../domain/reports/report-period.ts'
import { type OfferedPeriod, ReportFormat, type ReportList } from '../../protocol/reports.ts'
import { holdsAreas, type Principal } from '../access.ts'
import { enterDesk } from '../door.ts'
import type { Office } from '../office.ts'
import { problem } from '../problems.ts'
import { gatherReport } from '../reports/gather-report.ts'
import { REPORT_TYPES, reportFile } from '../reports/report-file.ts'
import { listAreas } from '../storage/areas.ts'
import { note } from '../storage/audit.ts'
import { listReports } from '../storage/reports.ts'

/** Ended periods that a report is offered on, of each kind. */
const OFFERED = { month: 12, round: 4 } as const

/** Periodic reports: those that the office made by itself, and any made now over one's own communes. */
export const reportRoutes = (office: Office): Hono =>
  new Hono()
    .get('/', async (c) => {
      const entered = await enterDesk(office, c, 'see-reports')
      if (entered.kind === 'refused') return entered.response
      const today = vietnamDay(office.nowMs())
      const seesKept = await holdsAll(office, entered.principal)
      const kept = seesKept ? await listReports(office.db) : []
      return c.json({
        seesKept,
        kept: kept.flatMap(({ period: id, madeAt, files }) => {
          const period = periodById(id)
          if (period === undefined) return []
          const { kind, name, from, to } = period
          return [
            {
              ...{ period: id, kind, name, from, to, madeAt },
              bytes: { docx: files.docx.bytes, xlsx: files.xlsx.bytes },
            },
          ]
        }),
        offered: [
          ...presentPeriods(today),
          ...REPORT_KINDS.flatMap((kind) => endedPeriods(kind, today, OFFERED[kind])),
        ].map((period) => offer(period, today)),
      } satisfies ReportList)
    })
    .get('/kept/:period/:format', async (c) => {
      const entered = await enterDesk(office, c, 'see-kept-reports')
      if (entered.kind === 'refused') return entered.response
      const format = ReportFormat.safeParse(c.req.param('format'))
      const kept = (await holdsAll(office, entered.principal)) ? await listReports(office.db) : []
      const found = kept.find(({ period }) => period === c.req.param('period'))
      if (!format.success || found === undefined) return problem(c, 'not-found')
      const { sha256, bytes } = found.files[format.data]
      const content = await office.blobs.get(sha256, 0, bytes)
      if (content === undefined) return problem(c, 'not-found')
      return c.body(content, 200, headersOf(format.data, found.period))
    })
    .get('/make/:period/:format', async (c) => {
      const entered = await enterDesk(office, c, 'see-reports')
      if (entered.kind === 'refused') return entered.response
      const format = ReportFormat.safeParse(c.req.param('format'))
      const period = periodById(c.req.param('period'))
      if (!format.success || period === undefined) return problem(c, 'not-found')
      const report = await gatherReport(office, period, entered.principal.areas)
      await note(office.db, office.nowMs(), entered.principal.name, 'make-report', period.id)
      return c.body(await reportFile(report, format.data), 200, headersOf(format.data, period.id))
    })

const headersOf = (format: ReportFormat, period: string): Record<string, string> => ({
  'content-type': REPORT_TYPES[format],
  'content-disposition': `attachment; filename="bao-cao-ocop-${period}.${format}"`,
})

const holdsAll = async (office: Office, principal: Principal): Promise<boolean> =>
  holdsAreas(
    principal,
    (await listAreas(office.db)).map(({ code }) => code),
  )

const offer = ({ id, kind, name, from, to }: ReportPeriod, today: string): OfferedPeriod => ({
  ...{ id, kind, name, from, to },
  hasEnded: to < today,
})
