import type { Kysely } from 'kysely'

/** The public key of a device (`protocol/device-key.ts`); null of those enrolled before there was one, until their next contact. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('device').addColumn('public_key', 'text').execute()
}
