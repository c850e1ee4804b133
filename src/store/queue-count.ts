import type { Uuid } from '../domain/records/envelope.ts'
import type { Database } from './database.ts'
import { CONFLICT_TAG } from './read-row.ts'
import type { QueueCount } from './store.ts'

/** What every screen shows of the queue. */
export const countQueue = async (db: Database): Promise<QueueCount> => {
  const [all, rejected, conflicts] = await Promise.all([
    db.outbox.count(),
    db.outbox.where('state').equals('rejected').count(),
    db.records.where('tags').equals(CONFLICT_TAG).count(),
  ])
  return { waiting: all - rejected, rejected, conflicts }
}

/** Whether the office has answered everything that was changed in the record. */
export const isDelivered = async (db: Database, record: Uuid): Promise<boolean> =>
  (await db.outbox.where('record').equals(record).count()) === 0

/** Those of the records that hold a change which the office has not answered. */
export const undelivered = async (db: Database, records: readonly Uuid[]): Promise<ReadonlySet<Uuid>> =>
  new Set((await db.outbox.where('record').anyOf(records).keys()).map(String))
