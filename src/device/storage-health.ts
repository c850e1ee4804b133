/** Room and safety of this origin's storage, as far as the browser tells. */
export interface StorageReading {
  isPersisted: boolean | 'unknown'
  usedBytes: number | 'unknown'
  freeBytes: number | 'unknown'
  isLow: boolean
}

/** Room that a day in the field needs: 200 photos of 300 KB, and as much again. Under it the officer is told before it hurts. */
const RESERVE_BYTES = 120 * 1024 * 1024

export const UNKNOWN_STORAGE: StorageReading = {
  isPersisted: 'unknown',
  usedBytes: 'unknown',
  freeBytes: 'unknown',
  isLow: false,
}

/** Reads the state now. A browser that does not tell gives `unknown`, never an error. */
export const readStorage = async (): Promise<StorageReading> => {
  const { storage } = navigator
  if (storage === undefined) return UNKNOWN_STORAGE
  const [isPersisted, estimate] = await Promise.all([
    storage.persisted?.().catch(() => 'unknown' as const) ?? 'unknown',
    storage.estimate?.().catch(() => undefined),
  ])
  const usedBytes = estimate?.usage ?? 'unknown'
  const freeBytes =
    estimate?.quota === undefined || estimate.usage === undefined
      ? 'unknown'
      : Math.max(0, estimate.quota - estimate.usage)
  return { isPersisted, usedBytes, freeBytes, isLow: freeBytes !== 'unknown' && freeBytes < RESERVE_BYTES }
}

/** Asks the browser never to clear this store by itself. False when it declines or cannot. */
export const askToPersist = async (): Promise<boolean> => {
  try {
    return (await navigator.storage?.persist?.()) ?? false
  } catch {
    return false
  }
}
