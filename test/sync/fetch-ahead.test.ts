import { describe, expect, it } from 'vitest'
import type { PullRequest, PullResponse } from '../../src/protocol/pull.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { step } from '../../src/sync/engine.ts'
import type { Network, Reply } from '../../src/sync/ports.ts'
import { type EngineState, FRESH_STATE, type Step } from '../../src/sync/state.ts'
import { idOf, serverProducer } from '../store/exchange.ts'
import { addProducer, newStore } from '../store/stores.ts'
import { NO_FILES } from './no-files.ts'

const CALM = { aborted: false }

const page = (n: number, more: Partial<PullResponse> = {}): PullResponse => ({
  ...{ epoch: 'one', changes: [serverProducer(idOf(n), n)], leave: [], reset: false },
  ...{ cursor: `after ${n}`, more: true, ...more },
})

/** A phone that fetches these pages one after the other, and what happened in which order. */
const phoneThatFetches = async (pages: readonly (PullResponse | Reply<'same'>)[]) => {
  const store: OpenStore = await newStore()
  const events: string[] = []
  const pulls: PullRequest[] = []
  const network: Network = {
    ...NO_FILES,
    push: async ({ mutations }) => {
      events.push('sent')
      const verdicts = mutations.map(({ m }, n) => ({ m, kind: 'applied' as const, version: 90 + n }))
      return { kind: 'ok', value: { epoch: 'one', verdicts } }
    },
    pull: async (request) => {
      events.push(`asked from ${request.cursor ?? 'the beginning'}`)
      pulls.push(request)
      const next = pages[pulls.length - 1]
      if (next === undefined) throw new Error('more was asked for than there is')
      return 'kind' in next ? next : { kind: 'ok', value: next }
    },
  }
  const inbox: Pick<OpenStore, 'cursor' | 'isEmpty' | 'makeReady' | 'applyPage' | 'check'> = {
    ...store,
    applyPage: async (lease, given) => {
      const done = await store.applyPage(lease, given)
      events.push(`${done}: ${given.cursor}`)
      return done
    },
  }
  const ports = { outbox: store, inbox, files: store, network, random: () => 1 }
  const run = async (
    state: EngineState = FRESH_STATE,
    between: (step: Step) => Promise<unknown> = async () => undefined,
  ): Promise<Step> => {
    const lease = await store.takeLead()
    for (let now = state; ; ) {
      const next = await step(ports, lease, now, CALM)
      if (next.kind !== 'again') return next
      await between(next)
      now = next.state
    }
  }
  return { store, events, pulls, run, ports }
}

