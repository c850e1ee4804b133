import { type Kysely, sql } from 'kysely'

/** Files that evidence names, and the units of those that are on their way. The bytes of whole ones are in the blob store. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('file')
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('bytes', 'bigint', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('file_pk', ['area', 'sha256'])
    .execute()
  await db.schema
    .createTable('file_unit')
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('n', 'integer', (column) => column.notNull())
    // SQLite keeps bytes in a column of any name for its type.
    .addColumn('content', sql`bytea`, (column) => column.notNull())
    .addPrimaryKeyConstraint('file_unit_pk', ['area', 'sha256', 'n'])
    .execute()
}
