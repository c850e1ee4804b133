import type { Instant } from '../../domain/records/envelope.ts'
import type { ReportFormat } from '../../protocol/reports.ts'
import type { Database } from './database.ts'

/** One of a report's files: its name in the blob store and its length. */
export interface ReportFile {
  readonly sha256: string
  readonly bytes: number
}

export interface ReportRow {
  readonly period: string
  readonly madeAt: Instant
  readonly files: Readonly<Record<ReportFormat, ReportFile>>
}

/** A process that claimed a report and has not made it by then has died. */
const CLAIM_MS = 10 * 60_000

/** Takes it on to make the report of that period; false when it is made already, or another process is at it. */
export const claimReport = async (db: Database, period: string, nowMs: number): Promise<boolean> => {
  const now = new Date(nowMs).toISOString()
  const claimed = await db
    .insertInto('report')
    .values({
      ...{ period, claimed_at: now, made_at: null },
      ...{ docx_sha256: null, docx_bytes: null, xlsx_sha256: null, xlsx_bytes: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('period')
    .executeTakeFirst()
  if (claimed !== undefined) return true
  const taken = await db
    .updateTable('report')
    .set({ claimed_at: now })
    .where('period', '=', period)
    .where('made_at', 'is', null)
    .where('claimed_at', '<', new Date(nowMs - CLAIM_MS).toISOString())
    .returning('period')
    .executeTakeFirst()
  return taken !== undefined
}

/** Notes that it is made; its files are in the blob store by now. */
export const noteReport = async (db: Database, { period, madeAt, files }: ReportRow): Promise<void> => {
  await db
    .updateTable('report')
    .set({
      made_at: madeAt,
      ...{ docx_sha256: files.docx.sha256, docx_bytes: files.docx.bytes },
      ...{ xlsx_sha256: files.xlsx.sha256, xlsx_bytes: files.xlsx.bytes },
    })
    .where('period', '=', period)
    .execute()
}

/** Gives a claim back when the making failed, so that the next round tries again. */
export const dropClaim = async (db: Database, period: string): Promise<void> => {
  await db.deleteFrom('report').where('period', '=', period).where('made_at', 'is', null).execute()
}

/** Reports that are made, the last made first. */
export const listReports = async (db: Database): Promise<ReportRow[]> => {
  const rows = await db.selectFrom('report').selectAll().orderBy('made_at', 'desc').execute()
  return rows.flatMap((row) => {
    const { period, made_at: madeAt, docx_sha256, docx_bytes, xlsx_sha256, xlsx_bytes } = row
    if (madeAt === null || docx_sha256 === null || docx_bytes === null || xlsx_sha256 === null || xlsx_bytes === null)
      return []
    const files = {
      docx: { sha256: docx_sha256, bytes: docx_bytes },
      xlsx: { sha256: xlsx_sha256, bytes: xlsx_bytes },
    }
    return [{ period, madeAt, files }]
  })
}