describe('the feed', () => {
  it('asks for two pages while the one before them is taken in, never for a third, and takes them in by their order', async () => {
    const pages = [page(1), page(2), page(3), page(4), page(5, { more: false })]
    const { store, events, run } = await phoneThatFetches(pages)
    expect((await run()).kind).toBe('idle')
    expect(events).toEqual([
      ...['asked from the beginning', 'asked from after 1', 'asked from after 2', 'done: after 1'],
      ...[
        'asked from after 3',
        'done: after 2',
        'asked from after 4',
        'done: after 3',
        'done: after 4',
        'done: after 5',
      ],
    ])
    expect(await store.cursor()).toBe('after 5')
    expect((await store.producers()).rows).toHaveLength(5)
  })

  it('takes in what is on its way before it sends a change, and asks for no more until that is sent', async () => {
    const pages = [page(1), page(2), page(3), page(4, { more: false })]
    const { store, events, run } = await phoneThatFetches(pages)
    let isWritten = false
    const write = async (): Promise<void> => {
      if (!isWritten) await addProducer(store, 'Viết giữa chừng')
      isWritten = true
    }
    expect((await run(FRESH_STATE, write)).kind).toBe('idle')
    expect(events).toEqual([
      ...['asked from the beginning', 'asked from after 1', 'asked from after 2'],
      ...['done: after 1', 'done: after 2', 'done: after 3', 'sent', 'asked from after 3', 'done: after 4'],
    ])
    expect(await store.queueCount()).toMatchObject({ waiting: 0 })
  })

  it('sends a change that was written while the last page was on its way in the same run', async () => {
    const { store, events, run } = await phoneThatFetches([
      page(1),
      page(2, { more: false }),
      { kind: 'ok', value: 'same' },
    ])
    let isWritten = false
    const write = async (): Promise<void> => {
      if (!isWritten) await addProducer(store, 'Viết giữa chừng')
      isWritten = true
    }
    expect((await run(FRESH_STATE, write)).kind).toBe('idle')
    expect(events.slice(-3)).toEqual(['done: after 2', 'sent', 'asked from after 2'])
  })

  it.each([
    ['that tells of an erasure', { erasures: [] }],
    ['that begins the feed anew', { reset: true }],
    ['that takes communes away', { leave: ['19351'] }],
  ])('takes a page %s in before it asks for another', async (_, told) => {
    const { events, run } = await phoneThatFetches([page(1, told), page(2, { more: false })])
    await run()
    expect(events.slice(0, 3)).toEqual(['asked from the beginning', 'done: after 1', 'asked from after 1'])
  })

  it('keeps what it has when the page on its way does not come, and goes on from there in the next run', async () => {
    const { store, pulls, run } = await phoneThatFetches([page(1), { kind: 'unreachable' }, page(2, { more: false })])
    const last = await run()
    expect(last).toMatchObject({ kind: 'wait', because: 'unreachable', state: { failures: 1 } })
    expect(await store.cursor()).toBe('after 1')
    expect((await run(last.kind === 'wait' ? last.state : FRESH_STATE)).kind).toBe('idle')
    expect(pulls.map(({ cursor }) => cursor)).toEqual([undefined, 'after 1', 'after 1'])
    expect((await store.producers()).rows).toHaveLength(2)
  })

  it('[hazard 6] leaves a page that was asked for under an earlier lead', async () => {
    const { store, pulls, run, ports } = await phoneThatFetches([page(1), page(2), page(3), page(2, { more: false })])
    const first = await step(ports, await store.takeLead(), FRESH_STATE, CALM)
    expect(first).toMatchObject({ kind: 'again', state: { ahead: { cursor: 'after 1' } } })
    expect((await run(first.kind === 'again' ? first.state : FRESH_STATE)).kind).toBe('idle')
    expect(pulls.map(({ cursor }) => cursor)).toEqual([undefined, 'after 1', 'after 2', 'after 1'])
  })

  it('is at its end when the office has nothing new: nothing is written, and the cursor stays', async () => {
    const { store, events, run } = await phoneThatFetches([page(1, { more: false }), { kind: 'ok', value: 'same' }])
    await run()
    const last = await run({ ...FRESH_STATE, failures: 2, isChecked: true })
    expect(last).toMatchObject({ kind: 'idle', received: 0, state: { failures: 0 } })
    expect(events).toEqual(['asked from the beginning', 'done: after 1', 'asked from after 1'])
    expect(await store.cursor()).toBe('after 1')
  })

  it('lets go of a page on its way when it is called off', async () => {
    const { store, ports } = await phoneThatFetches([page(1), page(2)])
    const lease = await store.takeLead()
    const first = await step(ports, lease, FRESH_STATE, CALM)
    const state = first.kind === 'again' ? first.state : FRESH_STATE
    const { ahead: _ahead, ...rest } = state
    expect(await step(ports, lease, state, { aborted: true })).toEqual({ kind: 'stopped', state: rest })
  })
})

describe('[hazard 30] the check against the office’s sums', () => {
  it('is asked for by a phone that holds something, and not while it is given its first records', async () => {
    const { pulls, run } = await phoneThatFetches([page(1), page(2, { more: false }), page(3, { more: false })])
    await run()
    expect(pulls.map(({ check }) => check)).toEqual([undefined, undefined])
    await run()
    expect(pulls.at(-1)?.check).toBe(true)
  })

  it('is asked for by one that has records, as after a restore, but begins its feed anew', async () => {
    const { store, pulls, run } = await phoneThatFetches([page(1, { more: false })])
    await addProducer(store, 'Đã có')
    await run({ ...FRESH_STATE })
    expect(pulls.at(-1)?.check).toBe(true)
  })
})
