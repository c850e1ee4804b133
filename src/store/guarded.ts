import type { Database } from './database.ts'
import type { Committed, Kept } from './store.ts'

/** Gives the failure of a write as a value. */
export const guarded = async (db: Database, write: () => Promise<Committed>): Promise<Committed> => {
  try {
    return await healed(db, write)
  } catch (error) {
    return isFull(error) ? { kind: 'disk-full' } : { kind: 'store-failed' }
  }
}

/** The same of what is no change of a record. */
export const whetherKept = async (db: Database, write: () => Promise<void>): Promise<Kept> => {
  try {
    await healed(db, write)
    return 'kept'
  } catch (error) {
    return isFull(error) ? 'disk-full' : 'store-failed'
  }
}

/**
 * Runs something over the tables. A connection that the browser has closed under us (iOS does, and Chromium after a crash of its storage
 * process, sync.md hazard 20) is opened anew and it is tried once more: it was one transaction, so it happened whole or not at all.
 */
export const healed = async <T>(db: Database, work: () => Promise<T>): Promise<T> => {
  const { opening } = db
  try {
    return await work()
  } catch (error) {
    if (isFull(error) || !isBroken(error)) throw error
    await db.reopen(opening)
    return await work()
  }
}

/** What browsers and Dexie call a connection that died. */
const BROKEN = ['DatabaseClosedError', 'InvalidStateError', 'UnknownError', 'OpenFailedError', 'TimeoutError']

const isBroken = (error: unknown): boolean => namesOf(error).some((name) => BROKEN.includes(name))

/** A disk without room, as browsers and Dexie name it. */
export const isFull = (error: unknown): boolean => namesOf(error).includes('QuotaExceededError')

/** Dexie wraps what the browser threw, sometimes twice. */
const namesOf = (error: unknown): string[] => {
  if (!(error instanceof Error)) return []
  const inner = 'inner' in error ? error.inner : undefined
  return [error.name, ...namesOf(inner)]
}
