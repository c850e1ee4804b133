import type { Uuid } from '../domain/records/envelope.ts'
import type { Json, Patch } from '../protocol/mutation.ts'
import { pathsOf } from '../protocol/patch.ts'
import type { Database, OutboxRow } from './database.ts'
import { pendingByRecord } from './outbox.ts'

/**
 * The unanswered changes of these records as they lie over what the office has: without what this phone itself wrote anew in a later change that the
 * office has taken already. So it is where an earlier change was refused by an office that had lost what it builds on, and is mended long after.
 */
export const pendingOver = async (db: Database, records: readonly Uuid[]): Promise<Map<Uuid, OutboxRow[]>> => {
  const pending = await pendingByRecord(db, records)
  for (const [record, rows] of pending) pending.set(record, await withoutReplaced(db, rows))
  return pending
}

/** The same of unanswered changes of one record. */
export const withoutReplaced = async (db: Database, rows: readonly OutboxRow[]): Promise<OutboxRow[]> => {
  const [first] = rows
  if (first === undefined) return []
  const taken = await db.delivered.where('record').equals(first.record).toArray()
  return rows.map((row) => {
    const later = taken.filter((one) => one.ds > row.ds).flatMap((one) => pathsOf(one.patch))
    return later.length === 0 ? row : { ...row, patch: without(row.patch, later) }
  })
}

/** The patch without those paths, nor those keys of maps that it sets whole. */
const without = ({ set, unset }: Patch, paths: readonly string[]): Patch => {
  const isGone = (path: string): boolean => paths.some((other) => path === other || path.startsWith(`${other}/`))
  const left = Object.entries(set).flatMap(([path, value]) =>
    isGone(path) ? [] : [[path, withoutKeys(path, value, paths)] as const],
  )
  return { set: Object.fromEntries(left), unset: unset.filter((path) => !isGone(path)) }
}

const withoutKeys = (field: string, value: Json, paths: readonly string[]): Json => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => !paths.includes(`${field}/${key}`)))
}
