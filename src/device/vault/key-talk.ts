/** How long an open tab may take to answer before the lock screen is shown. */
const ANSWER_MS = 250
/** Other tabs need not hear of every touch. */
const TOUCH_MS = 5_000

type Word =
  | { readonly kind: 'ask' }
  | { readonly kind: 'key'; readonly key: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'touched' }
  | { readonly kind: 'lock' }

const channelOf = (space: string): BroadcastChannel => new BroadcastChannel(`sao-lang-keys:${space}`)

/** Asks the other tabs of this space for its key: a second tab needs no PIN. Such messages stay in memory. */
export const askOtherTabs = (space: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  if (typeof BroadcastChannel === 'undefined') return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const channel = channelOf(space)
    const end = (key: Uint8Array<ArrayBuffer> | undefined): void => {
      clearTimeout(timer)
      channel.close()
      resolve(key)
    }
    const timer = setTimeout(() => end(undefined), ANSWER_MS)
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data.kind === 'key') end(data.key)
    }
    channel.postMessage({ kind: 'ask' } satisfies Word)
  })
}

export interface KeyTalk {
  /** Some tab has said that it is time. */
  isLocked(): boolean
  /** Somebody touched this tab: none of them locks. */
  touched(): void
  /** Gives the key to nobody from now on, and has the other tabs lock too. */
  lock(): void
}

/** Answers other tabs that ask, as long as this one is unlocked, and passes on touches and the word to lock. */
export const createKeyTalk = (
  space: string,
  key: Uint8Array<ArrayBuffer> | undefined,
  told: { touched(): void; lock(): void },
): KeyTalk => {
  if (typeof BroadcastChannel === 'undefined') {
    return { isLocked: () => false, touched: () => undefined, lock: () => undefined }
  }
  const channel = channelOf(space)
  let isLocked = false
  let toldAt = 0
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (isLocked) return
    if (data.kind === 'ask' && key !== undefined) channel.postMessage({ kind: 'key', key } satisfies Word)
    if (data.kind === 'touched') told.touched()
    if (data.kind === 'lock') {
      isLocked = true
      told.lock()
    }
  }
  // A lock screen in another tab has been waiting for this.
  if (key !== undefined) channel.postMessage({ kind: 'key', key } satisfies Word)
  return {
    isLocked: () => isLocked,
    touched: () => {
      if (Date.now() - toldAt < TOUCH_MS) return
      toldAt = Date.now()
      channel.postMessage({ kind: 'touched' } satisfies Word)
    },
    lock: () => {
      if (isLocked) return
      isLocked = true
      channel.postMessage({ kind: 'lock' } satisfies Word)
    },
  }
}

/** Calls `given` when another tab of the space was unlocked; gives a function that ends it. */
export const whenUnlockedElsewhere = (space: string, given: (key: Uint8Array<ArrayBuffer>) => void): (() => void) => {
  if (typeof BroadcastChannel === 'undefined') return () => undefined
  const channel = channelOf(space)
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'key') given(data.key)
  }
  return () => channel.close()
}
