import { effect } from '@preact/signals-core'
import { describe, expect, it } from 'vitest'
import type { SyncStatus } from '../../src/app/context.ts'
import { createSyncDriver, type DriverOptions } from '../../src/app/sync-driver.ts'
import type { PullResponse } from '../../src/protocol/pull.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import type { Network, Reply } from '../../src/sync/ports.ts'
import { AREA, addProducer, newStore } from '../store/stores.ts'
import { NO_FILES } from '../sync/no-files.ts'

const LAN = { name: 'Lan', role: 'officer' as const, areas: [{ code: AREA, name: 'Đông Hà' }] }
const EMPTY: PullResponse = { epoch: 'one', changes: [], leave: [], reset: false, cursor: 'c', more: false }
const UNREACHABLE: Reply<never> = { kind: 'unreachable' }

const refusal = (code: 'unauthorised' | 'too-many-requests', retryAfterMs?: number): Reply<never> => ({
  kind: 'problem',
  problem: { type: 'about:blank', title: code, status: code === 'unauthorised' ? 401 : 429, code },
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
})

/** An office that takes everything, unless `refusing` says otherwise, and counts what reaches it. */
const office = () => {
  const state: { requests: number; refusing: Reply<never> | undefined; meanwhile: () => Promise<void> } = {
    requests: 0,
    refusing: undefined,
    meanwhile: async () => undefined,
  }
  const network: Network = {
    ...NO_FILES,
    push: async ({ mutations }) => {
      state.requests += 1
      await state.meanwhile()
      if (state.refusing !== undefined) return state.refusing
      const verdicts = mutations.map(({ m, ds }) => ({ m, kind: 'applied' as const, version: ds }))
      return { kind: 'ok', value: { epoch: 'one', verdicts } }
    },
    pull: async () => {
      state.requests += 1
      return state.refusing ?? { kind: 'ok', value: EMPTY }
    },
  }
  return Object.assign(state, { network })
}

const enrolledStore = async (): Promise<OpenStore> => {
  const store = await newStore()
  await store.saveIdentity(LAN, { token: 'secret' })
  return store
}

/** A driver with a clock that stands still, and what it asked of its surroundings. */
const driverOf = (store: OpenStore, network: Network, options: Partial<DriverOptions> = {}) => {
  const pauses: number[] = []
  const told: string[] = []
  const driver = createSyncDriver({
    store,
    network,
    whileLeading: async (lead) => {
      await lead()
      return 'led'
    },
    random: () => 1,
    nowMs: () => 1_000_000,
    after: (delayMs) => pauses.push(delayMs),
    tell: (word) => told.push(word),
    isWatching: false,
    ...options,
  })
  const until = (fits: (status: SyncStatus) => boolean): Promise<SyncStatus> =>
    new Promise((resolve) => {
      const stop = effect(() => {
        const status = driver.status.value
        if (fits(status)) queueMicrotask(() => stop())
        if (fits(status)) resolve(status)
      })
    })
  return { driver, pauses, told, until }
}

const isDone = (status: SyncStatus): boolean => status.phase === 'idle' && status.lastAt !== undefined
const isIn =
  (phase: SyncStatus['phase']) =>
  (status: SyncStatus): boolean =>
    status.phase === phase

