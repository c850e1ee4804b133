import type { Instant, Uuid } from '../../../domain/records/envelope.ts'
import type { Principal } from '../../access.ts'
import type { Database } from '../database.ts'

/** The last version of these areas in which something was erased. */
const lastErased = async (db: Database, areas: readonly string[]): Promise<Map<string, number>> => {
  if (areas.length === 0) return new Map()
  const rows = await db
    .selectFrom('erasure')
    .select((eb) => ['area', eb.fn.max('version').as('last')])
    .where('area', 'in', [...areas])
    .groupBy('area')
    .execute()
  return new Map(rows.map(({ area, last }) => [area, Number(last)]))
}

/**
 * Notes how far a device has come with erasures: its cursor is written in the transaction that carries them out, so that the cursor it comes with
 * next proves it.
 */
export const noteReach = async (
  db: Database,
  { device, areas }: Principal,
  reach: Readonly<Record<string, number>>,
  now: Instant,
): Promise<void> => {
  for (const [area, last] of await lastErased(db, areas)) {
    if ((reach[area] ?? 0) < last) continue
    await putReach(db, { area, device, version: last, at: now, by: null })
  }
}

/** Somebody at the desk vouches that a device holds nothing any more: one that was lost, or speaks another app's language. */
export const vouchFor = async (db: Database, device: Uuid, area: string, by: string, now: Instant): Promise<void> => {
  const last = (await lastErased(db, [area])).get(area)
  if (last !== undefined) await putReach(db, { area, device, version: last, at: now, by })
}

interface Reach {
  readonly area: string
  readonly device: Uuid
  readonly version: number
  readonly at: Instant
  readonly by: string | null
}

/** The first word on a version stands. */
const putReach = async (db: Database, reach: Reach): Promise<void> => {
  const { version, at, by } = reach
  await db
    .insertInto('erasure_reach')
    .values(reach)
    .onConflict((conflict) =>
      conflict
        .columns(['area', 'device'])
        .doUpdateSet({ version, at, by })
        .where('erasure_reach.version', '<', version),
    )
    .execute()
}
