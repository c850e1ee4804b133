import { sql } from 'kysely'
import type { AreaCode, Instant, Uuid } from '../../domain/records/envelope.ts'
import type { Kind, RecordOf } from '../../domain/records/kinds.ts'
import type { WireRecord } from '../../protocol/record.ts'
import type { Database } from './database.ts'
import { toWire } from './record-row.ts'
import { sealedFor, type Viewer } from './seal.ts'

/** Where a page of a kind begins: behind that record. */
interface RecordPlace {
  readonly area: AreaCode
  readonly id: Uuid
}

export interface RecordQuery {
  readonly kind: Kind
  /** All of them the viewer's. */
  readonly areas: readonly AreaCode[]
  readonly after?: RecordPlace | undefined
  readonly limit: number
  readonly updatedSince?: Instant | undefined
  readonly withDeleted: boolean
}

/**
 * Records of a kind by commune and id, from a place on: one that is changed meanwhile keeps its place, so that no page skips it. A council member's sheet
 * that the viewer may not see comes without its content.
 */
export const recordPage = async (db: Database, viewer: Viewer, query: RecordQuery): Promise<WireRecord[]> => {
  const { kind, areas, after, limit, updatedSince, withDeleted } = query
  if (areas.length === 0) return []
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('area', 'in', [...areas])
    .where('kind', '=', kind)
    .$if(after !== undefined, (some) => some.where(sql<boolean>`(area, id) > (${after?.area}, ${after?.id})`))
    .$if(updatedSince !== undefined, (some) => some.where('updated_at', '>=', updatedSince ?? ''))
    .$if(!withDeleted, (some) => some.where('deleted_at', 'is', null))
    .orderBy('area')
    .orderBy('id')
    .limit(limit)
    .execute()
  return sealedByArea(db, viewer, rows.map(toWire))
}

/** One record of the viewer's communes, of that kind; undefined where there is none. */
export const oneRecord = async (
  db: Database,
  viewer: Viewer,
  kind: Kind,
  id: Uuid,
): Promise<WireRecord | undefined> => {
  if (viewer.areas.length === 0) return undefined
  const row = await db
    .selectFrom('record')
    .selectAll()
    .where('area', 'in', [...viewer.areas])
    .where('id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const [seen] = await sealedFor(db, viewer, row.area, [toWire(row)])
  return seen
}

/** All records of some kinds in one commune that are not deleted, for what is reckoned from them here and not handed on as it is. */
export const recordsOfArea = async <K extends Kind>(
  db: Database,
  area: AreaCode,
  kinds: readonly K[],
): Promise<{ [Each in K]: RecordOf<Each>[] }> => {
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('area', '=', area)
    .where('kind', 'in', [...kinds])
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute()
  const held = Object.fromEntries(kinds.map((kind) => [kind, [] as WireRecord[]]))
  for (const row of rows) held[row.kind]?.push(toWire(row))
  return held as unknown as { [Each in K]: RecordOf<Each>[] }
}

const sealedByArea = async (db: Database, viewer: Viewer, rows: readonly WireRecord[]): Promise<WireRecord[]> => {
  const seen: WireRecord[] = []
  for (const area of new Set(rows.map((row) => row.area)))
    seen.push(
      ...(await sealedFor(
        db,
        viewer,
        area,
        rows.filter((row) => row.area === area),
      )),
    )
  return seen
}
