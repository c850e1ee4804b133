/** Name of the lock that all tabs of this app share; one per store, so that office and field do not wait for one another. */
const lockName = (store: string): string => `sao-lang-sync:${store}`

/**
 * Runs `lead` in at most one tab at a time. Resolves when `lead` is done, or at once with `busy` when another tab leads. Where the browser has no
 * Web Locks every tab leads in turn, and the fencing epoch in the store alone keeps them apart.
 */
export const whileLeading = async (store: string, lead: () => Promise<void>): Promise<'led' | 'busy'> => {
  if (!('locks' in navigator)) {
    await lead()
    return 'led'
  }
  return navigator.locks.request(lockName(store), { ifAvailable: true }, async (lock) => {
    if (lock === null) return 'busy' as const
    await lead()
    return 'led' as const
  })
}
