import type { IntakeSummary } from '../../protocol/intake.ts'
import type { Office } from '../office.ts'

/** What is left of a decided self-assessment: that there was one, and what became of it. */
const FORGOTTEN: IntakeSummary = {
  ...{ producer: '', product: '', set: 0, assessments: 0, answers: 0, evidence: 0, files: 0 },
}

/** Self-assessments that one round sees to: each is a file to be removed, and the next round goes on. */
const ROUND = 200

/** Erases the file, the names and the reason of what was taken or declined before that moment. Gives how many. */
export const forgetIntake = async ({ db, blobs }: Pick<Office, 'db' | 'blobs'>, before: string): Promise<number> => {
  const due = await db
    .selectFrom('intake')
    .select(['area', 'id', 'file'])
    .where('state', '!=', 'pending')
    .where('decided_at', '<', before)
    .where('bytes', '>', 0)
    .limit(ROUND)
    .execute()
  for (const { area, id, file } of due) {
    // The bytes first: should the process end in between, the row still says that it is due.
    if (!(await isNamedElsewhere({ db }, { area, id, file }))) await blobs.remove(file)
    await db
      .updateTable('intake')
      .set({ bytes: 0, summary: JSON.stringify(FORGOTTEN), reason: null })
      .where('area', '=', area)
      .where('id', '=', id)
      .execute()
  }
  return due.length
}

/** Whether anything else rests on the same bytes: the same file sent to another commune, or filed as evidence. */
const isNamedElsewhere = async (
  { db }: Pick<Office, 'db'>,
  { area, id, file }: { readonly area: string; readonly id: string; readonly file: string },
): Promise<boolean> => {
  const others = await db
    .selectFrom('intake')
    .select('id')
    .where('file', '=', file)
    .where('bytes', '>', 0)
    .where((eb) => eb.not(eb.and([eb('area', '=', area), eb('id', '=', id)])))
    .executeTakeFirst()
  const filed = await db.selectFrom('file').select('area').where('sha256', '=', file).executeTakeFirst()
  return others !== undefined || filed !== undefined
}
