import type { Uuid } from '../../domain/records/envelope.ts'
import type { Erasure } from '../../protocol/erasure.ts'
import { PULL_ROWS, type PullRequest, type PullResponse } from '../../protocol/pull.ts'
import type { WireRecord } from '../../protocol/record.ts'
import { isReadBy } from '../../protocol/version.ts'
import type { Database } from './database.ts'
import { packCursor, unpackCursor } from './feed-cursor.ts'
import { erasuresBetween } from './people/erased-items.ts'
import { toWire, WIRE_COLUMNS } from './record-row.ts'
import { sealedFor, type Viewer } from './seal.ts'

/** Up to which version of each area a cursor of this life of the store has come. */
export const reachOf = (epoch: string, cursor: string | undefined): Readonly<Record<string, number>> =>
  (cursor === undefined ? undefined : unpackCursor(epoch, cursor)) ?? {}

/**
 * One page of the feed for the viewer's areas after that cursor. Within an area rows come by version; a row shows the record as it is now, a council
 * member's sheet that the viewer may not see yet without its content. `leave` names areas of the cursor that are no longer held. A cursor of another epoch, or ahead of the store (it was restored from a backup), gives `reset`.
 */
export const readPage = async (
  db: Database,
  epoch: string,
  viewer: Viewer,
  { cursor: cursorText, limit = PULL_ROWS, schema = 1, check = false, erases = false }: Omit<PullRequest, 'protocol'>,
): Promise<PullResponse> => {
  const { areas } = viewer
  const counters = await db
    .selectFrom('area_counter')
    .selectAll()
    .where('area', 'in', [...areas, ''])
    .orderBy('area')
    .execute()
  const given = cursorText === undefined ? undefined : unpackCursor(epoch, cursorText)
  const isAhead = counters.some(({ area, seq }) => (given?.[area] ?? 0) > seq)
  const reset = cursorText !== undefined && (given === undefined || isAhead)
  const seen = reset || given === undefined ? {} : given
  const changes: WireRecord[] = []
  const reached: Record<string, number> = {}
  const sums: Record<string, string> = {}
  const erasures: Erasure[] = []
  let more = false
  for (const { area, seq, sum } of counters) {
    const from = seen[area] ?? 0
    const rows: WireRecord[] =
      seq > from && !more ? await rowsAfter(db, viewer, area, from, limit - changes.length + 1) : []
    const kept = rows.slice(0, limit - changes.length)
    more ||= kept.length < rows.length
    changes.push(...kept)
    reached[area] = kept.at(-1)?.version ?? from
    if (erases && reached[area] > from) erasures.push(...(await erasuresBetween(db, area, from, reached[area])))
    // A row that came in between the two readings is not in the sum.
    if (sum !== null && reached[area] <= seq) sums[area] = sum
  }
  const leave = Object.keys(seen).filter((area) => !areas.includes(area))
  const readable = changes.filter(({ kind }) => isReadBy(schema, kind))
  const isWhole = check && !more && readable.length === changes.length
  const erased = erasures.filter(({ kind }) => isReadBy(schema, kind))
  const page = {
    ...{ epoch, changes: readable, leave, reset, cursor: packCursor(epoch, reached), more },
    ...(erased.length === 0 ? {} : { erasures: erased }),
  }
  return isWhole ? { ...page, sums } : page
}

const rowsAfter = async (
  db: Database,
  viewer: Viewer,
  area: string,
  version: number,
  limit: number,
): Promise<WireRecord[]> => {
  const rows = await db
    .selectFrom('record')
    .select(WIRE_COLUMNS)
    .where('area', '=', area)
    .where('version', '>', version)
    .orderBy('version')
    .limit(limit)
    .execute()
  return sealedFor(db, viewer, area, rows.map(toWire))
}

/** The highest number of this device's mutations in any area; 0 when it sent none. Area by area, as the index has them. */
export const lastSequenceOf = async (db: Database, device: Uuid): Promise<number> => {
  const row = await db
    .selectFrom('mutation')
    .select((eb) => eb.fn.max('ds').as('last'))
    .where('area', 'in', (eb) => eb.selectFrom('area_counter').select('area'))
    .where('device', '=', device)
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}
