import { vietnamDay } from '../../domain/calendar/day.ts'
import { endedPeriods, REPORT_KINDS, type ReportPeriod } from '../../domain/reports/report-period.ts'
import { faultOf } from '../fault.ts'
import type { Office } from '../office.ts'
import { sha256Of } from '../sha256-of.ts'
import { listAreas } from '../storage/areas.ts'
import { claimReport, dropClaim, noteReport, type ReportFile } from '../storage/reports.ts'
import { gatherReport } from './gather-report.ts'
import { reportFile } from './report-file.ts'

/** Whether a report is due is looked at so often, by every process; one alone makes it. */
const LOOK_MS = 60 * 60_000

/**
 * Makes the reports of the last month and the last round that have ended, unless they are made: over all communes, kept as they were then. Gives the
 * periods that were made now.
 */
export const makeDueReports = async (office: Office): Promise<string[]> => {
  const made: string[] = []
  for (const period of REPORT_KINDS.flatMap((kind) => endedPeriods(kind, vietnamDay(office.nowMs()), 1))) {
    if (!(await claimReport(office.db, period.id, office.nowMs()))) continue
    try {
      await makeReport(office, period)
    } catch (error) {
      await dropClaim(office.db, period.id)
      throw error
    }
    made.push(period.id)
  }
  return made
}

const makeReport = async (office: Office, period: ReportPeriod): Promise<void> => {
  const areas = (await listAreas(office.db)).map(({ code }) => code)
  const report = await gatherReport(office, period, areas)
  const keep = async (bytes: Uint8Array<ArrayBuffer>): Promise<ReportFile> => {
    const sha256 = sha256Of(bytes)
    await office.blobs.put(sha256, bytes)
    return { sha256, bytes: bytes.length }
  }
  const [docx, xlsx] = [await keep(await reportFile(report, 'docx')), await keep(await reportFile(report, 'xlsx'))]
  await noteReport(office.db, {
    ...{ period: period.id, madeAt: new Date(office.nowMs()).toISOString() },
    files: { docx, xlsx },
  })
}

/** Looks now and then whether a report is due, until it is told to stop; what fails is noted and tried again. */
export const watchReports = (office: Office): (() => void) => {
  const look = (): void => {
    makeDueReports(office).then(
      (made) => {
        if (made.length > 0) office.log.info({ made }, 'reports were made')
      },
      (error: unknown) => office.log.error(faultOf(error), 'a report could not be made'),
    )
  }
  look()
  const timer = setInterval(look, LOOK_MS)
  timer.unref()
  return () => clearInterval(timer)
}
