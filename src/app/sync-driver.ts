import { type ReadonlySignal, signal } from '@preact/signals'
import type { Waking, Word } from '../device/wake.ts'
import type { OpenStore } from '../store/open-store.ts'
import type { Abort, Lease } from '../sync/ports.ts'
import type { EnginePorts, EngineState, Step } from '../sync/state.ts'
import type { SyncControl, SyncStatus } from './context.ts'

export interface DriverOptions {
  readonly store: OpenStore
  readonly network: EnginePorts['network']
  /** Runs `lead` unless another tab leads. */
  whileLeading(lead: () => Promise<void>): Promise<'led' | 'busy'>
  readonly random: () => number
  nowMs(): number
  /** Wakes this driver by `awake` when the pause is over. */
  after(delayMs: number): void
  /** Tells the other tabs. */
  tell(word: Word): void
  /** Whether what others write should come in while nothing is waiting here: the office's desk watches, a phone saves its battery. */
  readonly isWatching: boolean
  /** Whether records may be fetched; what is written here goes out all the same. */
  mayPull?(): Promise<boolean>
}

/** What woke the driver. asked: somebody pressed the button. */
type Why = Waking | 'start' | 'asked'

/** What calls for another run when it comes during one, the weightiest first; the rest can wait for the next beat. */
const REPEATING: readonly (Why | undefined)[] = ['asked', 'online', 'visible', 'look', 'saved']

const weightier = (why: Why, before: Why | undefined): Why | undefined =>
  REPEATING.find((one) => one === why || one === before)

export interface Driver extends SyncControl {
  awake(why: Why): void
  /** To be called when the phone was enrolled, signed in or out. */
  identified(): void
}

/**
 * Runs the engine: one step after another while there is something to do, in one tab at a time; waits as the engine says; wakes up for the network, for a
 * save, for the page coming into sight. Nothing is asked of the network before the phone is enrolled.
 */
export const createSyncDriver = (options: DriverOptions): Driver => {
  const { store } = options
  const status = signal<SyncStatus>({ phase: 'idle' })
  /** None until the engine is loaded, and when it begins afresh. */
  let state: EngineState | undefined
  let running: AbortController | undefined
  let meanwhile: Why | undefined

  /** What to show when nothing runs: as the store knows it, so that every tab and the next start show the same. */
  const rest = async (): Promise<SyncStatus> => {
    const lastAt = await store.exchangedAt()
    const at = lastAt === undefined ? {} : { lastAt }
    const code = await store.pausedBy()
    if (code !== undefined) return { phase: 'paused', code, ...at }
    return (await store.identity()) === undefined ? { phase: 'not-enrolled' } : { phase: 'idle', ...at }
  }

  const finish = async (last: Exclude<Step, { kind: 'again' }>): Promise<void> => {
    if (last.kind === 'idle') await store.rememberExchange()
    if (last.kind === 'paused') await store.setPaused(last.code)
    const resting = await rest()
    if (last.kind !== 'wait') {
      status.value = resting
      options.tell('done')
      return
    }
    const retryAtMs = options.nowMs() + last.delayMs
    const lastAt = 'lastAt' in resting && resting.lastAt !== undefined ? { lastAt: resting.lastAt } : {}
    const code = last.code === undefined ? {} : { code: last.code }
    status.value = { phase: 'waiting', because: last.because, retryAtMs, ...code, ...lastAt }
    options.after(last.delayMs)
  }

  const exchange = async (lease: Lease, signal: Abort): Promise<void> => {
    const ports: EnginePorts = {
      outbox: store,
      inbox: store,
      files: store,
      network: options.network,
      random: options.random,
      isFeedHeld: (await options.mayPull?.()) === false,
    }
    const sum = { sent: 0, waiting: (await store.queueCount()).waiting, received: 0 }
    const wasPaused = (await store.pausedBy()) !== undefined
    const [{ step }, { FRESH_STATE }] = await Promise.all([import('../sync/engine.ts'), import('../sync/state.ts')])
    for (;;) {
      status.value = { phase: 'running', ...sum }
      const next = await step(ports, lease, state ?? FRESH_STATE, signal)
      if (next.kind !== 'fenced') state = next.state
      if (wasPaused && (next.kind === 'again' || next.kind === 'idle')) await store.setPaused(undefined)
      if (next.kind !== 'again') return finish(next)
      sum.sent += next.sent
      sum.received += next.received
      if (next.sent > 0) sum.waiting = next.waiting
    }
  }

  const run = async (control: AbortController, why: Why): Promise<void> => {
    if (!(await isWorthwhile(why))) {
      status.value = await rest()
      return
    }
    const led = await options.whileLeading(async () => exchange(await store.takeLead(), control.signal))
    if (led === 'led') return
    options.tell('look')
    status.value = await rest()
  }

  const isWorthwhile = async (why: Why): Promise<boolean> => {
    const identity = await store.identity()
    if (identity === undefined) return false
    if (why === 'asked') return true
    if (identity.paused) return false
    if (why === 'done') return false
    if (why === 'heartbeat' && !options.isWatching)
      return (await store.queueCount()).waiting > 0 || (await store.uploadCount()).files > 0
    return true
  }

  /** Only people and the end of the pause itself cut short a pause that the office asked for; a sign of a network cuts short the others. */
  const isPauseOver = (why: Why): boolean => {
    if (why === 'done') return true
    const now = status.value
    if (now.phase !== 'waiting' || why === 'asked' || why === 'due' || options.nowMs() >= now.retryAtMs) return true
    return now.because === 'unreachable' && (why === 'online' || why === 'visible')
  }

  const awake = (why: Why): void => {
    if (running !== undefined) {
      meanwhile = weightier(why, meanwhile)
      return
    }
    if (!isPauseOver(why)) return
    if (state !== undefined && (why === 'asked' || why === 'online')) state = { ...state, failures: 0 }
    const control = new AbortController()
    running = control
    meanwhile = undefined
    run(control, why)
      .catch(() => failed())
      .finally(() => {
        running = undefined
        if (meanwhile !== undefined && !control.signal.aborted) awake(meanwhile)
      })
  }

  /** The phone's own store failed in the middle: the queue is as it was, and is tried again like any other setback. */
  const failed = (): void => {
    const delayMs = STORE_FAILED_MS
    status.value = { phase: 'waiting', because: 'busy', retryAtMs: options.nowMs() + delayMs }
    options.after(delayMs)
  }

  return {
    status: status as ReadonlySignal<SyncStatus>,
    now: () => awake('asked'),
    cancel: () => running?.abort(),
    awake,
    identified: () => {
      state = undefined
      awake('asked')
    },
  }
}

/** Pause after a failure of the phone's own store, which has been opened anew once already. */
const STORE_FAILED_MS = 30_000
