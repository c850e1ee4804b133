import { newToken } from '../secrets.ts'
import type { Database } from './database.ts'

type Key = 'epoch' | 'sample'

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

/** Random name of this store's life. A store restored from a backup is given another, so that phones start their feed anew. */
export const epochOf = async (db: Database): Promise<string> => {
  await claim(db, 'epoch', newToken())
  return (await read(db, 'epoch')) ?? ''
}
