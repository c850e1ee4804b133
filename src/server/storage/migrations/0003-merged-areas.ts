import type { Kysely } from 'kysely'

/** Communes are merged by law: the former one keeps its records under its own code, and belongs to the one that it went into. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('area').addColumn('merged_into', 'text').execute()
}
