import { createKeyTalk, type KeyTalk } from '../../device/vault/key-talk.ts'

/** How often it is looked whether it is time. */
const LOOK_MS = 5_000
/** A text that was typed is handed on within three seconds (`use-commit.ts`), and a write takes less than one. */
const SETTLE_MS = 6_000
const STEP_MS = 50

/** What somebody does who is there. */
const TOUCHES = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const

export interface GuardOptions {
  readonly space: string
  /** None in a space without a lock: then only the word of another tab counts, which has set one. */
  readonly dataKey: Uint8Array<ArrayBuffer> | undefined
  readonly minutes: number
  nowMs(): number
  /** Nothing typed is on its way to the store, and nothing is being written. */
  isSettled(): boolean
  leave(): void
}

/** `unsaved`: something on the screen could not be kept, so the app stays open, and says so by itself. */
export type Locking = 'leaving' | 'unsaved'

export interface Guard {
  /** Keeps what was typed, lets the key go in all tabs, and leaves for the lock screen at the same address. */
  lock(): Promise<Locking>
  changeMinutes(minutes: number): void
}

/** Watches over an open space: locks it when nobody has touched it for a while, in this tab or another. */
export const createGuard = (options: GuardOptions): Guard => {
  let touchedAt = options.nowMs()
  let { minutes } = options
  let leaving: Promise<Locking> | undefined
  const touched = (): void => {
    touchedAt = options.nowMs()
  }
  const talk: KeyTalk = createKeyTalk(options.space, options.dataKey, { touched, lock: () => void lock() })

  const leave = async (): Promise<Locking> => {
    await settled(options)
    if (hasUnsaved()) return 'unsaved'
    talk.lock()
    options.leave()
    return 'leaving'
  }
  const lock = (): Promise<Locking> => {
    leaving ??= leave().finally(() => {
      leaving = undefined
    })
    return leaving
  }
  const look = (): void => {
    const idleMs = options.nowMs() - touchedAt
    // A clock that was set back would keep the app open for as long.
    if (idleMs < 0) touched()
    const isTime = options.dataKey !== undefined && idleMs >= minutes * 60_000
    if (isTime || talk.isLocked()) void lock()
  }
  if (options.dataKey !== undefined) {
    for (const touch of TOUCHES)
      addEventListener(
        touch,
        () => {
          touched()
          talk.touched()
        },
        { capture: true, passive: true },
      )
    document.addEventListener('visibilitychange', look)
  }
  setInterval(look, LOOK_MS)
  // A page that the browser kept for the way back has its key still.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && options.dataKey !== undefined) options.leave()
  })
  return {
    lock,
    changeMinutes: (next) => {
      minutes = next
    },
  }
}

/** What is typed is handed on when its field is left; then the writes take their time. */
const settled = async ({ isSettled, nowMs }: GuardOptions): Promise<void> => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  const until = nowMs() + SETTLE_MS
  do await new Promise((resolve) => setTimeout(resolve, STEP_MS))
  while (!isSettled() && nowMs() < until)
}

/** Whoever would have the browser ask before the page is closed is asked here too (`use-unsaved.ts`). */
const hasUnsaved = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }))
