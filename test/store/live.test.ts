import { effect, type ReadonlySignal } from '@preact/signals-core'
import { describe, expect, it } from 'vitest'
import { live } from '../../src/store/live.ts'
import type { Live } from '../../src/store/store.ts'
import { addProducer, newStore } from './stores.ts'

/** Reads the signal until its value fits; `stop` ends the reading. */
const watch = <T>(watched: ReadonlySignal<Live<T>>) => {
  const seen: Live<T>[] = []
  const waiting = new Set<() => void>()
  const stop = effect(() => {
    seen.push(watched.value)
    for (const look of waiting) look()
  })
  const until = (fits: (value: Live<T> | undefined) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (fits(seen.at(-1))) resolve()
      }
      waiting.add(look)
      look()
    })
  return { seen, stop, until }
}

describe('a live query', () => {
  it('asks nothing before somebody reads it, follows changes while it is read, and nothing afterwards', async () => {
    const store = await newStore()
    let asked = 0
    const names = store.live(async () => {
      asked += 1
      return (await store.producers()).rows.map((row) => row.data.name)
    })
    await addProducer(store, 'Một')
    expect(asked).toBe(0)

    const { seen, stop, until } = watch(names)
    await until((value) => value?.status === 'ready')
    await addProducer(store, 'Hai')
    await until((value) => JSON.stringify(value).includes('Hai'))
    expect(seen[0]).toEqual({ status: 'loading' })
    expect(seen.at(-1)).toEqual({ status: 'ready', value: ['Hai', 'Một'] })

    stop()
    const before = asked
    await addProducer(store, 'Ba')
    await store.producers()
    expect(asked).toBe(before)
  })

  it('says so when its query fails', async () => {
    const store = await newStore()
    const { seen, stop, until } = watch(store.live(() => Promise.reject(new Error('no'))))
    await until((value) => value?.status === 'failed')
    stop()
    expect(seen.map((value) => value.status)).toEqual(['loading', 'failed'])
  })

  it('follows what it read after its first await, also where a plain function calls an async one', async () => {
    const store = await newStore()
    const namesAfterIdentity = async (): Promise<string[]> => {
      await store.identity()
      return (await store.all('producer')).map(({ data }) => data.name)
    }
    const { stop, until } = watch(store.live(() => namesAfterIdentity()))
    await until((value) => value?.status === 'ready')
    await addProducer(store, 'Một')
    await until((value) => JSON.stringify(value).includes('Một'))
    stop()
  })

  it('is asked again only once whoever wrote the change knows what became of it', async () => {
    const store = await newStore()
    let asked = 0
    let answer = (): void => undefined
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    const names = live(
      async () => {
        asked += 1
        return (await store.all('producer')).map(({ data }) => data.name)
      },
      () => answered,
    )
    const { stop, until } = watch(names)
    await until((value) => value?.status === 'ready')
    await addProducer(store, 'Một')
    await addProducer(store, 'Hai')
    expect(asked).toBe(1)
    answer()
    await until((value) => JSON.stringify(value).includes('Hai'))
    stop()
  })
})
