import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Problem, ProblemCode } from '../../src/protocol/problem.ts'
import { PULL_ROWS, type PullRequest, type PullResponse } from '../../src/protocol/pull.ts'
import { PUSH_MUTATIONS, type PushRequest, type Verdict } from '../../src/protocol/push.ts'
import { SCHEMA } from '../../src/protocol/version.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { backoffMs } from '../../src/sync/backoff.ts'
import { step } from '../../src/sync/engine.ts'
import type { Network, Reply } from '../../src/sync/ports.ts'
import { type EngineState, FRESH_STATE, type Step } from '../../src/sync/state.ts'
import { addProducer, newStore } from '../store/stores.ts'
import { NO_FILES } from './no-files.ts'

const CALM = { aborted: false }
const EMPTY: PullResponse = { epoch: 'one', changes: [], leave: [], reset: false, cursor: 'c', more: false }
const UNREACHABLE: Reply<never> = { kind: 'unreachable' }

const problem = (code: ProblemCode, status = 400, retryAfterMs?: number): Reply<never> => {
  const told: Problem = { type: 'about:blank', title: code, status, code }
  return { kind: 'problem', problem: told, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
}

type Verdicts = (request: PushRequest) => Verdict[] | Reply<never>

const takesAll: Verdicts = ({ mutations }) => mutations.map(({ m }, n) => ({ m, kind: 'applied', version: n + 1 }))

/** An office that answers by a script, and what it was asked. */
const office = (verdicts: Verdicts, page: Reply<PullResponse> = { kind: 'ok', value: EMPTY }) => {
  const pushes: PushRequest[] = []
  const pulls: PullRequest[] = []
  const network: Network = {
    ...NO_FILES,
    push: async (request) => {
      pushes.push(request)
      const said = verdicts(request)
      return Array.isArray(said) ? { kind: 'ok', value: { epoch: 'one', verdicts: said } } : said
    },
    pull: async (request) => {
      pulls.push(request)
      return page
    },
  }
  return { network, pushes, pulls }
}

/** Steps until the engine says anything but "again". */
const run = async (store: OpenStore, network: Network, state: EngineState = FRESH_STATE): Promise<Step[]> => {
  const lease = await store.takeLead()
  const steps: Step[] = []
  for (let now = state; steps.length < 100; ) {
    const next = await step({ outbox: store, inbox: store, files: store, network, random: () => 1 }, lease, now, CALM)
    steps.push(next)
    if (next.kind !== 'again') return steps
    now = next.state
  }
  throw new Error('it does not come to rest')
}

const phoneWith = async (producers: number): Promise<OpenStore> => {
  const store = await newStore()
  for (let made = 0; made < producers; made += 1) await addProducer(store, `Hộ ${made}`)
  return store
}

describe('an exchange', () => {
  it('sends what waits, and fetches nothing, as long as the feed is held', async () => {
    const store = await phoneWith(3)
    const { network, pushes, pulls } = office(takesAll)
    const ports = { outbox: store, inbox: store, files: store, network, random: () => 1, isFeedHeld: true }
    const lease = await store.takeLead()
    const sent = await step(ports, lease, FRESH_STATE, CALM)
    expect(sent).toMatchObject({ kind: 'again', sent: 3 })
    expect(sent.kind === 'again' && (await step(ports, lease, sent.state, CALM))).toMatchObject({ kind: 'idle' })
    expect([pushes.length, pulls.length]).toEqual([1, 0])
  })

  it('sends everything first, then reads the feed to its end', async () => {
    const store = await phoneWith(3)
    const { network, pushes, pulls } = office(takesAll)
    expect((await run(store, network)).map((one) => one.kind)).toEqual(['again', 'idle'])
    expect(pushes.map((one) => one.mutations.length)).toEqual([3])
    expect(pulls).toEqual([{ protocol: 1, schema: SCHEMA, erases: true, limit: PULL_ROWS, check: true }])
    expect(await store.queueCount()).toMatchObject({ waiting: 0 })
  })

  it('says how many changes are still to come after these', async () => {
    const { network, pushes } = office(takesAll)
    await run(await phoneWith(5), network, { ...FRESH_STATE, batch: 2 })
    expect(pushes.map((one) => [one.mutations.length, one.waiting])).toEqual([
      [2, 3],
      [3, 0],
    ])
  })

  /** What the phone does, in the order in which it begins. */
  const traced = async (store: OpenStore, verdicts: Verdicts): Promise<string[]> => {
    const { network } = office(verdicts)
    const order: string[] = []
    const noting: Network = {
      ...network,
      push: async (request, signal, meanwhile) => {
        order.push(`sends ${request.mutations.length}`)
        await meanwhile?.()
        return network.push(request, signal)
      },
    }
    const outbox: OpenStore = {
      ...store,
      settle: async (...given) => {
        order.push(`takes in ${given[1].length}`)
        return store.settle(...given)
      },
    }
    const lease = await store.takeLead()
    const ports = { outbox, inbox: store, files: store, network: noting, random: () => 1, isFeedHeld: true }
    let state: EngineState = { ...FRESH_STATE, batch: 2 }
    for (;;) {
      const next = await step(ports, lease, state, CALM)
      if (next.kind !== 'again') return order
      state = next.state
    }
  }

  it('takes an answer in while the next changes are on their way, where all of it was applied', async () => {
    const store = await phoneWith(4)
    expect(await traced(store, takesAll)).toEqual(['sends 2', 'sends 2', 'takes in 2', 'takes in 2'])
    expect(await store.queueCount()).toMatchObject({ waiting: 0 })
  })

  it('takes an answer in first where any of it was not applied as sent', async () => {
    const merges: Verdicts = ({ mutations }) => mutations.map(({ m }, n) => ({ m, kind: 'merged', version: n + 1 }))
    const order = await traced(await phoneWith(4), merges)
    expect(order).toEqual(['sends 2', 'takes in 2', 'sends 2', 'takes in 2'])
  })

  it('takes an answer in first where the next changes are of one of the same records', async () => {
    const store = await phoneWith(1)
    const record = await addProducer(store, 'Hộ nhiều lần')
    await store.freeze(await store.takeLead(), 10)
    await store.commit({ op: 'patch', id: record, set: { phone: '0912345678' } })
    expect(await traced(store, takesAll)).toEqual(['sends 2', 'takes in 2', 'sends 1', 'takes in 1'])
  })

  it('waits and sends nothing away when there is no network', async () => {
    const store = await phoneWith(1)
    const last = (await run(store, office(() => UNREACHABLE).network)).at(-1)
    expect(last).toMatchObject({ kind: 'wait', because: 'unreachable', state: { batch: PUSH_MUTATIONS, failures: 1 } })
    expect(await store.queueCount()).toMatchObject({ waiting: 1 })
  })

  it('[hazard 8] halves what a slow link could not carry, and takes more again when it went well', async () => {
    const store = await phoneWith(8)
    const slow = await run(store, office(() => ({ kind: 'unreachable', hasTimedOut: true })).network)
    expect(slow.at(-1)).toMatchObject({ state: { batch: 4 } })
    const { network, pushes } = office(takesAll)
    await run(store, network, { ...FRESH_STATE, batch: 2 })
    expect(pushes.map((one) => one.mutations.length)).toEqual([2, 4, 2])
  })

  it('[hazard 8] halves the pages of the feed likewise', async () => {
    const { network } = office(takesAll, { kind: 'unreachable', hasTimedOut: true })
    expect((await run(await phoneWith(0), network)).at(-1)).toMatchObject({
      kind: 'wait',
      state: { rows: PULL_ROWS / 2 },
    })
  })

  it.each(['too-large', 'malformed'] as const)(
    '[hazard 7] finds the one change that makes a push %s, and sends all the others',
    async (code) => {
      const store = await phoneWith(9)
      const spoilt = (await store.queue())[4]?.m
      const { network } = office((request) =>
        request.mutations.some((one) => one.m === spoilt) ? problem(code) : takesAll(request),
      )
      expect((await run(store, network)).at(-1)?.kind).toBe('idle')
      expect(await store.queueCount()).toMatchObject({ waiting: 0, rejected: 1 })
      expect((await store.queue())[0]).toMatchObject({ m: spoilt, state: 'rejected', problem: { code } })
    },
  )

  it('[hazard 7] delivers 999 of 1,000 in the same run when one is rejected', async () => {
    const store = await phoneWith(1_000)
    const { network, pushes } = office(({ mutations }) =>
      mutations.map(({ m, ds }) =>
        ds === 500
          ? { m, kind: 'rejected', code: 'invalid-data', paths: ['name'] }
          : { m, kind: 'applied', version: ds },
      ),
    )
    await run(store, network)
    expect(pushes).toHaveLength(2)
    expect(await store.queueCount()).toMatchObject({ waiting: 0, rejected: 1 })
  }, 60_000)

  it('still reads the feed when the office can take nothing in now, and then waits', async () => {
    const store = await phoneWith(1)
    const { network, pulls } = office(({ mutations }) => mutations.map(({ m }) => ({ m, kind: 'retry' })))
    expect((await run(store, network)).at(-1)).toMatchObject({
      kind: 'wait',
      because: 'busy',
      state: { isHeld: false },
    })
    expect(pulls).toHaveLength(1)
    expect(await store.queueCount()).toMatchObject({ waiting: 1 })
  })

  it('does not turn in a circle over changes that stay blocked', async () => {
    const store = await phoneWith(1)
    const { network } = office(({ mutations }) =>
      mutations.map(({ m }) => ({ m, kind: 'blocked', by: '01900000-0000-7000-8000-0000000000aa' })),
    )
    expect((await run(store, network)).at(-1)).toMatchObject({ kind: 'wait', because: 'busy' })
  })

  it.each(['unauthorised', 'device-revoked'] as const)(
    '[hazard 26] is paused by %s and deletes nothing',
    async (code) => {
      const store = await phoneWith(1)
      const last = (await run(store, office(() => problem(code, 401)).network)).at(-1)
      expect(last).toMatchObject({ kind: 'paused', code })
      expect(await store.queueCount()).toMatchObject({ waiting: 1 })
      expect((await store.producers()).rows).toHaveLength(1)
    },
  )

  it('waits as long as the office asks', async () => {
    const busy = await run(await phoneWith(1), office(() => problem('too-many-requests', 429, 77_000)).network)
    expect(busy.at(-1)).toMatchObject({ kind: 'wait', because: 'busy', delayMs: 77_000 })
    const refused = await run(await phoneWith(1), office(() => problem('protocol-unsupported', 426)).network)
    expect(refused.at(-1)).toMatchObject({ kind: 'wait', because: 'refused', code: 'protocol-unsupported' })
  })

  it('stops when it is called off, with everything still in the queue', async () => {
    const store = await phoneWith(1)
    const signal = { aborted: false }
    const network: Network = {
      ...NO_FILES,
      push: async () => {
        signal.aborted = true
        return UNREACHABLE
      },
      pull: async () => UNREACHABLE,
    }
    const ports = { outbox: store, inbox: store, files: store, network, random: () => 1 }
    expect(await step(ports, await store.takeLead(), FRESH_STATE, signal)).toEqual({
      kind: 'stopped',
      state: FRESH_STATE,
    })
    expect(await step(ports, await store.takeLead(), FRESH_STATE, signal)).toEqual({
      kind: 'stopped',
      state: FRESH_STATE,
    })
    expect(await store.queueCount()).toMatchObject({ waiting: 1 })
  })
})

describe('the pause after a setback', () => {
  it('[hazard 27] lies anywhere up to 2 s at first, doubles with each setback, and never passes 5 minutes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, chance) => {
          const most = Math.min(300_000, 2_000 * 2 ** (failures - 1))
          const delayMs = backoffMs(failures, () => chance)
          expect(delayMs).toBeGreaterThanOrEqual(0)
          expect(delayMs).toBeLessThanOrEqual(most)
          expect(Math.abs(delayMs - chance * most)).toBeLessThanOrEqual(0.5)
        },
      ),
      { seed: 4 },
    )
  })
})
