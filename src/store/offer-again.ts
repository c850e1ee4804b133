import type { Uuid } from '../domain/records/envelope.ts'
import type { ProblemCode } from '../protocol/problem.ts'
import type { Database, OutboxRow } from './database.ts'
import type { Desk } from './desk.ts'
import { resend } from './mend.ts'
import { toWire } from './read-row.ts'
import { offerFilesAgain } from './uploads.ts'

/**
 * Puts what the office took lately back into the queue, as it was sent: an office that was restored from a backup may have lost it (sync.md hazard
 * 14). What it still has it answers as a duplicate. What it has rejected meanwhile, only because it had lost what came before, goes out again behind.
 */
export const offerAgain = async (desk: Desk): Promise<void> => {
  const { db } = desk
  const rows = await db.delivered.toArray()
  await keepBases(db, [...new Set(rows.map((row) => row.record))])
  await db.outbox.bulkPut(
    rows.map(
      ({ n: _n, deliveredAt: _at, verdict: _verdict, sum: _sum, ...mutation }): OutboxRow => ({
        ...mutation,
        state: 'sent',
      }),
    ),
  )
  await db.delivered.bulkDelete(rows.flatMap((row) => row.n ?? []))
  await offerFilesAgain(db)
  for (const { m, problem } of await db.outbox.where('state').equals('rejected').toArray())
    if (problem !== undefined && LOST.includes(problem.code)) await resend(desk, m, desk.newId(), true)
}

/** Rejections of what builds on something that the office does not have. */
const LOST: readonly ProblemCode[] = ['base-missing', 'record-missing']

/** What stands under these changes until the feed brings it anew: the record as we have it, in which they are already. */
const keepBases = async (db: Database, ids: readonly Uuid[]): Promise<void> => {
  const known = new Set(
    await db.bases
      .where('id')
      .anyOf([...ids])
      .primaryKeys(),
  )
  const records = await db.records.bulkGet(ids.filter((id) => !known.has(id)))
  await db.bases.bulkPut(records.flatMap((row) => (row === undefined ? [] : [toWire(row)])))
}
