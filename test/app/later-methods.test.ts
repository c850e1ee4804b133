import { effect } from '@preact/signals'
import { expect, it } from 'vitest'
import { laterMethods } from '../../src/app/later-methods.ts'
import { addProducer, newStore } from '../store/stores.ts'

interface Greeter {
  greet(name: string): Promise<string>
}

it('methods that come later answer as if they had been there, and their code is asked for once', async () => {
  let asked = 0
  const later = laterMethods<Greeter>({ greet: true }, async () => {
    asked += 1
    return { greet: async (name) => `Chào ${name}` }
  })
  expect(asked).toBe(0)
  expect(await Promise.all([later.greet('Lan'), later.greet('Hùng')])).toEqual(['Chào Lan', 'Chào Hùng'])
  expect(asked).toBe(1)
})

it('code that could not be had is asked for again at the next call', async () => {
  let asked = 0
  const later = laterMethods<Greeter>({ greet: true }, async () => {
    asked += 1
    if (asked === 1) throw new Error('no network')
    return { greet: async (name) => `Chào ${name}` }
  })
  await expect(later.greet('Lan')).rejects.toThrow('no network')
  expect(await later.greet('Lan')).toBe('Chào Lan')
})

it('what is read behind a method whose code came before is followed by whoever watches it', async () => {
  const store = await newStore()
  const later = laterMethods<{ names(): Promise<string[]> }>({ names: true }, async () => ({
    names: async () => (await store.producers()).rows.map(({ data }) => data.name),
  }))
  await later.names()
  const watched = store.live(() => later.names())
  const { promise: shown, resolve } = Promise.withResolvers<void>()
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const stop = effect(() => {
    const { value } = watched
    if (value.status !== 'ready') return
    begin()
    if (value.value.includes('Chè Khe Sanh')) resolve()
  })
  await begun
  await addProducer(store, 'Chè Khe Sanh')
  await shown
  stop()
})
