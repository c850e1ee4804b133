import { addToSum, type Checksum, EMPTY_SUM, sumText } from '../protocol/checksum.ts'
import type { Database } from './database.ts'
import { allRows, idsIn } from './in-areas.ts'
import { dropSettled } from './inbox.ts'
import { forgetMeta } from './meta.ts'
import { isFenced, type Lease } from './outbox.ts'

/**
 * Holds what is here of these communes against the office's sums, made anew from the rows (sync.md hazard 30). Where they differ, the settled rows of
 * that commune go and the feed begins anew.
 */
export const checkSums = async (
  db: Database,
  lease: Lease,
  sums: Readonly<Record<string, string>>,
): Promise<'agreed' | 'diverged' | 'fenced'> => {
  const own = await sumsOf(db)
  const diverged = Object.keys(sums).filter((area) => sumText(own.get(area) ?? EMPTY_SUM) !== sums[area])
  if (diverged.length === 0) return 'agreed'
  const ids = await idsIn(db, diverged)
  return db.transaction('rw', [db.records, db.outbox, db.meta], async () => {
    if (await isFenced(db, lease)) return 'fenced' as const
    await dropSettled(db, ids)
    await forgetMeta(db, 'cursor')
    return 'diverged' as const
  })
}

const sumsOf = async (db: Database): Promise<Map<string, Checksum>> => {
  const sums = new Map<string, Checksum>()
  // Few records have one: to look for that of each costs a browser as long as to read the records.
  const bases = new Map((await db.bases.toArray()).map((base) => [base.id, base]))
  for await (const rows of allRows(db))
    for (const row of rows) {
      const { id, area, version } = bases.get(row.id) ?? row
      // What the office does not have yet has no version.
      if (version > 0) sums.set(area, addToSum(sums.get(area) ?? EMPTY_SUM, id, version))
    }
  return sums
}
