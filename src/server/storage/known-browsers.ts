import type { Uuid } from '../../domain/records/envelope.ts'
import { hashToken, newToken } from '../secrets.ts'
import type { Database } from './database.ts'

/** Most browsers that are known for one account; the oldest is forgotten first. */
const MOST = 20

/** Notes that the account's user has signed in in a browser; gives the token that it shows the next time (OWASP, "device cookies"). */
export const addKnownBrowser = async (db: Database, account: Uuid, nowMs: number): Promise<string> => {
  const token = newToken()
  const made_at = new Date(nowMs).toISOString()
  await db
    .insertInto('known_browser')
    .values({ token_hash: hashToken(token), account, made_at })
    .execute()
  const newest = db
    .selectFrom('known_browser')
    .select('token_hash')
    .where('account', '=', account)
    .orderBy('made_at', 'desc')
    .limit(MOST)
  await db.deleteFrom('known_browser').where('account', '=', account).where('token_hash', 'not in', newest).execute()
  return token
}

/** Whether the user of that name has signed in in the browser that shows that token. */
export const isKnownBrowser = async (db: Database, token: string, username: string): Promise<boolean> => {
  const row = await db
    .selectFrom('known_browser')
    .innerJoin('account', 'account.id', 'known_browser.account')
    .select('account.id')
    .where('known_browser.token_hash', '=', hashToken(token))
    .where('account.username', '=', username)
    .executeTakeFirst()
  return row !== undefined
}
