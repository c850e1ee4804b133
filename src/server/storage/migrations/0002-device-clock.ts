import type { Kysely } from 'kysely'

/** How far a device's clock is off, as of its last push. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('device').addColumn('clock_offset_ms', 'bigint').execute()
}
