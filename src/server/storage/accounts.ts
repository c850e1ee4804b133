import type { AreaCode, Instant, Uuid } from '../../domain/records/envelope.ts'
import type { Role } from '../../domain/records/role.ts'
import { type AccountRequest, AccountRow } from '../../protocol/enrol.ts'
import { ACTIONS, type Rule } from '../access/actions.ts'
import { fitsPassword, hashPassword, isWeakHash, NOBODY } from '../secrets.ts'
import { revokeKeysOf } from './api-keys.ts'
import type { Database } from './database.ts'
import { endSessions } from './sessions.ts'
import type { Tables } from './tables.ts'

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

/**
 * What the account, and every browser that it signed in, is from now on. Its sessions end, so that whoever sits before one learns what they may do now;
 * so do the keys of the API that it made, unless it may still make such.
 */
export const setAccountRole = async (db: Database, id: Uuid, role: Role, now: Instant): Promise<void> => {
  await db.updateTable('account').set({ role }).where('id', '=', id).execute()
  await db.updateTable('device').set({ role }).where('account', '=', id).execute()
  await endSessions(db, id)
  const keeping: Rule = ACTIONS['manage-keys']
  if (!keeping.desk?.includes(role)) await revokeKeysOf(db, id, now)
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

/** Sets a new password and ends the account's sessions, but for the one that is named. Browsers it was signed in from are strangers again. */
export const setPassword = async (db: Database, id: Uuid, password: string, but?: Uuid): Promise<void> => {
  const password_hash = await hashPassword(password)
  await db.updateTable('account').set({ password_hash }).where('id', '=', id).execute()
  await db.deleteFrom('known_browser').where('account', '=', id).execute()
  await endSessions(db, id, but === undefined ? {} : { but })
}

/** Stops an account (`now`: since when) and ends its sessions and the keys that it made, or lets it in again: these stay ended. False when there is none. */
export const setDisabled = async (db: Database, id: Uuid, now: Instant | null): Promise<boolean> => {
  const changed = await db
    .updateTable('account')
    .set({ disabled_at: now })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  if (now !== null) {
    await endSessions(db, id)
    await revokeKeysOf(db, id, now)
  }
  return changed !== undefined
}

export const hasAccounts = async (db: Database): Promise<boolean> =>
  (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined

/** The account, if user name and password fit and it is not disabled. The same work is done whoever it is. */
export const signIn = async (db: Database, username: string, password: string) => {
  const account = await accountByName(db, username)
  const stored = account?.password_hash ?? NOBODY
  const fits = await fitsPassword(stored, password)
  if (account === undefined || account.disabled_at !== null || !fits) return undefined
  if (isWeakHash(stored)) await rehash(db, account.id, stored, password)
  return account
}

/** Unless the password was changed meanwhile. */
const rehash = async (db: Database, id: Uuid, stored: string, password: string): Promise<void> => {
  await db
    .updateTable('account')
    .set({ password_hash: await hashPassword(password) })
    .where('id', '=', id)
    .where('password_hash', '=', stored)
    .execute()
}
