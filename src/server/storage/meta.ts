import * as z from 'zod/mini'
import { officeOf } from '../../protocol/epoch.ts'
import { newToken } from '../secrets.ts'
import type { Database } from './database.ts'
import { type Life, nextLife } from './lives.ts'

type Key = 'epoch' | 'ended' | 'sample' | 'receipts' | 'nonces' | 'officeKey' | 'recovery'

const read = async (db: Database, key: Key): Promise<string | undefined> =>
  (await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst())?.value

/** Writes the value unless the key has one; true for the one process that did. */
export const claim = async (db: Database, key: Key, value: string): Promise<boolean> => {
  const row = await db
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

/** The key that receipts are made with (`secrets.ts`), made when the first is asked for. */
export const receiptKeyOf = async (db: Database): Promise<string> => {
  await claim(db, 'receipts', newToken())
  return (await read(db, 'receipts')) ?? ''
}

/** The key that nonces are made with, and the office's private key (`office-key.ts`), each made at the first need. */
export const secretOf = async (db: Database, key: 'nonces' | 'officeKey', make: () => string): Promise<string> => {
  const known = await read(db, key)
  if (known !== undefined) return known
  await claim(db, key, make())
  return (await read(db, key)) ?? ''
}

/** The pair for forgotten locks (`recovery/recovery-pair.ts`): the one that is kept, or else this one. */
export const recoveryPairOf = async (db: Database, made: string): Promise<string> => {
  await claim(db, 'recovery', made)
  return (await read(db, 'recovery')) ?? made
}

const Ended = z.array(z.object({ epoch: z.string(), shared: z.record(z.string(), z.int()) }))

/** The office's name and this store's life (`protocol/epoch.ts`), made at the first start, with the lives before it. */
export const lifeOf = async (db: Database): Promise<Life> => {
  await claim(db, 'epoch', `${newToken()}.${newToken()}`)
  const ended = await read(db, 'ended')
  return { epoch: (await read(db, 'epoch')) ?? '', ended: ended === undefined ? [] : Ended.parse(JSON.parse(ended)) }
}

/** Begins another life in a store that was restored from a backup, so that phones offer again what it has lost. */
export const beginLife = async (db: Database): Promise<Life> => {
  const before = await lifeOf(db)
  const rows = await db.selectFrom('area_counter').selectAll().execute()
  const counters = Object.fromEntries(rows.map(({ area, seq }) => [area, seq]))
  const next = nextLife(before, `${officeOf(before.epoch)}.${newToken()}`, counters)
  await write(db, 'epoch', next.epoch)
  await write(db, 'ended', JSON.stringify(next.ended))
  // What the backup knows of marks is outdated, and no phone's fault.
  await db.updateTable('device').set({ mark_hash: null, known_mark_hash: null }).execute()
  return next
}

const write = async (db: Database, key: Key, value: string): Promise<void> => {
  await db
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
