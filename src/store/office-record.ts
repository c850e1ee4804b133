import type { Uuid } from '../domain/records/envelope.ts'
import type { Kind } from '../domain/records/kinds.ts'
import type { Database } from './database.ts'
import { toLocal } from './read-row.ts'
import { toRow } from './record-row.ts'
import type { LocalRecord } from './store.ts'

/** The record without this phone's changes that the office has not taken; undefined where the office has none, as far as is known here. */
export const officeRecord = async <K extends Kind>(
  db: Database,
  kind: K,
  id: Uuid,
): Promise<LocalRecord<K> | undefined> => {
  const base = await db.bases.get(id)
  const row = base === undefined ? await db.records.get(id) : toRow(base)
  return row === undefined || row.version === 0 ? undefined : toLocal(kind, row)
}
