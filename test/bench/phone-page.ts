import type { PullResponse } from '../../src/protocol/pull.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { createSeal } from '../../src/store/sealed/create-seal.ts'
import { namedProducer } from './named-producer.ts'

/** Runs in the browser: fills stores as the feed does (`filled-phone.ts`), and searches them (`lists.ts`). */

const PULLED = 1_000

const open = (name: string): Promise<OpenStore> => {
  const seal = name === 'sealed' ? { seal: createSeal(new Uint8Array(32).fill(5), 'bench') } : {}
  let last = 0
  const newId = (): string => {
    last += 1
    return `0199${String(Math.floor(performance.now())).slice(-4).padStart(4, '0')}-0000-7000-8000-${String(last).padStart(12, '0')}`
  }
  return openStore({ name, newId, now: () => new Date().toISOString(), ...seal })
}

/** Takes in so many producers as they would be pulled, one page being made while the one before it is written. */
const fill = async (name: string, count: number): Promise<void> => {
  const store = await open(name)
  const lease = await store.takeLead()
  let before: Promise<unknown> = Promise.resolve()
  for (let from = 0; from < count; from += PULLED) {
    const changes = Array.from({ length: PULLED }, (_, n) => namedProducer(from + n))
    const page: PullResponse = {
      ...{ epoch: 'one', changes, leave: [], reset: false, cursor: `c${from}`, more: true },
    }
    const taken = store.applyPage(lease, page)
    await before
    before = taken
  }
  await before
  // As the app does some seconds after it has started.
  await store.tidy()
  store.close()
}

/** Each phrase typed letter by letter, the answer awaited each time: milliseconds of each search, the first one in the store first. */
const searches = async (name: string, phrases: readonly string[]): Promise<number[]> => {
  const store = await open(name)
  const times: number[] = []
  for (const phrase of phrases)
    for (let length = 1; length <= phrase.length; length += 1) {
      const from = performance.now()
      await store.producers({ search: phrase.slice(0, length), limit: 40 })
      times.push(performance.now() - from)
    }
  store.close()
  return times
}

Object.assign(globalThis, { bench: { fill, searches } })
