import type { Instant, Uuid } from '../../domain/records/envelope.ts'
import { SessionRow } from '../../protocol/account.ts'
import { hashToken, newServerId, newToken } from '../secrets.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** How long a session lasts at most: a working day (ASVS 5.0, 7.3.2). */
const SESSION_MS = 12 * 60 * 60_000
/** How long it lasts without a request: a long lunch. A page that is in sight asks every minute (7.3.1). */
const IDLE_MS = 2 * 60 * 60_000
/** How exactly the last request is kept: not every request has to write. */
const SEEN_MS = 60_000

const at = (ms: number): Instant => new Date(ms).toISOString()

/** What a session begins with. */
export type NewSession = Pick<Tables['session'], 'account' | 'device' | 'browser' | 'method'>

/** Starts a session; gives its token. One that the same browser has had under another token is to be ended first: no token outlives a sign-in. */
export const openSession = async (db: Database, session: NewSession, nowMs: number): Promise<string> => {
  const token = newToken()
  const times = { created_at: at(nowMs), seen_at: at(nowMs), expires_at: at(nowMs + SESSION_MS) }
  await db
    .insertInto('session')
    .values({ token_hash: hashToken(token), id: newServerId(nowMs), ...session, ...times })
    .execute()
  await db
    .deleteFrom('session')
    .where((eb) => eb.or([eb('expires_at', '<=', at(nowMs)), eb('seen_at', '<=', at(nowMs - IDLE_MS))]))
    .execute()
  return token
}

/** Gives a session another token; the old one opens nothing any more. */
export const rotateSession = async (db: Database, id: Uuid): Promise<string> => {
  const token = newToken()
  await db
    .updateTable('session')
    .set({ token_hash: hashToken(token) })
    .where('id', '=', id)
    .execute()
  return token
}

export const closeSession = async (db: Database, token: string): Promise<void> => {
  await db.deleteFrom('session').where('token_hash', '=', hashToken(token)).execute()
}

/** Ends an account's sessions: all of them, one, or all but one. Gives how many there were. */
export const endSessions = async (
  db: Database,
  account: Uuid,
  which: { readonly only?: Uuid; readonly but?: Uuid } = {},
): Promise<number> => {
  let query = db.deleteFrom('session').where('account', '=', account)
  if (which.only !== undefined) query = query.where('id', '=', which.only)
  if (which.but !== undefined) query = query.where('id', '!=', which.but)
  return (await query.returning('id').execute()).length
}

/** The account's sessions that are alive, the one used last first. */
export const listSessions = async (db: Database, account: Uuid, nowMs: number, own?: Uuid): Promise<SessionRow[]> => {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where('account', '=', account)
    .where('expires_at', '>', at(nowMs))
    .where('seen_at', '>', at(nowMs - IDLE_MS))
    .orderBy('seen_at', 'desc')
    .execute()
  return rows.map((row) =>
    SessionRow.parse({
      ...{ id: row.id, browser: row.browser, method: row.method, createdAt: row.created_at, seenAt: row.seen_at },
      isThis: row.id === own,
    }),
  )
}

/** The live session of that token with its account; undefined when it has ended or the account is disabled. */
export const sessionOf = async (db: Database, token: string, nowMs: number) => {
  const session = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account')
    .select(['session.device', 'session.id as session', 'session.seen_at'])
    .select(['account.id', 'account.name', 'account.role', 'account.areas'])
    .where('session.token_hash', '=', hashToken(token))
    .where('session.expires_at', '>', at(nowMs))
    .where('session.seen_at', '>', at(nowMs - IDLE_MS))
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
  if (session !== undefined && Date.parse(session.seen_at) < nowMs - SEEN_MS)
    await db
      .updateTable('session')
      .set({ seen_at: at(nowMs) })
      .where('id', '=', session.session)
      .execute()
  return session
}
