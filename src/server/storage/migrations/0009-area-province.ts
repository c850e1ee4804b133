import type { Kysely } from 'kysely'

/** The province that a commune belongs to, by the code of Decision 19/2025/QĐ-TTg. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('area').addColumn('province', 'text').execute()
}
