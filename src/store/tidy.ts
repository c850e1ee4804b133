import { countKinds } from './count-kinds.ts'
import type { Database } from './database.ts'
import type { Desk } from './desk.ts'
import { sweepFiles } from './files.ts'
import { isFull } from './guarded.ts'
import { readMeta, writeMeta } from './meta.ts'
import { joinNames } from './names/join-names.ts'

/** Stray files, a list of names in many pieces, records that nobody has counted: put in order once the screen is there. */
export const tidyStore = async ({ db, now }: Desk): Promise<void> => {
  const dayBefore = new Date(Date.parse(now()) - 24 * 60 * 60_000).toISOString()
  // A full disk keeps nothing from going on: it is tried again next time.
  for (const task of [() => sweepFiles(db, dayBefore), () => joinNames(db), () => keepCounts(db)])
    await task().catch((error: unknown) => {
      if (!isFull(error)) throw error
    })
}

/** Counts the records where it is not known how many there are, in the transaction that notes it. */
const keepCounts = async (db: Database): Promise<void> => {
  const isKnown = async (): Promise<boolean> => (await readMeta(db, 'counts')) !== undefined
  // Every start and every while comes here: whoever reads or saves then should not have to wait for nothing.
  if (await isKnown()) return
  await db.transaction('rw', [db.records, db.meta], async () => {
    if (!(await isKnown())) await writeMeta(db, 'counts', await countKinds(db))
  })
}
