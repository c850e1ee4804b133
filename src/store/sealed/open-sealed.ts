import type { Database } from '../database.ts'
import { healed } from '../guarded.ts'
import { readMeta, writeMeta } from '../meta.ts'
import type { Seal } from '../seal.ts'
import { StoreSealedError } from '../sealed-by.ts'
import { sealTables } from './seal-tables.ts'

/** Puts the seal over the tables and opens them. A store that is new is sealed from its first row on; a plain one with something in it is not taken. */
export const openSealed = async (db: Database, seal: Seal): Promise<void> => {
  layOver(db, seal)
  await healed(db, () => db.open())
  if (db.wasSealed) return
  await db.transaction('rw', db.meta, async () => {
    if ((await readMeta(db, 'sealedBy')) !== undefined) return
    if ((await db.meta.count()) > 0) throw new StoreSealedError('plain')
    await writeMeta(db, 'sealedBy', { id: seal.id })
  })
}

/** Lets all that goes through these tables be sealed; before their first use. */
export const layOver = (db: Database, seal: Seal): void => {
  sealTables(db, seal)
  db.sealedBy = seal.id
  db.readySeal = async () => (await import('./practise.ts')).practise(seal)
}
