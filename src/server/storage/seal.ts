import { hearingOf, maySeeSheet, sealedData } from '../../domain/council/sealing.ts'
import type { AreaCode, Uuid } from '../../domain/records/envelope.ts'
import type { Json } from '../../protocol/mutation.ts'
import type { WireRecord } from '../../protocol/record.ts'
import type { Principal } from '../access.ts'
import type { Database } from './database.ts'
import { toWire } from './record-row.ts'

/** Who looks at records. */
export type Viewer = Pick<Principal, 'device' | 'name' | 'areas'>

/**
 * These rows of one area as the viewer may see them: a council member's sheet that is not theirs and not opened keeps its id and version, by which
 * phones know what they hold, and loses its content. Hearings are read after the rows: one that was opened in between shows the sheet, whose next
 * version then brings it once more; the other way round a sheet would stay sealed for ever.
 */
export const sealedFor = async (
  db: Database,
  viewer: Viewer,
  area: AreaCode,
  rows: readonly WireRecord[],
): Promise<WireRecord[]> => {
  const ids = new Set(rows.flatMap(({ kind, data }) => hearingOf(kind, data) ?? []))
  if (ids.size === 0) return [...rows]
  const hearings = await db
    .selectFrom('record')
    .select(['id', 'data'])
    .where('area', '=', area)
    .where('kind', '=', 'hearing')
    .where('id', 'in', [...ids])
    .execute()
  const known = new Map(hearings.map(({ id, data }) => [id, JSON.parse(data) as Record<string, unknown>]))
  return rows.map((row) => {
    const hearing = hearingOf(row.kind, row.data)
    if (hearing === undefined || maySeeSheet(row, known.get(hearing), viewer)) return row
    // What lost against another value is content, too.
    return { ...row, data: sealedData(row.data) as Record<string, Json>, conflicts: [] }
  })
}

/** In which of the viewer's areas the record of that id is a sheet that they may not see yet: an id may be taken in several areas. */
export const sealedAreasOf = async (db: Database, viewer: Viewer, record: Uuid): Promise<ReadonlySet<AreaCode>> => {
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('area', 'in', [...viewer.areas])
    .where('id', '=', record)
    .execute()
  const sealed = new Set<AreaCode>()
  for (const row of rows) {
    const [seen] = await sealedFor(db, viewer, row.area, [toWire(row)])
    if (seen?.data.sealed === true) sealed.add(row.area)
  }
  return sealed
}
