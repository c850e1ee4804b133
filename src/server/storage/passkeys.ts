import type { WebAuthnCredential } from '@simplewebauthn/server'
import type { Instant, Uuid } from '../../domain/records/envelope.ts'
import { PasskeyRow } from '../../protocol/account.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** How long a challenge may be answered: the time a browser gives its user. */
export const CHALLENGE_MS = 5 * 60_000

/** What a challenge was given out for. */
export type Purpose = 'sign-in' | `register ${Uuid}`

export const keepChallenge = async (
  db: Database,
  challenge: string,
  purpose: Purpose,
  nowMs: number,
): Promise<void> => {
  const expires_at = new Date(nowMs + CHALLENGE_MS).toISOString()
  await db.deleteFrom('challenge').where('expires_at', '<=', new Date(nowMs).toISOString()).execute()
  await db.insertInto('challenge').values({ challenge, purpose, expires_at }).execute()
}

/** Uses a challenge up: of two answers to the same one only the first is looked at. */
export const useChallenge = async (
  db: Database,
  challenge: string,
  purpose: Purpose,
  nowMs: number,
): Promise<boolean> => {
  const used = await db
    .deleteFrom('challenge')
    .where('challenge', '=', challenge)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', new Date(nowMs).toISOString())
    .returning('challenge')
    .executeTakeFirst()
  return used !== undefined
}

export const listPasskeys = async (db: Database, account: Uuid): Promise<PasskeyRow[]> => {
  const rows = await db.selectFrom('passkey').selectAll().where('account', '=', account).orderBy('made_at').execute()
  return rows.map((row) =>
    PasskeyRow.parse({
      ...{ id: row.id, name: row.name, madeAt: row.made_at },
      ...(row.used_at === null ? {} : { usedAt: row.used_at }),
    }),
  )
}

/** Keeps a new passkey; false when there is one of that id. */
export const addPasskey = async (
  db: Database,
  account: Uuid,
  name: string,
  credential: WebAuthnCredential,
  now: Instant,
): Promise<boolean> => {
  const { id, counter } = credential
  const public_key = Buffer.from(credential.publicKey).toString('base64url')
  const transports = JSON.stringify(credential.transports ?? [])
  const made = await db
    .insertInto('passkey')
    .values({ id, account, name, public_key, counter, transports, made_at: now, used_at: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** The passkey of that id with its account, if that is not disabled. */
export const passkeyWithAccount = async (
  db: Database,
  id: string,
): Promise<{ passkey: Tables['passkey']; account: Tables['account'] } | undefined> => {
  const passkey = await db.selectFrom('passkey').selectAll().where('id', '=', id).executeTakeFirst()
  if (passkey === undefined) return undefined
  const account = await db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', passkey.account)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return account === undefined ? undefined : { passkey, account }
}

export const notePasskeyUse = async (db: Database, id: string, counter: number, now: Instant): Promise<void> => {
  await db.updateTable('passkey').set({ counter, used_at: now }).where('id', '=', id).execute()
}

/** False when the account has no such passkey: another's looks the same as none. */
export const renamePasskey = async (db: Database, account: Uuid, id: string, name: string): Promise<boolean> => {
  const query = db.updateTable('passkey').set({ name }).where('id', '=', id).where('account', '=', account)
  return (await query.returning('id').executeTakeFirst()) !== undefined
}

export const removePasskey = async (db: Database, account: Uuid, id: string): Promise<boolean> => {
  const query = db.deleteFrom('passkey').where('id', '=', id).where('account', '=', account)
  return (await query.returning('id').executeTakeFirst()) !== undefined
}

export const removePasskeys = async (db: Database, account: Uuid): Promise<void> => {
  await db.deleteFrom('passkey').where('account', '=', account).execute()
}
