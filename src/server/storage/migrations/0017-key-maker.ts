import type { Kysely } from 'kysely'

/** Whose account made a key: it ends with that. Keys of before know their maker's name; where two accounts have it, the key stays until somebody ends it. */
export const up = async (db: Kysely<MigratedTables>): Promise<void> => {
  await db.schema.alterTable('api_key').addColumn('account', 'text').execute()
  const accounts = await db.selectFrom('account').select(['id', 'name']).execute()
  for (const { id, name } of accounts.filter((one) =>
    accounts.every((other) => one === other || one.name !== other.name),
  ))
    await db.updateTable('api_key').set({ account: id }).where('made_by', '=', name).execute()
}

/** The columns that this migration reads and writes. */
interface MigratedTables {
  readonly account: { readonly id: string; readonly name: string }
  readonly api_key: { readonly account: string | null; readonly made_by: string }
}
