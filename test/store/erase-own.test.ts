import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { eraseOwn } from '../../src/store/erase-own.ts'
import { producersPhone } from './producers-phone.ts'
import { addProducer, newStore } from './stores.ts'

it('a producer without an account erases what it entered on its own phone, photos and all', async () => {
  const phone = await producersPhone()
  const photo = await phone.photograph(3)
  await phone.answer({ '1.1': 1 })
  expect(await phone.store.work((desk) => eraseOwn(desk, phone.producer))).toBe('erased')
  expect(Object.values(await phone.store.counts()).every((count) => count === 0)).toBe(true)
  expect(await phone.store.bytesOf(photo.sha256)).toBeUndefined()
  expect(await phone.store.queueCount()).toEqual({ waiting: 0, rejected: 0, conflicts: 0 })
})

it('what an office holds is not erased on one phone alone', async () => {
  const store = await newStore()
  const producer = await addProducer(store)
  expect(await store.work((desk) => eraseOwn(desk, producer))).toBe('not-own')
  expect((await store.counts()).producer).toBe(1)
})
