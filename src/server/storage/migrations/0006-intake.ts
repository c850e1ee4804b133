import type { Kysely } from 'kysely'

/** Self-assessments that producers sent without an account, until the commune has taken them over or declined them. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('intake')
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('bytes', 'bigint', (column) => column.notNull())
    .addColumn('receipt_hash', 'text', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('intake_pk', ['area', 'id'])
    .addUniqueConstraint('intake_content', ['area', 'sha256'])
    .addUniqueConstraint('intake_receipt', ['area', 'receipt_hash'])
    .execute()
}
