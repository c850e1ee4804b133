import type { BundlePart } from '../protocol/bundle.ts'
import type { Verdict } from '../protocol/push.ts'
import type { CarriedRow, Database } from './database.ts'

/** Keeps another phone's file; one that is here already stays as far as it has come. */
export const carry = (db: Database, file: Omit<CarriedRow, 'verdicts' | 'epoch'>): Promise<CarriedRow> =>
  db.transaction('rw', db.carried, async () => {
    const known = await db.carried.get(file.id)
    if (known !== undefined) return known
    const row: CarriedRow = { ...file, verdicts: [], epoch: '' }
    await db.carried.put(row)
    return row
  })

/**
 * Notes what the office said of that part and takes it off; gives what is left then. A part that another tab has noted meanwhile changes nothing
 * more.
 */
export const noteHandedIn = (
  db: Database,
  id: string,
  part: BundlePart,
  answer: { readonly epoch: string; readonly verdicts: readonly Verdict[] },
): Promise<CarriedRow | undefined> =>
  db.transaction('rw', db.carried, async () => {
    const row = await db.carried.get(id)
    if (row === undefined || !row.parts.some(({ proof }) => proof === part.proof)) return row
    const next: CarriedRow = {
      ...row,
      parts: row.parts.filter(({ proof }) => proof !== part.proof),
      verdicts: [...row.verdicts, ...answer.verdicts],
      epoch: answer.epoch,
    }
    await db.carried.put(next)
    return next
  })
