import type { Kysely } from 'kysely'

/** Periodic reports that the office made; their bytes are in the blob store. A row without files was claimed by a process that is making them. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('report')
    .addColumn('period', 'text', (column) => column.primaryKey())
    .addColumn('claimed_at', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text')
    .addColumn('docx_sha256', 'text')
    .addColumn('docx_bytes', 'integer')
    .addColumn('xlsx_sha256', 'text')
    .addColumn('xlsx_bytes', 'integer')
    .execute()
}
