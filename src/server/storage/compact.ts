import type { Instant } from '../../domain/records/envelope.ts'
import type { Database } from './database.ts'

/** Stands in the ledger for a change whose content was let go. */
export const LET_GO = ''

/**
 * Lets the content of changes go that were received before that moment, and keeps what makes a repeated one known: its id, number, hash and
 * verdict. The feed is made of records, not of changes, so no cursor is touched. Gives how many were let go.
 */
export const compactLedger = async (db: Database, before: Instant): Promise<number> => {
  const done = await db
    .updateTable('mutation')
    .set({ content: LET_GO })
    .where('received_at', '<', before)
    .where('content', '!=', LET_GO)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}
