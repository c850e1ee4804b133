import type { AreaCode, Uuid } from '../../domain/records/envelope.ts'
import type { HistoryEntry } from '../../protocol/history.ts'
import { Mutation } from '../../protocol/mutation.ts'
import { Verdict } from '../../protocol/push.ts'
import { LET_GO } from './compact.ts'
import type { Database } from './database.ts'

/** Changes of a record in these areas that were taken, in the order of its versions. */
export const historyOf = async (db: Database, areas: readonly AreaCode[], record: Uuid): Promise<HistoryEntry[]> => {
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
    return 'version' in verdict ? [{ row, verdict }] : []
  })
  taken.sort((one, other) => one.verdict.version - other.verdict.version)
  return taken.map(({ row, verdict }) => {
    const { m, op, patch, at, author } = Mutation.parse(JSON.parse(row.content))
    return {
      ...{ m, op, patch, at, by: { name: author ?? row.actor, device: row.device }, receivedAt: row.received_at },
      ...{ sum: row.request_hash, conflict: verdict.kind === 'conflict' ? verdict.paths : [] },
    }
  })
}
