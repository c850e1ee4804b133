import { type ReadonlySignal, signal } from '@preact/signals'
import { vietnamDay } from '../domain/calendar/day.ts'
import type { Day } from '../domain/records/envelope.ts'
import { countPressing, FactShelf, type Facts } from '../store/facts/fact-shelf.ts'
import { refreshFacts } from '../store/facts/refresh-facts.ts'
import type { OpenStore } from '../store/open-store.ts'

export interface FactsState extends Facts {
  /** The day that they are of. */
  readonly today: Day
  /**
   * reading: what is kept is not read yet. counting: it is there, and being brought up to date. current: nothing waits. stopped: by the user.
   * no-criteria: a criteria set could not be fetched. failed: the store could not be read.
   */
  readonly phase: 'reading' | 'counting' | 'current' | 'stopped' | 'no-criteria' | 'failed'
}

/** How many of the facts that waited when the counting began have been made. */
interface Progress {
  readonly done: number
  readonly total: number
}

/** What the office's figures are made of. It reads and counts only while somebody looks. */
export interface FactsControl {
  readonly state: ReadonlySignal<FactsState>
  /** By itself: it says something new many times a second, for which no table is to be drawn. */
  readonly progress: ReadonlySignal<Progress>
  /** How many certificates need somebody; brings the facts up to date first, without reading them. */
  countPressing(): Promise<number | undefined>
  stop(): void
  goOn(): void
}

interface FactsOptions {
  readonly store: Pick<OpenStore, 'work' | 'live'>
  now(): Date
  breathe(): Promise<void>
}

/** Changes whenever any code changes by which facts are made: the build names its files by their content. */
const RULES = import.meta.url

const NONE: Progress = { done: 0, total: 0 }

/** So often it looks whether a new day has begun. */
const LOOK_MS = 60_000

/** One for the whole app: what one screen has read, the next one has. */
export const createFacts = ({ store, now, breathe }: FactsOptions): FactsControl => {
  const shelf = new FactShelf()
  const today = (): Day => vietnamDay(now().getTime())
  let running: AbortController | undefined
  let isWatched = false
  let isStopped = false
  /** Rows that say what was touched. */
  let waiting = 0
  let unwatch = (): void => undefined
  const state = signal<FactsState>(
    { products: [], producers: [], today: today(), phase: 'reading' },
    { watched: () => watch(), unwatched: () => unwatch() },
  )
  const progress = signal<Progress>(NONE)
  const say = (part: Partial<FactsState>): void => {
    state.value = { ...state.peek(), ...part }
  }
  const read = async (): Promise<Facts> => store.work(({ db }) => shelf.read(db, { rules: RULES, breathe }))
  /** Brings all up to date, and reads it where somebody looks. */
  const run = async (): Promise<void> => {
    if (running !== undefined) return
    const stopper = new AbortController()
    running = stopper
    const ended = await brought(stopper.signal)
    running = undefined
    progress.value = NONE
    say(isWatched ? ended : { phase: 'reading' })
    if (isWatched && isWanted()) await run()
  }
  const brought = async (stop: AbortSignal): Promise<Partial<FactsState>> => {
    try {
      const day = today()
      say({ today: day, phase: 'counting', ...(isWatched ? await read() : {}) })
      const ended = await store.work(({ db }) =>
        refreshFacts(db, {
          ...{ today: day, rules: RULES, signal: stop, breathe },
          onProgress: (done, total) => {
            progress.value = { done, total }
          },
        }),
      )
      return { phase: ended === 'done' ? 'current' : ended, ...(isWatched ? await read() : {}) }
    } catch {
      return { phase: 'failed' }
    }
  }
  /** Something was written meanwhile, or somebody has come before what was to stop had stopped. */
  const isWanted = (): boolean => {
    const { phase } = state.peek()
    return (phase === 'current' && waiting > 0) || (phase === 'stopped' && !isStopped)
  }
  const watch = (): void => {
    isWatched = true
    const stopLive = store
      .live(() => store.work(({ db }) => db.touched.count()))
      .subscribe((count) => {
        waiting = count.status === 'ready' ? count.value : 0
        if (isWanted()) void run()
      })
    const clock = setInterval(() => {
      if (today() !== state.peek().today) void run()
    }, LOOK_MS)
    unwatch = () => {
      isWatched = false
      stopLive()
      clearInterval(clock)
      running?.abort()
    }
    void run()
  }
  return {
    state,
    progress,
    countPressing: async () => {
      if (!isStopped) await run()
      return store.work(({ db }) => countPressing(db, RULES))
    },
    stop: () => {
      isStopped = true
      running?.abort()
    },
    goOn: () => {
      isStopped = false
      void run()
    },
  }
}
