import type { Transaction } from 'kysely'
import { ERASED, redactPatch, type WhatIsErased } from '../../../domain/people/redact.ts'
import type { AreaCode, Uuid } from '../../../domain/records/envelope.ts'
import { IntakeSummary } from '../../../protocol/intake.ts'
import { Mutation } from '../../../protocol/mutation.ts'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'

/** What of the office's other tables goes with an erasure, and whose bytes may go with it. */
interface Swept {
  readonly files: readonly string[]
}

/** What is looked for: records that were erased, those that are gone as a whole, and by what the person was named. */
export interface Sought {
  readonly records: ReadonlySet<Uuid>
  readonly gone: ReadonlySet<Uuid>
  readonly files: readonly string[]
  isNamed(text: string): boolean
}

/** Takes out what no record of the area names any more: the office's knowledge of the files, and units that have come of them. */
export const sweepAreaFiles = async (
  tx: Transaction<Tables>,
  area: AreaCode,
  files: readonly string[],
): Promise<Swept> => {
  const free: string[] = []
  for (const sha256 of files) {
    const named = await tx
      .selectFrom('record')
      .select('id')
      .where('area', '=', area)
      .where('kind', '=', 'evidence')
      .where('data', 'like', `%${sha256}%`)
      .executeTakeFirst()
    if (named !== undefined) continue
    await tx.deleteFrom('file').where('area', '=', area).where('sha256', '=', sha256).execute()
    await tx.deleteFrom('file_unit').where('area', '=', area).where('sha256', '=', sha256).execute()
    free.push(sha256)
  }
  return { files: free }
}

/** Takes out of what stopped phones sent what is erased: of whole records all of it. What is left still waits for somebody to decide. */
export const sweepQuarantine = async (
  db: Database,
  items: readonly (WhatIsErased & { readonly record: Uuid })[],
): Promise<void> => {
  for (const item of items) {
    // A stopped phone's change lies under a commune that it holds, whatever it is about: only the record tells.
    const waiting = db.selectFrom('quarantine').selectAll().where('record', '=', item.record)
    for (const { area, device, m, content } of await waiting.execute()) {
      const mutation = Mutation.parse(JSON.parse(content))
      const { patch } = redactPatch(mutation.kind, mutation.patch, item, mutation.op === 'create')
      await db
        .updateTable('quarantine')
        .set({ content: JSON.stringify({ ...mutation, patch: item.whole ? { set: {}, unset: [] } : patch }) })
        .where('area', '=', area)
        .where('device', '=', device)
        .where('m', '=', m)
        .execute()
    }
  }
}

/** Says of these self-assessments that they were erased; what was taken over of them is records, and treated as such. */
export const sweepIntake = async (
  tx: Transaction<Tables>,
  area: AreaCode,
  ids: readonly Uuid[],
  by: string,
  now: string,
): Promise<Swept> => {
  if (ids.length === 0) return { files: [] }
  const rows = await tx
    .selectFrom('intake')
    .selectAll()
    .where('area', '=', area)
    .where('id', 'in', [...ids])
    .execute()
  for (const row of rows) {
    const summary = IntakeSummary.parse(JSON.parse(row.summary))
    const isPending = row.state === 'pending'
    await tx
      .updateTable('intake')
      .set({
        ...{ summary: JSON.stringify({ ...summary, producer: ERASED, product: ERASED }), file: '', bytes: 0 },
        ...(row.reason === null ? {} : { reason: ERASED }),
        ...(isPending ? { state: 'declined', reason: ERASED, decided_by: by, decided_at: now } : {}),
      })
      .where('area', '=', area)
      .where('id', '=', row.id)
      .execute()
  }
  return { files: rows.map(({ file }) => file).filter((file) => file !== '') }
}

/** Submissions of other apps that became, or name, what was erased: their text goes, and attachments that are no evidence any more. */
export const sweepSubmissions = async (tx: Transaction<Tables>, area: AreaCode, sought: Sought): Promise<Swept> => {
  const rows = await tx.selectFrom('submission').selectAll().where('area', '=', area).execute()
  const files: string[] = []
  for (const row of rows) {
    const isOf = [row.response, row.producer].some((id) => id !== null && sought.records.has(id))
    if (!isOf && !(row.xml !== null && sought.isNamed(row.xml))) continue
    await tx
      .updateTable('submission')
      .set({ xml: null, problems: '[]' })
      .where('area', '=', area)
      .where('instance', '=', row.instance)
      .execute()
    const kept = await tx
      .selectFrom('submission_file')
      .selectAll()
      .where('area', '=', area)
      .where('instance', '=', row.instance)
      .execute()
    for (const one of kept.filter(({ evidence }) => evidence === null || sought.gone.has(evidence))) {
      await tx
        .deleteFrom('submission_file')
        .where('area', '=', area)
        .where('instance', '=', row.instance)
        .where('name', '=', one.name)
        .execute()
      files.push(one.sha256)
    }
  }
  return { files }
}

/** Codes that were used or have ended name who was to hold a phone. */
export const sweepCodes = async (tx: Transaction<Tables>, now: string, isNamed: Sought['isNamed']): Promise<void> => {
  const rows = await tx.selectFrom('enrolment_code').select(['code_hash', 'name', 'used_at', 'expires_at']).execute()
  for (const { code_hash, name, used_at, expires_at } of rows)
    if ((used_at !== null || expires_at < now) && isNamed(name))
      await tx.deleteFrom('enrolment_code').where('code_hash', '=', code_hash).execute()
}
