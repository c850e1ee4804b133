import type { Kysely } from 'kysely'

/** A chain through each commune's ledger, and a sum over its records. What was written before it is outside the chain. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('area_counter').addColumn('chain', 'text').execute()
  await db.schema.alterTable('area_counter').addColumn('entries', 'bigint').execute()
  await db.schema.alterTable('area_counter').addColumn('sum', 'text').execute()
  await db.schema.alterTable('mutation').addColumn('entry', 'bigint').execute()
  await db.schema.alterTable('mutation').addColumn('chain', 'text').execute()
}
