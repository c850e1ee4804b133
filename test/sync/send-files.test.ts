import { Dexie } from 'dexie'
import { expect, it } from 'vitest'
import { type FileState, UNIT_BYTES } from '../../src/protocol/files.ts'
import type { PullResponse } from '../../src/protocol/pull.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { step } from '../../src/sync/engine.ts'
import type { Network, Reply, UnitRun } from '../../src/sync/ports.ts'
import { type EngineState, FRESH_STATE, type Step } from '../../src/sync/state.ts'
import { takePhoto } from '../store/evidence.ts'
import { addProducer, newStore } from '../store/stores.ts'

const EMPTY: PullResponse = { epoch: 'one', changes: [], leave: [], reset: false, cursor: 'c', more: false }

/** An office that takes every change and every unit, and what came to it, in order. `before` may spoil the request with that number. */
const office = (before: (nth: number) => Reply<never> | undefined = () => undefined) => {
  const log: string[] = []
  const units = new Map<string, Set<number>>()
  const sizes = new Map<string, number>()
  const stateOf = (area: string, sha256: string): FileState => {
    const all = Math.ceil((sizes.get(sha256) ?? 0) / UNIT_BYTES)
    const missing = Array.from({ length: all }, (_, n) => n).filter((n) => units.get(sha256)?.has(n) !== true)
    const [first] = missing
    return first === undefined
      ? { area, sha256, kind: 'stored' }
      : { area, sha256, kind: 'awaited', missing: [[first, all]] }
  }
  const answered = (files: FileState[]) => ({ kind: 'ok' as const, value: { epoch: 'one', files } })
  const spoilt = (word: string): Reply<never> | undefined => before(log.push(word))
  const network: Network = {
    push: async ({ mutations }) =>
      spoilt('push') ?? {
        kind: 'ok',
        value: { epoch: 'one', verdicts: mutations.map(({ m, ds }) => ({ m, kind: 'applied', version: ds })) },
      },
    pull: async () => spoilt('pull') ?? { kind: 'ok', value: EMPTY },
    askFiles: async ({ files }) => spoilt('ask') ?? answered(files.map(({ area, sha256 }) => stateOf(area, sha256))),
    sendUnits: async ({ area, sha256, from, bytes }: UnitRun) => {
      const there = units.get(sha256) ?? new Set()
      units.set(sha256, there)
      for (let n = 0; n * UNIT_BYTES < bytes.byteLength; n += 1) there.add(from + n)
      return spoilt(`send ${from}+${Math.ceil(bytes.byteLength / UNIT_BYTES)}`) ?? answered([stateOf(area, sha256)])
    },
    isMetered: () => false,
  }
  return { network, log, sizes }
}

const run = async (store: OpenStore, network: Network, state: EngineState = FRESH_STATE): Promise<Step> => {
  const lease = await store.takeLead()
  const ports = { outbox: store, inbox: store, files: store, network, random: () => 1 }
  for (let now = state, steps = 0; steps < 200; steps += 1) {
    const next = await step(ports, lease, now, { aborted: false })
    if (next.kind !== 'again') return next
    now = next.state
  }
  throw new Error('it does not come to rest')
}

const photoOf = async (bytes: number) => {
  const store = await newStore()
  const photo = await takePhoto(store, bytes)
  const there = office()
  there.sizes.set(photo.file.sha256, bytes).set(photo.preview.sha256, 2_000)
  return { store, ...photo, ...there }
}

it('files go after their records and after the feed: one question, then preview and photo', async () => {
  const { store, network, log } = await photoOf(40 * UNIT_BYTES)
  expect((await run(store, network)).kind).toBe('idle')
  expect(log).toEqual(['push', 'pull', 'ask', 'send 0+1', 'send 0+16', 'send 16+16', 'send 32+8'])
  expect(await store.uploadCount()).toMatchObject({ files: 0 })
})

it('an exchange without files asks nothing about files', async () => {
  const store = await newStore()
  await addProducer(store)
  const { network, log } = office()
  expect((await run(store, network)).kind).toBe('idle')
  expect(log).toEqual(['push', 'pull'])
})

it('a record written meanwhile goes before the bytes that are not on their way yet', async () => {
  const { store, network, log } = await photoOf(40 * UNIT_BYTES)
  const interrupted: Network = {
    ...network,
    sendUnits: async (sent, signal) => {
      if (sent.from === 0 && sent.bytes.byteLength > 2_000) await addProducer(store, 'Hộ mới')
      return network.sendUnits(sent, signal)
    },
  }
  await run(store, interrupted)
  expect(log).toEqual(['push', 'pull', 'ask', 'send 0+1', 'send 0+16', 'push', 'pull', 'send 16+16', 'send 32+8'])
})

it('the next units are under way while the office works on the last', async () => {
  const { store, network, log } = await photoOf(40 * UNIT_BYTES)
  let answer: () => void = () => undefined
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  const slow: Network = {
    ...network,
    sendUnits: async (sent, signal) => {
      const reply = await network.sendUnits(sent, signal)
      if (sent.from === 16) answer()
      // The first part of the photo is answered once the second has come: one after the other, nobody would ever answer.
      if (sent.from === 0 && sent.bytes.byteLength > 2_000) await answered
      return reply
    },
  }
  expect((await run(store, slow)).kind).toBe('idle')
  expect(log.at(-1)).toBe('send 32+8')
})

