import { sql } from 'kysely'
import type { Database } from '../../src/server/storage/database.ts'
import type { StoreName } from './offices.ts'

const SQLITE = ['audit_no_update', 'audit_no_delete', 'mutation_no_update', 'mutation_no_delete']
const POSTGRES = [
  ['audit_no_change', 'audit'],
  ['mutation_no_update', 'mutation'],
  ['mutation_no_delete', 'mutation'],
] as const

/** What somebody with all rights to the database would do first: takes the guards of audit and ledger away. */
export const dropGuards = async (db: Database, store: StoreName): Promise<void> => {
  if (store === 'SQLite') for (const name of SQLITE) await sql`drop trigger ${sql.id(name)}`.execute(db)
  else for (const [name, table] of POSTGRES) await sql`drop trigger ${sql.id(name)} on ${sql.id(table)}`.execute(db)
}
