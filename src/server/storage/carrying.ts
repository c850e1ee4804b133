import type { AreaCode, Uuid } from '../../domain/records/envelope.ts'
import { Evidence, filesOf } from '../../domain/records/evidence.ts'
import type { FileName } from '../../protocol/files.ts'
import type { Mutation } from '../../protocol/mutation.ts'
import type { Verdict } from '../../protocol/push.ts'
import { holdsAreas, type Principal } from '../access.ts'
import type { Database } from './database.ts'

/**
 * Notes the files of what a carrier has handed in, and was taken, for communes that are not its own: these it may bring. Of other files there it is told
 * that there are none.
 */
export const noteCarrying = async (
  db: Database,
  carrier: Principal,
  mutations: readonly Mutation[],
  verdicts: readonly Verdict[],
): Promise<void> => {
  const taken = new Set(verdicts.flatMap((verdict) => ('version' in verdict ? [verdict.m] : [])))
  for (const { m, area, record, kind } of mutations) {
    if (kind !== 'evidence' || !taken.has(m) || holdsAreas(carrier, [area])) continue
    for (const sha256 of await filesOfEvidence(db, area, record))
      await db
        .insertInto('carrying')
        .values({ area, sha256, device: carrier.device })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  }
}

const filesOfEvidence = async (db: Database, area: AreaCode, id: Uuid): Promise<string[]> => {
  const row = await db
    .selectFrom('record')
    .select('data')
    .where('area', '=', area)
    .where('id', '=', id)
    .where('kind', '=', 'evidence')
    .executeTakeFirst()
  const evidence = row === undefined ? undefined : Evidence.safeParse(JSON.parse(row.data))
  return evidence?.success ? filesOf(evidence.data).map(({ sha256 }) => sha256) : []
}

/** Whether the principal may bring a file: of a commune of its own, or one that it carries for another. */
export const mayBring = async (db: Database, principal: Principal, { area, sha256 }: FileName): Promise<boolean> => {
  if (holdsAreas(principal, [area])) return true
  const row = await db
    .selectFrom('carrying')
    .select('device')
    .where('area', '=', area)
    .where('sha256', '=', sha256)
    .where('device', '=', principal.device)
    .executeTakeFirst()
  return row !== undefined
}
