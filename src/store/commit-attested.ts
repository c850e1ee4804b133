import { writeChange, writtenBy } from './commit.ts'
import type { Desk } from './desk.ts'
import { guarded } from './guarded.ts'
import { loadGuards } from './guards.ts'
import { readMeta, writeMeta } from './meta.ts'
import type { Change, Committed, LocalRecord } from './store.ts'
import { strictly } from './straight.ts'

/** What a device says of a record that it finalises: the statement that it follows, its own place in the chain, and whether it is of that record. */
export interface Attested {
  readonly follows: ChainHead | undefined
  readonly head: ChainHead
  isOf(record: LocalRecord): boolean
}
interface ChainHead {
  readonly n: number
  readonly hash: string
}

/** This phone's last statement about what it finalised. */
export const attestedHead = ({ db }: Desk): Promise<ChainHead | undefined> => readMeta(db, 'attested')

/**
 * Writes a change that finalises a record with what the device says of it, and notes that as the device's last statement, in the same transaction.
 * `outrun`: another tab has made the next statement meanwhile, or the record has become another than the one that was signed; then nothing is written.
 * Never throws.
 */
export const commitAttested = async (
  desk: Desk,
  change: Change,
  attested: Attested,
): Promise<Committed | { kind: 'outrun' }> => {
  const ids = { mutation: desk.newId(), record: desk.newId() }
  const guards = await loadGuards()
  return guarded(desk.db, async (): Promise<Committed | { kind: 'outrun' }> => {
    let isOutrun = false
    try {
      return await strictly(
        desk.db,
        async (db) => {
          const head = await readMeta(db, 'attested')
          const committed = await writeChange({ ...desk, db }, guards, change, ids)
          if (committed.kind !== 'saved') return committed
          // A second try of what got through after all finds its own statement noted.
          const isNext = head?.hash === attested.follows?.hash || head?.hash === attested.head.hash
          if (!isNext || !attested.isOf(committed.record)) {
            isOutrun = true
            // Leaving by an error undoes what the transaction has written so far.
            throw new Error('outrun')
          }
          await writeMeta(db, 'attested', attested.head)
          return committed
        },
        writtenBy,
      )
    } catch (error) {
      if (!isOutrun) throw error
      return { kind: 'outrun' }
    }
  })
}
