import { KINDS, type Kind } from '../domain/records/kinds.ts'
import type { Database } from './database.ts'
import { readMeta } from './meta.ts'
import { ends } from './queries.ts'

/** How many records there are of each kind. */
export const countKinds = async (db: Database): Promise<Record<Kind, number>> => {
  const kept = await readMeta(db, 'counts')
  if (kept !== undefined) return { ...NONE, ...kept }
  const count = (kind: Kind): Promise<number> =>
    db.records
      .where('[shelf+updatedAt]')
      .between(...ends(kind))
      .count()
  const counted = await Promise.all(KINDS.map(async (kind) => [kind, await count(kind)] as const))
  return Object.fromEntries(counted) as Record<Kind, number>
}

const NONE = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>
