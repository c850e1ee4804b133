import type { Selectable } from 'kysely'
import type { Instant, Uuid } from '../../domain/records/envelope.ts'
import type { Access } from '../../protocol/access.ts'
import type { PublicKey } from '../../protocol/device-key.ts'
import { hashToken, newToken } from '../secrets.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

type Device = Selectable<Tables['device']>

/** How long a token lasts: a lost one is soon none (sync.md 5.2). */
const TOKEN_MS = 15 * 60_000

/** A nonce of after that much is of before the office's clock was set back. */
const CLOCK_SET_BACK_MS = 5 * 60_000

/** Uses up a nonce, once for each device: only one that is younger than the last. False when it comes again. */
export const useNonce = async (db: Database, device: Uuid, nonceMs: number, nowMs: number): Promise<boolean> => {
  const used = await db
    .updateTable('device')
    .set({ nonce_ms: nonceMs })
    .where('id', '=', device)
    .where((eb) =>
      eb.or([eb('nonce_ms', 'is', null), eb('nonce_ms', '<', nonceMs), eb('nonce_ms', '>', nowMs + CLOCK_SET_BACK_MS)]),
    )
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

/**
 * Whether the phone that names this mark cannot be the one that got the last token: another one goes under its name. An answer may have been lost on
 * its way, so the mark before is right, too, until the phone was seen with the new one.
 */
export const isOutdated = (known: Pick<Device, 'mark_hash' | 'known_mark_hash'>, mark: string | undefined): boolean => {
  if (known.known_mark_hash === null) return false
  const named = mark === undefined ? undefined : hashToken(mark)
  return named !== known.mark_hash && named !== known.known_mark_hash
}

/** Gives the device a new token, after which the one before is none. Notes since when there seem to be two of it. */
export const giveToken = async (
  db: Database,
  device: Device,
  mark: string | undefined,
  nowMs: number,
): Promise<Access> => {
  const access: Access = { token: newToken(), seconds: TOKEN_MS / 1_000, mark: newToken() }
  const isCloned = device.cloned_at === null && isOutdated(device, mark)
  const knows = mark !== undefined && hashToken(mark) === device.mark_hash
  await db
    .updateTable('device')
    .set({
      token_hash: hashToken(access.token),
      token_expires_at: new Date(nowMs + TOKEN_MS).toISOString(),
      mark_hash: hashToken(access.mark),
      ...(knows ? { known_mark_hash: device.mark_hash } : {}),
      ...(isCloned ? { cloned_at: new Date(nowMs).toISOString() } : {}),
    })
    .where('id', '=', device.id)
    .execute()
  return access
}

/** A phone that comes with a token knows its mark. */
export const noteUse = async (db: Database, { id, token_hash, mark_hash, known_mark_hash }: Device): Promise<void> => {
  if (mark_hash === known_mark_hash) return
  await db
    .updateTable('device')
    .set({ known_mark_hash: mark_hash })
    .where('id', '=', id)
    .where('token_hash', '=', token_hash)
    .execute()
}

/** Gives a device that has a token without an end its key; that token ends. False when it has one already. */
export const registerKey = async (db: Database, device: Device, key: PublicKey): Promise<boolean> => {
  const registered = await db
    .updateTable('device')
    .set({ public_key: key, token_hash: null, former_token_hash: device.token_hash })
    .where('id', '=', device.id)
    .where('token_hash', '=', device.token_hash)
    .where('public_key', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return registered !== undefined
}

/** Notes when a device was last told to erase itself. */
export const noteWipe = async (db: Database, device: Uuid, now: Instant): Promise<void> => {
  await db.updateTable('device').set({ wiped_at: now }).where('id', '=', device).execute()
}
