import type { Uuid } from '../../domain/records/envelope.ts'
import type { HistoryEntry } from '../../protocol/history.ts'
import { Mutation } from '../../protocol/mutation.ts'
import { pathsOf } from '../../protocol/patch.ts'
import { Verdict } from '../../protocol/push.ts'
import { LET_GO } from './compact.ts'
import type { Database } from './database.ts'
import { OFFICE_DEVICE } from './release.ts'
import { sealedAreasOf, type Viewer } from './seal.ts'

/** Changes of a record in the viewer's areas that were taken, in the order of its versions; of a sheet that they may not see yet, without what they say. */
export const historyOf = async (db: Database, viewer: Viewer, record: Uuid): Promise<HistoryEntry[]> => {
  const { areas } = viewer
  if (areas.length === 0) return []
  const rows = await db
    .selectFrom('mutation')
    .selectAll()
    .where('area', 'in', [...areas])
    .where('record', '=', record)
    .where('content', '!=', LET_GO)
    .execute()
  const taken = rows.flatMap((row) => {
    const verdict = Verdict.parse(JSON.parse(row.verdict))
    // Of the office's own entries only erasures tell people something.
    if (row.device === OFFICE_DEVICE && isTurn(row.content)) return []
    return 'version' in verdict ? [{ row, verdict }] : []
  })
  taken.sort((one, other) => one.verdict.version - other.verdict.version)
  const sealed = await sealedAreasOf(db, viewer, record)
  return taken.map(({ row, verdict }) => {
    const { m, op, patch, at, author } = Mutation.parse(JSON.parse(row.content))
    const isSealed = sealed.has(row.area)
    return {
      ...{
        m,
        op,
        patch: isSealed ? NOTHING_TOLD : patch,
        at,
        by: { name: author ?? row.actor, device: row.device },
        receivedAt: row.received_at,
      },
      ...{ sum: row.request_hash, conflict: verdict.kind === 'conflict' && !isSealed ? verdict.paths : [] },
    }
  })
}

const isTurn = (content: string): boolean => {
  const { op, patch } = Mutation.parse(JSON.parse(content))
  return op === 'patch' && pathsOf(patch).length === 0
}

const NOTHING_TOLD: HistoryEntry['patch'] = { set: {}, unset: [] }
