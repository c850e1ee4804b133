import type { AreaCode } from '../domain/records/envelope.ts'
import { Evidence, filesOf } from '../domain/records/evidence.ts'
import type { WireRecord } from '../protocol/record.ts'
import type { ChangeTables } from './change-tables.ts'
import type { Database } from './database.ts'
import { ends } from './queries.ts'

/** Notes, in the transaction that writes a piece of evidence, that its files are to be sent; of one that is removed, that they need not be. */
export const oweFiles = async (db: ChangeTables, record: WireRecord): Promise<void> => {
  if (record.kind !== 'evidence') return
  if (record.deletedAt !== undefined) return forgive(db, record)
  const parsed = Evidence.safeParse(record.data)
  if (!parsed.success) return
  for (const file of filesOf(parsed.data)) {
    const key = [record.area, file.sha256] as const
    const known = await db.uploads.get([...key])
    // What was carried for another phone is this one's own from now on: its receipt stays.
    if (known !== undefined && known.isCarried !== true) continue
    const { area, id, createdAt } = record
    await db.uploads.put({ ...file, area, record: id, at: createdAt, state: 'waiting', sentBytes: 0 })
  }
}

/** What waited for that piece of evidence alone goes, and its bytes with the next sweep; a file that another piece names waits for that one. */
const forgive = async (db: ChangeTables, { id, area }: WireRecord): Promise<void> => {
  const waiting = (await db.uploads.where('record').equals(id).toArray()).filter(({ state }) => state !== 'stored')
  if (waiting.length === 0) return
  const pieces = await db.records
    .where('[shelf+updatedAt]')
    .between(...ends('evidence'))
    .toArray()
  const others = pieces.filter((row) => row.area === area)
  for (const upload of waiting) {
    const other = others.find((row) => row.id !== id && isNamedBy(row, upload.sha256))
    if (other === undefined) await db.uploads.delete([area, upload.sha256])
    else await db.uploads.put({ ...upload, record: other.id })
  }
}

const isNamedBy = ({ data }: WireRecord, sha256: string): boolean => {
  const parsed = Evidence.safeParse(data)
  return parsed.success && filesOf(parsed.data).some((file) => file.sha256 === sha256)
}

/** The files of a commune that has become known: what was waiting without one waits for that one. */
export const moveUploads = async (db: Database, from: AreaCode, to: AreaCode): Promise<void> => {
  const rows = await db.uploads.where('[area+sha256]').between([from, ''], [from, '\uffff']).toArray()
  await db.uploads.bulkDelete(rows.map(({ area, sha256 }): [string, string] => [area, sha256]))
  await db.uploads.bulkPut(rows.map((row) => ({ ...row, area: to })))
}
