import type { Kysely } from 'kysely'

/** Phones with ODK Collect or KoboCollect: devices that come by another door, what they sent, and the attachments of that. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('device').addColumn('door', 'text').execute()
  await db.schema
    .createTable('submission')
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('instance', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('form_id', 'text', (column) => column.notNull())
    .addColumn('form_version', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('xml', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('problems', 'text', (column) => column.notNull())
    .addColumn('response', 'text')
    .addColumn('producer', 'text')
    .addColumn('product', 'text')
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('submission_pk', ['area', 'instance'])
    .addUniqueConstraint('submission_id', ['area', 'id'])
    .execute()
  await db.schema
    .createTable('submission_file')
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('instance', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('bytes', 'bigint', (column) => column.notNull())
    .addColumn('type', 'text')
    .addColumn('evidence', 'text')
    .addPrimaryKeyConstraint('submission_file_pk', ['area', 'instance', 'name'])
    .execute()
}