it('files are listed once a run, and anew for each request where bytes cost money', async () => {
  const listings = async (isMetered: boolean): Promise<number> => {
    const { store, network } = await photoOf(40 * UNIT_BYTES)
    let listed = 0
    const counting: OpenStore = {
      ...store,
      waitingFiles: (lease, metered) => {
        listed += 1
        return store.waitingFiles(lease, metered)
      },
    }
    await run(counting, { ...network, isMetered: () => isMetered })
    return listed
  }
  // At the feed's end, and before it rests.
  expect(await listings(false)).toBe(2)
  expect(await listings(true)).toBeGreaterThan(4)
})

it('what another run had under way is asked about, and not taken for sent', async () => {
  const { store, network, log } = await photoOf(40 * UNIT_BYTES)
  const lost: Network = { ...network, sendUnits: () => new Promise(() => undefined) }
  const ports = { outbox: store, inbox: store, files: store, network: lost, random: () => 1 }
  const lease = await store.takeLead()
  let state: EngineState = FRESH_STATE
  for (let steps = 0; steps < 3; steps += 1) {
    const next = await step(ports, lease, state, { aborted: false })
    if (next.kind !== 'again') throw new Error(next.kind)
    state = next.state
  }
  // The tab is frozen while it waits for the answers.
  void step(ports, lease, state, { aborted: false })
  expect((await run(store, network, state)).kind).toBe('idle')
  expect(log).toEqual(['push', 'pull', 'ask', 'send 0+1', 'send 0+16', 'send 16+16', 'send 32+8'])
})

it('[hazard 23] after a cut it asks what has arrived, and sends only the rest', async () => {
  const { store, file, preview } = await photoOf(40 * UNIT_BYTES)
  const cut = office((nth) => (nth === 5 ? { kind: 'unreachable' } : undefined))
  cut.sizes.set(file.sha256, 40 * UNIT_BYTES).set(preview.sha256, 2_000)
  const stopped = await run(store, cut.network)
  expect(stopped).toMatchObject({ kind: 'wait', because: 'unreachable' })
  if (stopped.kind === 'wait') await run(store, cut.network, stopped.state)
  expect(cut.log).toEqual(['push', 'pull', 'ask', 'send 0+1', 'send 0+16', 'send 16+16', 'pull', 'ask', 'send 32+8'])
})

it('[hazard 8] a link too slow for a run of units gets half as many at the next try', async () => {
  const { store, file, preview } = await photoOf(40 * UNIT_BYTES)
  const slow = office((nth) => (nth === 5 ? { kind: 'unreachable', hasTimedOut: true } : undefined))
  slow.sizes.set(file.sha256, 40 * UNIT_BYTES).set(preview.sha256, 2_000)
  expect(await run(store, slow.network)).toMatchObject({ kind: 'wait', state: { units: 8 } })
})

it('a photo whose bytes are spoilt on the phone is put aside for people, and does not hold up the rest', async () => {
  const { store, network, log, sizes, file } = await photoOf(40 * UNIT_BYTES)
  const sound = await takePhoto(store, UNIT_BYTES, 2)
  sizes.set(sound.file.sha256, UNIT_BYTES).set(sound.preview.sha256, 2_000)
  const disk = await new Dexie(store.name).open()
  await disk.table('chunks').delete([file.sha256, 1])
  disk.close()
  expect((await run(store, network)).kind).toBe('idle')
  expect(log.filter((word) => word.startsWith('send'))).toHaveLength(4)
  expect(await store.uploadCount()).toMatchObject({ files: 0, refused: 1 })
  const [spoilt] = (await store.uploads()).filter(({ sha256 }) => sha256 === file.sha256)
  expect(spoilt).toMatchObject({ state: 'refused', why: 'damaged', isHere: true })
})

it('what the office has no record of is left for the next run, and does not hold up the rest', async () => {
  const { store, network, log, file } = await photoOf(UNIT_BYTES)
  const forgetful: Network = {
    ...network,
    askFiles: async (request, signal) => {
      const reply = await network.askFiles(request, signal)
      if (reply.kind !== 'ok') return reply
      const files = reply.value.files.map((one) =>
        one.sha256 === file.sha256 ? { area: one.area, sha256: one.sha256, kind: 'unknown' as const } : one,
      )
      return { ...reply, value: { ...reply.value, files } }
    },
  }
  expect((await run(store, forgetful)).kind).toBe('idle')
  expect(log).toEqual(['push', 'pull', 'ask', 'send 0+1'])
  expect(await store.uploadCount()).toMatchObject({ files: 1 })
})

it('a phone that came back from a copy without its photos asks what the office has of them, and sends none', async () => {
  const { store, network, file } = await photoOf(UNIT_BYTES)
  await run(store, network)
  const copy = await store.copyOut()
  const fresh = await newStore('01900005-0000')
  await fresh.copyIn({
    ...copy,
    uploads: (copy.uploads ?? []).map((row) => ({ ...row, state: 'waiting', sentBytes: 0 })),
  })
  const later = office()
  expect((await run(fresh, later.network)).kind).toBe('idle')
  expect(later.log).toEqual(['pull', 'ask'])
  expect((await fresh.uploads()).find(({ sha256 }) => sha256 === file.sha256)).toMatchObject({
    state: 'stored',
    isHere: false,
  })
})
