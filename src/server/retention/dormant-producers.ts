import { vietnamDay } from '../../domain/calendar/day.ts'
import type { AreaCode } from '../../domain/records/envelope.ts'
import type { DueThing } from '../../protocol/retention.ts'
import type { Database } from '../storage/database.ts'

/**
 * Producers whose whole file has rested since before that moment, and none of whose certificates ends after it. The old ones are found first, and only of
 * their communes the rest is read.
 */
export const dormantProducers = async (
  db: Database,
  areas: readonly AreaCode[],
  before: string,
): Promise<DueThing[]> => {
  const old = await db
    .selectFrom('record')
    .select(['area', 'id', 'updated_at'])
    .where('area', 'in', [...areas])
    .where('kind', '=', 'producer')
    .where('updated_at', '<', before)
    .where('deleted_at', 'is', null)
    .orderBy('updated_at')
    .execute()
  if (old.length === 0) return []
  const awake = new Set<string>()
  for (const area of new Set(old.map((one) => one.area))) {
    const rows = await db
      .selectFrom('record')
      .select(['kind', 'data', 'updated_at'])
      .where('area', '=', area)
      .where('kind', 'in', ['product', 'certificate', 'dossier', 'assessment', 'response', 'plan'])
      .where('deleted_at', 'is', null)
      .where((eb) => eb.or([eb('updated_at', '>=', before), eb('kind', '=', 'certificate')]))
      .execute()
    for (const { kind, data, updated_at } of rows) {
      const { producer, expiresOn } = JSON.parse(data) as { producer?: string; expiresOn?: string }
      const isInForce = kind === 'certificate' && (expiresOn ?? '') >= vietnamDay(Date.parse(before))
      if (producer !== undefined && (updated_at >= before || isInForce)) awake.add(producer)
    }
  }
  return old
    .filter(({ id }) => !awake.has(id))
    .map(({ area, id, updated_at }) => ({ what: 'producer', id, area, since: updated_at }))
}
