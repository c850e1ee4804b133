import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { newToken } from './secrets.ts'
import type { Database } from './storage/database.ts'
import { secretOf } from './storage/meta.ts'

/** How long a nonce may be signed. */
const NONCE_LIFE_MS = 2 * 60_000

const keyOf = (db: Database): Promise<string> => secretOf(db, 'nonces', newToken)

const macOf = (key: string, stamp: string): Buffer => createHmac('sha256', key).update(stamp).digest()

/** A nonce that says itself when it was made, so that asking for many fills nothing. */
export const newNonce = async (db: Database, nowMs: number): Promise<string> => {
  const stamp = `${nowMs}.${randomBytes(12).toString('base64url')}`
  return `${stamp}.${macOf(await keyOf(db), stamp).toString('base64url')}`
}

/** When it was made; undefined of one that is not ours, or too old. */
export const nonceMs = async (db: Database, nonce: string, nowMs: number): Promise<number | undefined> => {
  const [ms = '', chance = '', mac = ''] = nonce.split('.')
  const [given, right] = [Buffer.from(mac, 'base64url'), macOf(await keyOf(db), `${ms}.${chance}`)]
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  const age = nowMs - Number(ms)
  return Math.abs(age) <= NONCE_LIFE_MS ? Number(ms) : undefined
}
