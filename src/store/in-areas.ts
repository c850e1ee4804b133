import type { Uuid } from '../domain/records/envelope.ts'
import type { Database, RecordRow } from './database.ts'

/** Rows that are looked at together: the screen comes in between. */
const TOGETHER = 500

/** All records in stretches, outside a transaction: one that is written meanwhile may be among them or not. */
export async function* allRows(db: Database): AsyncGenerator<RecordRow[]> {
  let rows: RecordRow[]
  let last = ''
  do {
    rows = await db.records.where('id').above(last).limit(TOGETHER).toArray()
    yield rows
    last = rows.at(-1)?.id ?? last
  } while (rows.length === TOGETHER)
}

/**
 * The records of these communes, and those that do not tell theirs, as they do not open (`sealed/damaged.ts`). All are looked through: communes are seldom
 * given up, and to have each record in an index by its own would cost a phone an eighth of every fetch.
 */
export const idsIn = async (db: Database, areas: readonly string[]): Promise<Uuid[]> => {
  const ids: Uuid[] = []
  if (areas.length === 0) return ids
  for await (const rows of allRows(db))
    for (const { id, area } of rows) if (area === '' || areas.includes(area)) ids.push(id)
  return ids
}
