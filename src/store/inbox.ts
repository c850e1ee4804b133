import type { Uuid } from '../domain/records/envelope.ts'
import type { PullResponse } from '../protocol/pull.ts'
import type { WireRecord } from '../protocol/record.ts'
import type { Database, OutboxRow } from './database.ts'
import { authorOf, forgetMeta, readMeta, writeMeta } from './meta.ts'
import type { Lease } from './outbox.ts'
import { rebase } from './rebase.ts'
import { toRow } from './record-row.ts'

/**
 * Takes in one page of the office's feed: rows and cursor in one transaction (sync.md hazard 5). A record with unanswered changes takes the row as
 * its base and keeps them on top. `leave` and `reset` never touch a record that holds unanswered changes.
 */
export const applyPage = (db: Database, device: Uuid, lease: Lease, page: PullResponse): Promise<'done' | 'fenced'> =>
  db.transaction('rw', [db.records, db.bases, db.outbox, db.meta], async () => {
    if ((await readMeta(db, 'leaderEpoch')) !== lease.epoch) return 'fenced' as const
    const by = await authorOf(db, device)
    const pending = await pendingByRecord(db)
    if (page.reset) await dropSettled(db, pending, await db.records.toCollection().primaryKeys())
    for (const area of page.leave)
      await dropSettled(db, pending, await db.records.where('area').equals(area).primaryKeys())
    const isUnsent = (record: WireRecord): boolean => pending.has(record.id)
    await db.bases.bulkPut(page.changes.filter(isUnsent))
    await db.records.bulkPut(
      page.changes.map((change) => toRow(rebase(change, pending.get(change.id) ?? [], by) ?? change)),
    )
    await writeMeta(db, 'epoch', page.epoch)
    if (page.cursor === '') await forgetMeta(db, 'cursor')
    else await writeMeta(db, 'cursor', page.cursor)
    return 'done' as const
  })

/** The unanswered mutations of each record, oldest first. */
const pendingByRecord = async (db: Database): Promise<Map<Uuid, OutboxRow[]>> => {
  const pending = new Map<Uuid, OutboxRow[]>()
  for (const row of await db.outbox.orderBy('ds').toArray())
    pending.set(row.record, [...(pending.get(row.record) ?? []), row])
  return pending
}

const dropSettled = (db: Database, pending: ReadonlyMap<Uuid, unknown>, ids: readonly Uuid[]): Promise<void> =>
  db.records.bulkDelete(ids.filter((id) => !pending.has(id)))
