import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { createSeal } from '../../src/store/sealed/create-seal.ts'
import { madeProducer } from './made-producer.ts'

/** Runs in the browser: what `store.ts` measures, over a store of that name. */

const ids = (prefix: string): (() => string) => {
  let last = 0
  return () => {
    last += 1
    return `${prefix}-7000-8000-${String(last).padStart(12, '0')}`
  }
}

const open = (name: string): Promise<OpenStore> => {
  const seal = name.includes('sealed') ? { seal: createSeal(new Uint8Array(32).fill(5), 'bench') } : {}
  const newId = ids(`0199${String(Math.floor(performance.now())).slice(-4).padStart(4, '0')}-0000`)
  return openStore({ name, newId, now: () => new Date().toISOString(), ...seal })
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return Math.round((performance.now() - from) * 10) / 10
}

const pull = async (name: string, first: number, count: number): Promise<number> => {
  const store = await open(name)
  const took = await timed(async () => {
    const lease = await store.takeLead()
    for (let from = first; from < first + count; from += 1_000) {
      const changes = Array.from({ length: 1_000 }, (_, n) => madeProducer(from + n))
      const page = { epoch: 'one', changes, leave: [], reset: false, cursor: `c${from}`, more: true }
      await store.applyPage(lease, page)
    }
  })
  // As the app does some seconds after it has started.
  await store.tidy()
  store.close()
  return took
}

/** Open, the first fifty, and how many there are of each kind. */
const start = (name: string): Promise<number> =>
  timed(async () => {
    const store = await open(name)
    await Promise.all([store.producers({ limit: 50 }), store.counts()])
    store.close()
  })

const saves = async (name: string, count: number): Promise<number[]> => {
  const store = await open(name)
  // As the app does once its first screen is there.
  await store.loadLater()
  const live = [
    store.live(() => store.producers({ limit: 50 })),
    store.live(() => store.drafts()),
    store.live(() => store.queueCount()),
  ].map((one) => one.subscribe(() => undefined))
  const times: number[] = []
  for (let n = 0; n < count; n += 1) {
    const id = madeProducer(n * 7).id
    times.push(await timed(() => store.commit({ op: 'patch', id, set: { phone: `08${n}` } })))
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  for (const stop of live) stop()
  store.close()
  return times
}

Object.assign(globalThis, { bench: { pull, start, saves } })
