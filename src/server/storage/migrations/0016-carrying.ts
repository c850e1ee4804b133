import type { Kysely } from 'kysely'

/** Files that a device has to bring for records of another commune, which it handed in: of no other file there is it told anything. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('carrying')
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('carrying_pk', ['area', 'sha256', 'device'])
    .execute()
}
