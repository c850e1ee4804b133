import type { Kysely } from 'kysely'

const TEXT_OF_DEVICE = [
  /** End of a token that was got by the key; null of one without an end. */
  'token_expires_at',
  /** Of the token before the key: files that were signed by it are still under way. */
  'former_token_hash',
  /** Marks (`protocol/access.ts`), hashed: of the last token given out, and of the last that the phone surely came to know of. */
  'mark_hash',
  'known_mark_hash',
  'cloned_at',
  'revoked_for',
  'wiped_at',
] as const

/** Short-lived tokens got by a key, what tells a cloned phone, why a device was stopped, and what it sent afterwards. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const column of TEXT_OF_DEVICE) await db.schema.alterTable('device').addColumn(column, 'text').execute()
  await db.schema.alterTable('device').addColumn('nonce_ms', 'bigint').execute()
  await db.schema.alterTable('enrolment_code').addColumn('device', 'text').execute()
  await db.schema
    .createTable('quarantine')
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('m', 'text', (column) => column.notNull())
    .addColumn('ds', 'bigint', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('problem', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('quarantine_pk', ['area', 'device', 'm'])
    .execute()
  await db.schema.createIndex('quarantine_by_device').on('quarantine').columns(['device', 'ds']).execute()
}
