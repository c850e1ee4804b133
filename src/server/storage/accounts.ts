import type { AreaCode, Instant, Uuid } from '../../domain/records/envelope.ts'
import { type AccountRequest, AccountRow } from '../../protocol/enrol.ts'
import { fitsPassword, hashPassword, hashToken, newToken } from '../secrets.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** How long a session lasts without a new sign-in: a working day. */
const SESSION_MS = 12 * 60 * 60_000

const toRow = (row: Tables['account']): AccountRow =>
  AccountRow.parse({
    ...{ id: row.id, username: row.username, name: row.name, role: row.role, createdAt: row.created_at },
    areas: (JSON.parse(row.areas) as string[]).filter((area) => area !== '*'),
    ...(row.disabled_at === null ? {} : { disabledAt: row.disabled_at }),
  })

/** Those that are shown to who asks. */
export const listAccounts = async (
  db: Database,
  isShown: (row: { readonly role: string; readonly areas: string }) => boolean = () => true,
): Promise<AccountRow[]> =>
  (await db.selectFrom('account').selectAll().orderBy('username').execute()).filter(isShown).map(toRow)

export const accountByName = (db: Database, username: string) =>
  db.selectFrom('account').selectAll().where('username', '=', username).executeTakeFirst()

export const accountById = (db: Database, id: Uuid) =>
  db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()

/** What the account, and every browser that it signed in, holds from now on. */
export const setAccountAreas = async (db: Database, id: Uuid, areas: readonly AreaCode[]): Promise<void> => {
  const stored = JSON.stringify(areas)
  await db.updateTable('account').set({ areas: stored }).where('id', '=', id).execute()
  await db.updateTable('device').set({ areas: stored }).where('account', '=', id).execute()
}

/** Gives an account more communes; one that holds `every` of them already stays as it is. */
export const addAccountAreas = async (
  db: Database,
  id: Uuid,
  every: string,
  areas: readonly AreaCode[],
): Promise<void> => {
  const account = await accountById(db, id)
  const held = account === undefined ? [every] : (JSON.parse(account.areas) as string[])
  if (!held.includes(every)) await setAccountAreas(db, id, [...new Set([...held, ...areas])])
}

/** Makes an account; undefined when the user name is taken. */
export const createAccount = async (
  db: Database,
  id: Uuid,
  request: AccountRequest,
  now: Instant,
): Promise<AccountRow | undefined> => {
  const row = {
    ...{ id, username: request.username, name: request.name, role: request.role, areas: JSON.stringify(request.areas) },
    ...{ password_hash: await hashPassword(request.password), created_at: now, disabled_at: null },
  }
  const made = await db
    .insertInto('account')
    .values(row)
    .onConflict((conflict) => conflict.column('username').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made === undefined ? undefined : toRow(row)
}

/** Sets a new password and ends the account's sessions. False when there is no such user. */
export const setPassword = async (db: Database, username: string, password: string): Promise<boolean> => {
  const account = await db
    .updateTable('account')
    .set({ password_hash: await hashPassword(password) })
    .where('username', '=', username)
    .returning('id')
    .executeTakeFirst()
  if (account === undefined) return false
  await db.deleteFrom('session').where('account', '=', account.id).execute()
  return true
}

/** Ends the account with its sessions. */
export const disableAccount = async (db: Database, id: Uuid, now: Instant): Promise<void> => {
  await db.updateTable('account').set({ disabled_at: now }).where('id', '=', id).execute()
  await db.deleteFrom('session').where('account', '=', id).execute()
}

/** A hash of a password that nobody has: an unknown user takes as long to refuse as a known one. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$c2FvLWxhbmctbm9ib2R5$6MOJ0hyGJ5zqBuVLBt1nAkmYlLZ1BTMg9HVyHVCdmcY'

/** The account, if user name and password fit and it is not disabled. */
export const signIn = async (db: Database, username: string, password: string) => {
  const account = await accountByName(db, username)
  const fits = await fitsPassword(account?.password_hash ?? NOBODY, password)
  return account !== undefined && account.disabled_at === null && fits ? account : undefined
}

/** Starts a session of an account in a browser; gives its token. */
export const openSession = async (db: Database, account: Uuid, device: Uuid, nowMs: number): Promise<string> => {
  const token = newToken()
  const [created_at, expires_at] = [new Date(nowMs).toISOString(), new Date(nowMs + SESSION_MS).toISOString()]
  await db
    .insertInto('session')
    .values({ token_hash: hashToken(token), account, device, created_at, expires_at })
    .execute()
  await db.deleteFrom('session').where('expires_at', '<=', created_at).execute()
  return token
}

export const closeSession = async (db: Database, token: string): Promise<void> => {
  await db.deleteFrom('session').where('token_hash', '=', hashToken(token)).execute()
}

/** The live session of that token with its account; undefined when it has ended or the account is disabled. */
export const sessionOf = (db: Database, token: string, now: Instant) =>
  db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account')
    .select(['session.device', 'account.id', 'account.name', 'account.role', 'account.areas'])
    .where('session.token_hash', '=', hashToken(token))
    .where('session.expires_at', '>', now)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
