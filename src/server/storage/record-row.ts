import type { Insertable, Selectable } from 'kysely'
import { readBy } from '../../domain/read-by.ts'
import { ReadRecord, type WireRecord } from '../../protocol/record.ts'
import type { Held } from './judge.ts'
import { stampsOfText, stampsText } from './stamps-text.ts'
import type { Tables } from './tables.ts'

type Row = Selectable<Tables['record']>

/** What of a row travels: not who last wrote each of its fields, which is more than all the rest. */
export const WIRE_COLUMNS = [
  ...(['id', 'kind', 'area', 'version', 'data', 'conflicts'] as const),
  ...(['created_at', 'created_by', 'updated_at', 'updated_by', 'deleted_at'] as const),
] as const satisfies readonly (keyof Row)[]

/** A row as it travels; checked, because the database is a door too. */
export const toWire = (row: Pick<Row, (typeof WIRE_COLUMNS)[number]>): WireRecord => {
  const record = {
    ...{ id: row.id, kind: row.kind, area: row.area, version: row.version, data: JSON.parse(row.data) },
    ...{ conflicts: JSON.parse(row.conflicts), createdAt: row.created_at, createdBy: JSON.parse(row.created_by) },
    ...{ updatedAt: row.updated_at, updatedBy: JSON.parse(row.updated_by) },
    ...(row.deleted_at === null ? {} : { deletedAt: row.deleted_at }),
  }
  const read = readBy(ReadRecord, record)
  if (!read.success) throw read.error
  return read.data
}

export const toHeld = (row: Row): Held => ({ record: toWire(row), stamps: stampsOfText(row.stamps) })

export const toRow = ({ record, stamps }: Held): Insertable<Tables['record']> => ({
  ...{ area: record.area, id: record.id, kind: record.kind, version: record.version },
  ...{ data: JSON.stringify(record.data), stamps: stampsText(stamps), conflicts: JSON.stringify(record.conflicts) },
  ...{ created_at: record.createdAt, created_by: JSON.stringify(record.createdBy) },
  ...{
    updated_at: record.updatedAt,
    updated_by: JSON.stringify(record.updatedBy),
    deleted_at: record.deletedAt ?? null,
  },
})
