import type { Uuid } from '../domain/records/envelope.ts'
import { Evidence, filesOf } from '../domain/records/evidence.ts'
import { UNASSIGNED_AREA } from '../domain/records/unassigned-area.ts'
import type { Database, RecordRow } from './database.ts'
import type { Desk } from './desk.ts'

/** Everything of a producer that entered itself on this phone: the producer, its products, and what hangs under them. */
export const ownRecords = ({ db }: Desk, producer: Uuid): Promise<RecordRow[]> =>
  db.records.filter(({ id, data }) => id === producer || data.producer === producer).toArray()

/**
 * Erases it from this phone, in one transaction: records, changes, bytes, what was typed. Only what no office holds: a phone that is enrolled has its
 * office erase, so that it is erased everywhere. `not-own`: then nothing was done.
 */
export const eraseOwn = (desk: Desk, producer: Uuid): Promise<'erased' | 'not-own'> => {
  const { db } = desk
  return db.transaction('rw', db.tables, async () => {
    const rows = await ownRecords(desk, producer)
    if (rows.some(({ area }) => area !== UNASSIGNED_AREA)) return 'not-own' as const
    const ids = rows.map(({ id }) => id)
    await db.records.bulkDelete(ids)
    await db.bases.bulkDelete(ids)
    await db.places.bulkDelete(ids)
    await db.outbox.where('record').anyOf(ids).delete()
    await db.delivered.where('record').anyOf(ids).delete()
    await dropBytes(db, rows)
    const typed = await db.typing.toArray()
    await db.typing.bulkDelete(typed.map(({ form }) => form).filter((form) => ids.some((id) => form.includes(id))))
    return 'erased' as const
  })
}

const dropBytes = async (db: Database, rows: readonly RecordRow[]): Promise<void> => {
  const others = await db.records.filter(({ kind }) => kind === 'evidence').toArray()
  const named = new Set(others.flatMap(filesNamed))
  for (const sha256 of rows.flatMap(filesNamed).filter((one) => !named.has(one))) {
    await db.uploads.where('sha256').equals(sha256).delete()
    await db.chunks.where('sha256').equals(sha256).delete()
    await db.blobs.delete(sha256)
  }
}

const filesNamed = ({ kind, data }: RecordRow): string[] => {
  const evidence = kind === 'evidence' ? Evidence.safeParse(data) : undefined
  return evidence?.success ? filesOf(evidence.data).map(({ sha256 }) => sha256) : []
}
