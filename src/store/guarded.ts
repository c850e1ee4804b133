import { Dexie } from 'dexie'
import type { Database } from './database.ts'
import type { Committed } from './store.ts'

const namesOf = (error: unknown): string[] => {
  if (!(error instanceof Error)) return []
  const inner = 'inner' in error ? error.inner : undefined
  return [error.name, ...namesOf(inner)]
}

/** A disk without room, as browsers and Dexie name it. */
const isFull = (error: unknown): boolean => namesOf(error).includes('QuotaExceededError')

/**
 * Runs a write and gives its failure as a value. A connection that the browser has closed under us (iOS does, and Chromium after a crash of its
 * storage process) is opened anew and the write tried once more with the same ids: it was one transaction, so it happened whole or not at all.
 */
export const guarded = async (db: Database, write: () => Promise<Committed>): Promise<Committed> => {
  try {
    return await write()
  } catch (error) {
    if (isFull(error)) return { kind: 'disk-full' }
    return reopened(db, write)
  }
}

const reopened = async (db: Database, write: () => Promise<Committed>): Promise<Committed> => {
  try {
    db.close({ disableAutoOpen: false })
    await db.open()
    return await write()
  } catch (error) {
    if (isFull(error)) return { kind: 'disk-full' }
    return { kind: 'store-failed' }
  }
}

/** Deletes a whole store. Only for an office browser that signs out. */
export const deleteStore = (name: string): Promise<void> => Dexie.delete(name)
