import type { Selectable } from 'kysely'
import type { Instant, Uuid } from '../../domain/records/envelope.ts'
import { API_KEY_PREFIX, type ApiKeyRequest, ApiKeyRow } from '../../protocol/api-key.ts'
import { hashToken, newServerId, newToken } from '../secrets.ts'
import { DAY_MS } from './attempts.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** How exactly the last use is known: a row is not written at every request. */
const USE_MS = 60_000

const toRow = (row: Selectable<Tables['api_key']>): ApiKeyRow =>
  ApiKeyRow.parse({
    ...{ id: row.id, name: row.name, areas: JSON.parse(row.areas), readsPersonal: row.reads_personal === 1 },
    ...{ madeBy: row.made_by, madeAt: row.made_at, expiresAt: row.expires_at },
    ...(row.used_at === null ? {} : { usedAt: row.used_at }),
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
  })

/** Makes a key; it is in the answer alone. */
export const createApiKey = async (
  db: Database,
  { name, areas, days, readsPersonal }: ApiKeyRequest,
  maker: { readonly name: string; readonly account?: Uuid | undefined },
  nowMs: number,
): Promise<{ key: string; row: ApiKeyRow }> => {
  const key = `${API_KEY_PREFIX}${newToken()}`
  const row = {
    ...{ id: newServerId(nowMs), key_hash: hashToken(key), name, areas: JSON.stringify(areas) },
    ...{ reads_personal: readsPersonal ? 1 : 0, made_by: maker.name, account: maker.account ?? null },
    made_at: new Date(nowMs).toISOString(),
    ...{ expires_at: new Date(nowMs + days * DAY_MS).toISOString(), used_at: null, revoked_at: null },
  }
  await db.insertInto('api_key').values(row).execute()
  return { key, row: toRow(row) }
}

/** Newest first. */
export const listApiKeys = async (db: Database): Promise<ApiKeyRow[]> =>
  (await db.selectFrom('api_key').selectAll().orderBy('made_at', 'desc').execute()).map(toRow)

/** Ends a key. False when there is none. */
export const revokeApiKey = async (db: Database, id: Uuid, now: Instant): Promise<boolean> => {
  const revoked = await db
    .updateTable('api_key')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return revoked !== undefined
}

/** Ends every key that the account made; gives their ids. */
export const revokeKeysOf = async (db: Database, account: Uuid, now: Instant): Promise<Uuid[]> => {
  const revoked = await db
    .updateTable('api_key')
    .set({ revoked_at: now })
    .where('account', '=', account)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute()
  return revoked.map(({ id }) => id)
}

/** The key that was given, if it holds; its use is noted. */
export const useApiKey = async (db: Database, key: string, nowMs: number) => {
  const now = new Date(nowMs).toISOString()
  const row = await db
    .selectFrom('api_key')
    .selectAll()
    .where('key_hash', '=', hashToken(key))
    .where('expires_at', '>', now)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (row.used_at === null || Date.parse(row.used_at) + USE_MS <= nowMs)
    await db.updateTable('api_key').set({ used_at: now }).where('id', '=', row.id).execute()
  return row
}
