import { Uuid } from '../../domain/records/envelope.ts'
import type { AuditEntry, AuditPage } from '../../protocol/integrity.ts'
import type { Database } from './database.ts'

/** Entries of a page. */
const PAGE = 100

interface AuditWanted {
  readonly before?: number | undefined
  readonly actor?: string | undefined
  readonly action?: string | undefined
}

/** A page of the audit, the newest first, and by whom and what it can be filtered. */
export const readAudit = async (
  db: Database,
  { before, actor, action }: AuditWanted,
): Promise<Omit<AuditPage, 'chain'>> => {
  let query = db.selectFrom('audit').select(['n', 'at', 'actor', 'action', 'subject']).orderBy('n', 'desc')
  if (before !== undefined) query = query.where('n', '<', before)
  if (actor !== undefined) query = query.where('actor', '=', actor)
  if (action !== undefined) query = query.where('action', '=', action)
  const rows = await query.limit(PAGE + 1).execute()
  const entries = rows.slice(0, PAGE)
  const last = entries.at(-1)
  const actors = await db.selectFrom('audit').select('actor').distinct().orderBy('actor').execute()
  const actions = await db.selectFrom('audit').select('action').distinct().orderBy('action').execute()
  return {
    entries: await named(db, entries),
    ...(rows.length > PAGE && last !== undefined ? { next: last.n } : {}),
    actors: actors.map((row) => row.actor),
    actions: actions.map((row) => row.action),
  }
}

/** Devices and accounts by the names that people know them by; whatever else an entry is about, as it was noted. */
const named = async (db: Database, entries: readonly AuditEntry[]): Promise<AuditEntry[]> => {
  const ids = [...new Set(entries.map(({ subject }) => subject).filter((subject) => Uuid.safeParse(subject).success))]
  if (ids.length === 0) return [...entries]
  const devices = await db.selectFrom('device').select(['id', 'name', 'label']).where('id', 'in', ids).execute()
  const accounts = await db.selectFrom('account').select(['id', 'username']).where('id', 'in', ids).execute()
  const names = new Map([
    ...accounts.map(({ id, username }) => [id, username] as const),
    ...devices.map(({ id, name, label }) => [id, label === '' ? name : `${label} (${name})`] as const),
  ])
  return entries.map((entry) => ({ ...entry, subject: names.get(entry.subject) ?? entry.subject }))
}
