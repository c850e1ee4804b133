/** Room and safety of this origin's storage, as far as the browser tells. */
export interface StorageReading {
  isPersisted: boolean | 'unknown'
  usedBytes: number | 'unknown'
  freeBytes: number | 'unknown'
  isLow: boolean
}

/** Room that a day in the field needs: 200 photos of 500 KB, and as much again. Under it the officer is told before it hurts (sync.md hazard 19). */
const RESERVE_BYTES = 200 * 1024 * 1024
/** Part of what the browser grants from which on it may begin to clear stores. */
const FULL_SHARE = 0.9

const UNKNOWN_STORAGE: StorageReading = {
  isPersisted: 'unknown',
  usedBytes: 'unknown',
  freeBytes: 'unknown',
  isLow: false,
}

/** As much of the browser's storage manager as is asked; old browsers have less of it. */
export type StorageDoor = Partial<Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>>

/** Reads the state now. A browser that does not tell gives `unknown`, never an error. */
export const readStorage = async (storage: StorageDoor | undefined): Promise<StorageReading> => {
  if (storage === undefined) return UNKNOWN_STORAGE
  const [persisted, estimate] = await Promise.all([
    storage.persisted?.().catch(() => undefined),
    storage.estimate?.().catch(() => undefined),
  ])
  const isPersisted = persisted ?? 'unknown'
  const { usage, quota } = estimate ?? {}
  if (usage === undefined || quota === undefined)
    return { ...UNKNOWN_STORAGE, isPersisted, usedBytes: usage ?? 'unknown' }
  const freeBytes = Math.max(0, quota - usage)
  const isLow = freeBytes < RESERVE_BYTES || usage > quota * FULL_SHARE
  return { isPersisted, usedBytes: usage, freeBytes, isLow }
}

/** Asks the browser never to clear this store by itself. False when it declines or cannot. */
export const askToPersist = async (storage: StorageDoor | undefined): Promise<boolean> => {
  try {
    return (await storage?.persist?.()) ?? false
  } catch {
    return false
  }
}
