/** Pause after a save before it is sent, so that a run of answers goes as one. */
const AFTER_SAVE_MS = 2_000
/** A try every minute while the page is in sight: `navigator.onLine` cannot be trusted, a request tells. */
const HEARTBEAT_MS = 60_000

/** Everything that may mean "there is a network now" or "there is something to send", as one signal. */
export interface Wake {
  /** After a save: calls soon, once for a run of saves. */
  soon(): void
  /** After a failed try: calls when the pause is over. A later call replaces an earlier one. */
  after(delayMs: number): void
  stop(): void
}

/** Listens to the network, the page's visibility and the clock, and calls `awake` for each. */
export const createWake = (awake: () => void): Wake => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const after = (delayMs: number): void => {
    clearTimeout(timer)
    timer = setTimeout(awake, delayMs)
  }
  const whenVisible = (): void => {
    if (document.visibilityState === 'visible') awake()
  }
  const heartbeat = setInterval(whenVisible, HEARTBEAT_MS)
  addEventListener('online', awake)
  document.addEventListener('visibilitychange', whenVisible)
  return {
    after,
    soon: () => after(AFTER_SAVE_MS),
    stop: () => {
      clearTimeout(timer)
      clearInterval(heartbeat)
      removeEventListener('online', awake)
      document.removeEventListener('visibilitychange', whenVisible)
    },
  }
}
