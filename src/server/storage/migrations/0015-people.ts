import type { Kysely } from 'kysely'

/** What persons ask for about their data, what was erased for it, and which devices have carried it out. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('person_request')
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('received_on', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_request_pk', ['area', 'id'])
    .execute()
  await db.schema
    .createTable('erasure')
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('request', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('whole', 'integer', (column) => column.notNull())
    .addColumn('paths', 'text', (column) => column.notNull())
    .addColumn('files', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('erasure_pk', ['area', 'record', 'request'])
    .execute()
  await db.schema.createIndex('erasure_version').on('erasure').columns(['area', 'version']).execute()
  await db.schema
    .createTable('erasure_reach')
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text')
    .addPrimaryKeyConstraint('erasure_reach_pk', ['area', 'device'])
    .execute()
}
