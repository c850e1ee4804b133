import type { Insertable, Selectable } from 'kysely'
import type { AreaCode } from '../../domain/records/envelope.ts'
import { type SubmissionList, type SubmissionName, SubmissionRow } from '../../protocol/open-rosa.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

export type Submission = Selectable<Tables['submission']>
export type SubmissionFile = Selectable<Tables['submission_file']>

/** Submissions of a page of the desk's list. */
const PAGE_ROWS = 50

/** The one of that id in any of these communes. */
export const submissionIn = async (
  db: Database,
  areas: readonly AreaCode[],
  instance: string,
): Promise<Submission | undefined> =>
  areas.length === 0
    ? undefined
    : db
        .selectFrom('submission')
        .selectAll()
        .where('area', 'in', [...areas])
        .where('instance', '=', instance)
        .executeTakeFirst()

/** Keeps one; of the same id in the same commune only the first. Gives the one that is kept. */
export const keepSubmission = async (db: Database, row: Insertable<Tables['submission']>): Promise<Submission> => {
  await db
    .insertInto('submission')
    .values(row)
    .onConflict((conflict) => conflict.columns(['area', 'instance']).doNothing())
    .execute()
  return db
    .selectFrom('submission')
    .selectAll()
    .where('area', '=', row.area)
    .where('instance', '=', row.instance)
    .executeTakeFirstOrThrow()
}

export const changeSubmission = async (
  db: Database,
  { area, instance }: SubmissionName,
  change: Partial<Pick<Submission, 'state' | 'problems' | 'response' | 'producer' | 'product' | 'xml'>>,
): Promise<void> => {
  await db.updateTable('submission').set(change).where('area', '=', area).where('instance', '=', instance).execute()
}

/** Keeps attachments by their names; one of the same name that came before stays. */
export const keepSubmissionFile = async (db: Database, file: SubmissionFile): Promise<void> => {
  await db
    .insertInto('submission_file')
    .values(file)
    .onConflict((conflict) => conflict.columns(['area', 'instance', 'name']).doNothing())
    .execute()
}

export const filesOfSubmission = (db: Database, { area, instance }: SubmissionName): Promise<SubmissionFile[]> =>
  db
    .selectFrom('submission_file')
    .selectAll()
    .where('area', '=', area)
    .where('instance', '=', instance)
    .orderBy('name')
    .execute()

export const noteEvidence = async (
  db: Database,
  { area, instance }: SubmissionName,
  name: string,
  evidence: string,
): Promise<void> => {
  await db
    .updateTable('submission_file')
    .set({ evidence })
    .where('area', '=', area)
    .where('instance', '=', instance)
    .where('name', '=', name)
    .execute()
}

/** The newest of these communes, behind the row `after` where it is given. */
export const listSubmissions = async (
  db: Database,
  areas: readonly AreaCode[],
  after: string | undefined,
): Promise<SubmissionList> => {
  if (areas.length === 0) return { items: [] }
  const all = db
    .selectFrom('submission')
    .innerJoin('device', 'device.id', 'submission.device')
    .selectAll('submission')
    .select('device.name as sender')
    .where('submission.area', 'in', [...areas])
  const behind = after === undefined ? all : all.where('submission.id', '<', after)
  const rows = await behind
    .orderBy('submission.id', 'desc')
    .limit(PAGE_ROWS + 1)
    .execute()
  const shown = rows.slice(0, PAGE_ROWS)
  const kept = await keptBeside(db, shown)
  const next = rows.length > PAGE_ROWS ? shown.at(-1)?.id : undefined
  return {
    items: shown.map((row) => toItem(row, row.sender, kept)),
    ...(next === undefined ? {} : { next }),
  }
}

/** Attachments that did not become evidence. */
const keptBeside = async (db: Database, rows: readonly Submission[]): Promise<SubmissionFile[]> =>
  rows.length === 0
    ? []
    : db
        .selectFrom('submission_file')
        .selectAll()
        .where('area', 'in', [...new Set(rows.map(({ area }) => area))])
        .where('instance', 'in', [...new Set(rows.map(({ instance }) => instance))])
        .where('evidence', 'is', null)
        .orderBy('name')
        .execute()

const toItem = (row: Submission, sender: string, kept: readonly SubmissionFile[]): SubmissionRow =>
  SubmissionRow.parse({
    ...{ area: row.area, instance: row.instance, sender, state: row.state, receivedAt: row.received_at },
    ...{ form: { id: row.form_id, version: row.form_version }, problems: JSON.parse(row.problems) },
    ...(row.response === null ? {} : { response: row.response }),
    hasXml: row.xml !== null,
    kept: kept.flatMap((file) => (file.area === row.area && file.instance === row.instance ? [file.name] : [])),
  })
