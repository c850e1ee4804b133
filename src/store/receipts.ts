import * as z from 'zod/mini'
import { KeptReceipt } from '../protocol/intake.ts'
import type { Database } from './database.ts'
import type { Desk } from './desk.ts'

/** Receipts that are remembered; more than one phone's products ever need. */
const MOST_RECEIPTS = 50

/** Beside what `meta.ts` knows, so that its shape is loaded only by who has sent something. */
const KEY = 'receipts'

/** What was sent to communes from this phone, newest first. */
export const readReceipts = ({ db }: Desk): Promise<KeptReceipt[]> => read(db)

/** Remembers a receipt, or what has become of one. */
export const keepReceipt = ({ db }: Desk, kept: KeptReceipt): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    const others = (await read(db)).filter(({ receipt }) => receipt !== kept.receipt)
    const all = [kept, ...others].sort((one, other) => (one.receivedAt > other.receivedAt ? -1 : 1))
    await db.meta.put({ key: KEY, value: all.slice(0, MOST_RECEIPTS) })
  })

const read = async (db: Database): Promise<KeptReceipt[]> => {
  const parsed = z.array(KeptReceipt).safeParse((await db.meta.get(KEY))?.value)
  return parsed.success ? parsed.data : []
}