describe('the queue of a phone', () => {
  it('asks nothing of the network before it is enrolled', async () => {
    const store = await newStore()
    await addProducer(store)
    const desk = office()
    const { driver, until, told } = driverOf(store, desk.network)
    driver.awake('start')
    await until(isIn('not-enrolled'))
    driver.now()
    driver.awake('online')
    expect(await store.queueCount()).toMatchObject({ waiting: 1 })
    expect(desk.requests).toBe(0)
    expect(told).toEqual([])
  })

  it('empties itself at the start, says when, and says so again after the next start', async () => {
    const store = await enrolledStore()
    await addProducer(store)
    const { driver, until, told } = driverOf(store, office().network)
    driver.awake('start')
    const { lastAt } = (await until(isDone)) as { lastAt?: string }
    expect(await store.queueCount()).toMatchObject({ waiting: 0 })
    expect(told).toEqual(['done'])
    const next = driverOf(store, { ...NO_FILES, push: async () => UNREACHABLE, pull: async () => UNREACHABLE })
    next.driver.awake('start')
    expect(await next.until(isIn('waiting'))).toMatchObject({ because: 'unreachable', lastAt })
  })

  it('tries again by itself after a pause, and at once when a network shows up', async () => {
    const store = await enrolledStore()
    const desk = office()
    desk.refusing = UNREACHABLE
    const { driver, pauses, until } = driverOf(store, desk.network)
    driver.awake('start')
    expect(await until(isIn('waiting'))).toMatchObject({ because: 'unreachable', retryAtMs: 1_002_000 })
    expect(pauses).toEqual([2_000])
    driver.awake('saved')
    driver.awake('heartbeat')
    expect(desk.requests).toBe(1)
    desk.refusing = undefined
    driver.awake('online')
    await until(isDone)
  })

  it('keeps to the pause that the office asked for, unless somebody presses the button', async () => {
    const store = await enrolledStore()
    const desk = office()
    desk.refusing = refusal('too-many-requests', 60_000)
    const { driver, until } = driverOf(store, desk.network)
    driver.awake('start')
    expect(await until(isIn('waiting'))).toMatchObject({ because: 'busy', retryAtMs: 1_060_000 })
    for (const why of ['online', 'visible', 'saved', 'heartbeat', 'look'] as const) driver.awake(why)
    expect(desk.requests).toBe(1)
    desk.refusing = undefined
    driver.now()
    await until(isDone)
  })

  it('[hazard 26] stays paused over a restart after a refusal, loses nothing, and goes on once it is taken again', async () => {
    const store = await enrolledStore()
    await addProducer(store)
    const desk = office()
    desk.refusing = refusal('unauthorised')
    const first = driverOf(store, desk.network)
    first.driver.awake('start')
    expect(await first.until(isIn('paused'))).toMatchObject({ code: 'unauthorised' })
    const { driver, until } = driverOf(store, desk.network)
    driver.awake('start')
    expect(await until(isIn('paused'))).toMatchObject({ code: 'unauthorised' })
    expect(desk.requests).toBe(1)
    expect(await store.queueCount()).toMatchObject({ waiting: 1 })
    desk.refusing = undefined
    driver.now()
    await until(isDone)
    expect(await store.identity()).toMatchObject({ paused: false })
    expect(await store.queueCount()).toMatchObject({ waiting: 0 })
  })

  it('sends what was saved while it was sending, in the same go or the next', async () => {
    const store = await enrolledStore()
    await addProducer(store, 'Một')
    const desk = office()
    const { driver, until } = driverOf(store, desk.network)
    desk.meanwhile = async () => {
      desk.meanwhile = async () => undefined
      await addProducer(store, 'Hai')
      driver.awake('saved')
    }
    driver.awake('start')
    await until(isDone)
    expect(await store.queueCount()).toMatchObject({ waiting: 0 })
  })

  it('leaves the queue to the tab that leads, and asks it to look again', async () => {
    const store = await enrolledStore()
    await addProducer(store)
    const desk = office()
    const { driver, told, until } = driverOf(store, desk.network, { whileLeading: async () => 'busy' })
    driver.awake('saved')
    await until(isIn('idle'))
    await store.queueCount()
    await store.queueCount()
    expect(told).toEqual(['look'])
    expect(desk.requests).toBe(0)
  })

  it('can be stopped in the middle, and goes on when it is asked', async () => {
    const store = await enrolledStore()
    await addProducer(store)
    const desk = office()
    const { driver, until } = driverOf(store, desk.network)
    desk.refusing = UNREACHABLE
    desk.meanwhile = async () => driver.cancel()
    driver.awake('start')
    await until(isIn('running'))
    await until(isIn('idle'))
    expect(await store.queueCount()).toMatchObject({ waiting: 1 })
    desk.refusing = undefined
    desk.meanwhile = async () => undefined
    driver.now()
    await until(isDone)
  })

  it('saves its battery while nothing waits, but the office watches what others write', async () => {
    const store = await enrolledStore()
    const phone = office()
    const field = driverOf(store, phone.network)
    field.driver.awake('heartbeat')
    await store.queueCount()
    await field.until(isIn('idle'))
    expect(phone.requests).toBe(0)
    const desk = office()
    const watching = driverOf(store, desk.network, { isWatching: true })
    watching.driver.awake('heartbeat')
    await watching.until(isDone)
    expect(desk.requests).toBe(1)
  })
})
