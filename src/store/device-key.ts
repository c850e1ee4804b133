import type { Database } from './database.ts'

/** The phone's own key pair; of two tabs that make one at the same time, both get the one that was kept. */
export const keptDeviceKey = async (db: Database, make: () => Promise<CryptoKeyPair>): Promise<CryptoKeyPair> => {
  const kept = await db.keys.get('device')
  if (kept !== undefined) return kept.pair
  const made = await make()
  return db.transaction('rw', db.keys, async () => {
    const other = await db.keys.get('device')
    if (other !== undefined) return other.pair
    await db.keys.put({ use: 'device', pair: made })
    return made
  })
}
