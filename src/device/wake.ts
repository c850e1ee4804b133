/** Pause after a save before it is sent, so that a run of answers goes as one. */
const AFTER_SAVE_MS = 2_000
/** A try every minute while the page is in sight: `navigator.onLine` cannot be trusted, a request tells. */
const HEARTBEAT_MS = 60_000

/** What tabs tell one another. look: something waits and you lead. done: the queue was gone through. */
export type Word = 'look' | 'done'
/** What woke the queue. due: a pause is over. */
export type Waking = 'online' | 'visible' | 'heartbeat' | 'saved' | 'due' | Word

export interface Wake {
  /** After a save: wakes soon, once for a run of saves. */
  saved(): void
  /** After a failed try: wakes when the pause is over. A later pause replaces an earlier one. */
  after(delayMs: number): void
  /** Tells the other tabs. */
  tell(word: Word): void
  stop(): void
}

/** Listens to the network, the page's visibility, the clock and the other tabs of this store, and calls `awake` for each. */
export const createWake = (store: string, awake: (why: Waking) => void): Wake => {
  const timers: { due?: ReturnType<typeof setTimeout>; saved?: ReturnType<typeof setTimeout> } = {}
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`sao-lang-wake:${store}`)
  const ifVisible = (why: Waking) => (): void => {
    if (document.visibilityState === 'visible') awake(why)
  }
  const [whenVisible, beat, whenOnline] = [ifVisible('visible'), ifVisible('heartbeat'), (): void => awake('online')]
  const heartbeat = setInterval(beat, HEARTBEAT_MS)
  const whenTold = ({ data }: MessageEvent<unknown>): void => awake(data === 'done' ? 'done' : 'look')
  addEventListener('online', whenOnline)
  document.addEventListener('visibilitychange', whenVisible)
  channel?.addEventListener('message', whenTold)
  return {
    saved: () => {
      clearTimeout(timers.saved)
      timers.saved = setTimeout(() => awake('saved'), AFTER_SAVE_MS)
    },
    after: (delayMs) => {
      clearTimeout(timers.due)
      timers.due = setTimeout(() => awake('due'), delayMs)
    },
    tell: (word) => channel?.postMessage(word),
    stop: () => {
      clearTimeout(timers.due)
      clearTimeout(timers.saved)
      clearInterval(heartbeat)
      removeEventListener('online', whenOnline)
      document.removeEventListener('visibilitychange', whenVisible)
      channel?.close()
    },
  }
}
