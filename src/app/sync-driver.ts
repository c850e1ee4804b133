import { type ReadonlySignal, signal } from '@preact/signals'
import { whileLeading } from '../device/leader.ts'
import { createWake } from '../device/wake.ts'
import type { OpenStore } from '../store/open-store.ts'
import { type EnginePorts, type EngineState, FRESH_STATE, type Step, step } from '../sync/engine.ts'
import type { Abort, Lease } from '../sync/ports.ts'
import type { SyncControl, SyncStatus } from './context.ts'

export interface DriverOptions {
  readonly storeName: string
  readonly store: OpenStore
  readonly network: EnginePorts['network']
  readonly random: () => number
  now(): string
  nowMs(): number
}

/** Tells the other tabs that something was saved or fetched. */
interface Driver extends SyncControl {
  /** To be called after every save. */
  saved(): void
  /** To be called when the phone was enrolled or signed in. */
  enrolled(): void
}

/**
 * Runs the engine: one step after another while there is something to do, in one tab at a time; waits as the engine says; wakes up for the network, for a
 * save, for the page coming into sight. Nothing is asked of the network before the phone is enrolled.
 */
export const createSyncDriver = (options: DriverOptions): Driver => {
  const status = signal<SyncStatus>({ phase: 'idle' })
  let state: EngineState = FRESH_STATE
  let running: AbortController | undefined
  let askedAgain = false
  let lastAt: string | undefined

  const shown = (next: Step): SyncStatus => {
    const at = lastAt === undefined ? {} : { lastAt }
    switch (next.kind) {
      case 'again':
      case 'idle':
      case 'fenced':
        return { phase: 'idle', ...at }
      case 'wait':
        return {
          phase: 'waiting',
          because: next.because,
          retryAtMs: options.nowMs() + next.delayMs,
          ...(next.code ? { code: next.code } : {}),
          ...at,
        }
      case 'paused':
        return { phase: 'paused', code: next.code, ...at }
    }
  }

  const finish = async (last: Step): Promise<void> => {
    if (last.kind === 'idle') lastAt = options.now()
    if (last.kind === 'paused') await options.store.pauseIdentity()
    if (last.kind === 'wait') wake.after(last.delayMs)
    status.value = shown(last)
  }

  const exchange = async (lease: Lease, signal: Abort): Promise<void> => {
    const sum = { sent: 0, waiting: 0, received: 0 }
    while (!signal.aborted) {
      status.value = { phase: 'running', ...sum }
      const next = await step(
        { outbox: options.store, inbox: options.store, network: options.network, random: options.random },
        lease,
        state,
        signal,
      )
      if (next.kind !== 'fenced') state = next.state
      if (next.kind !== 'again') return finish(next)
      sum.sent += next.sent
      sum.received += next.received
      sum.waiting = next.waiting
    }
    status.value = { phase: 'idle', ...(lastAt === undefined ? {} : { lastAt }) }
  }

  const awake = (): void => {
    run().catch(() => {
      status.value = { phase: 'waiting', because: 'busy', retryAtMs: options.nowMs() }
    })
  }

  const run = async (): Promise<void> => {
    if (running !== undefined) {
      askedAgain = true
      return
    }
    const identity = await options.store.identity()
    if (identity === undefined) status.value = { phase: 'not-enrolled' }
    if (identity === undefined || identity.paused) return
    const control = new AbortController()
    running = control
    try {
      await whileLeading(options.storeName, async () => exchange(await options.store.takeLead(), control.signal))
    } finally {
      running = undefined
    }
    if (askedAgain && !control.signal.aborted) wake.soon()
    askedAgain = false
  }

  const wake = createWake(awake)
  awake()
  return {
    status: status as ReadonlySignal<SyncStatus>,
    now: () => {
      state = { ...state, failures: 0 }
      awake()
    },
    cancel: () => running?.abort(),
    saved: () => wake.soon(),
    enrolled: () => {
      state = FRESH_STATE
      awake()
    },
  }
}
