import { Dexie } from 'dexie'
import { Database } from '../database.ts'
import { movedName } from '../sealed/reseal.ts'

/** How much a store still owes the office, counted without opening anything that is sealed: these numbers stand in clear. */
export const countUnsent = async (storeName: string): Promise<number> => {
  const name = (await Dexie.exists(storeName)) ? storeName : movedName(storeName)
  if (!(await Dexie.exists(name))) return 0
  const db = new Database(name, 'raw')
  try {
    return (await db.outbox.count()) + (await db.uploads.where('state').notEqual('stored').count())
  } finally {
    db.close()
  }
}
