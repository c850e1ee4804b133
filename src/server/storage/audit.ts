import { newServerId } from '../secrets.ts'
import type { Database } from './database.ts'

/** Adds a line to the audit trail: who did what at the desk, to whom. Lines are never changed or taken out. */
export const note = async (
  db: Database,
  nowMs: number,
  actor: string,
  action: string,
  subject: string,
): Promise<void> => {
  await db
    .insertInto('audit')
    .values({ id: newServerId(nowMs), at: new Date(nowMs).toISOString(), actor, action, subject })
    .execute()
}
