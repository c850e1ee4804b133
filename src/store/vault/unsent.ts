import { Database } from '../database.ts'

/** How much a store still owes the office, counted without opening anything that is sealed: these numbers stand in clear. */
export const countUnsent = async (storeName: string): Promise<number> => {
  const db = new Database(storeName)
  try {
    const uploads = await db.uploads.where('state').notEqual('stored').count()
    return (await db.outbox.count()) + uploads
  } finally {
    db.close()
  }
}
