import type { Selectable } from 'kysely'
import { CHAIN_START } from '../../domain/integrity/attestation.ts'
import { canonicalJson } from '../../domain/integrity/canonical-json.ts'
import { newServerId } from '../secrets.ts'
import { sha256Of } from '../sha256-of.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

type AuditRow = Selectable<Tables['audit']>

/** Entries read at once while the chain is gone through. */
const STRETCH = 2_000

/**
 * Adds a line to the audit trail: who did what at the desk, to whom. Lines are never changed or taken out. Each is linked to the one before it; the
 * head's row is taken first, so that of two processes that write at the same moment one waits, and the chain never forks.
 */
export const note = async (
  db: Database,
  nowMs: number,
  actor: string,
  action: string,
  subject: string,
): Promise<void> => {
  const write = async (tx: Database): Promise<void> => {
    const head = await tx
      .updateTable('audit_head')
      .set((eb) => ({ n: eb('n', '+', 1) }))
      .where('id', '=', 1)
      .returning(['n', 'hash'])
      .executeTakeFirstOrThrow()
    const entry = { id: newServerId(nowMs), at: new Date(nowMs).toISOString(), actor, action, subject, n: head.n }
    const hash = auditLink(head.hash, entry)
    await tx
      .insertInto('audit')
      .values({ ...entry, hash })
      .execute()
    await tx.updateTable('audit_head').set({ hash }).where('id', '=', 1).execute()
  }
  await (db.isTransaction ? write(db) : db.transaction().execute(write))
}

/** The link of one entry: SHA-256 over the link before it and the entry's canonical JSON (RFC 8785). */
const auditLink = (before: string, { id, at, actor, action, subject, n }: Omit<AuditRow, 'hash'>): string =>
  sha256Of(before + canonicalJson({ id, at, actor, action, subject, n }))

/** What the audit's chain comes to: its last entry, or the first at which it breaks and how. */
export type AuditChain =
  | { readonly kind: 'whole'; readonly entries: number; readonly hash: string }
  | { readonly kind: 'broken'; readonly at: number; readonly fault: 'altered' | 'missing' | 'end-missing' }

/** Goes through the whole chain, a stretch at a time. `visit` hears each sound link. */
export const auditChain = async (
  db: Database,
  visit: (n: number, hash: string) => void = () => undefined,
): Promise<AuditChain> => {
  const head = await db.selectFrom('audit_head').selectAll().where('id', '=', 1).executeTakeFirst()
  // Entries that were added since the head was read are the next look's.
  const last = head?.n ?? 0
  let [n, hash] = [0, CHAIN_START]
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where((eb) => eb.or([eb('n', '>', n), ...(n === 0 ? [eb('n', 'is', null), eb('n', '<=', 0)] : [])]))
      .orderBy('n')
      .limit(STRETCH)
      .execute()
    for (const row of rows) {
      if (row.n !== n + 1) return { kind: 'broken', at: n + 1, fault: 'missing' }
      const link = auditLink(hash, row)
      if (link !== row.hash) return { kind: 'broken', at: row.n, fault: 'altered' }
      ;[n, hash] = [row.n, link]
      visit(n, hash)
      if (n === last && head?.hash !== hash) return { kind: 'broken', at: n, fault: 'altered' }
    }
    if (rows.length < STRETCH) break
  }
  const now = await db.selectFrom('audit_head').select('n').where('id', '=', 1).executeTakeFirst()
  if (n > (now?.n ?? 0)) return { kind: 'broken', at: (now?.n ?? 0) + 1, fault: 'altered' }
  return n < last ? { kind: 'broken', at: n + 1, fault: 'end-missing' } : { kind: 'whole', entries: n, hash }
}
