import { describe, expect, it } from 'vitest'
import { UNASSIGNED_AREA } from '../../src/domain/records/unassigned-area.ts'
import { applied, push } from './exchange.ts'
import { AREA, addProducer, newStore, saved } from './stores.ts'

const LAN = {
  name: 'Lan',
  role: 'officer',
  areas: [
    { code: AREA, name: 'Đông Hà' },
    { code: '19351', name: 'Nam Đông Hà' },
  ],
} as const
const identity = { ...LAN, areas: [...LAN.areas] }

describe('a phone without an enrolment', () => {
  it('keeps everything that is written, and sends none of it', async () => {
    const store = await newStore()
    await addProducer(store, 'Hộ A', UNASSIGNED_AREA)
    expect(await store.identity()).toBeUndefined()
    expect(await push(store, applied(1))).toEqual([])
    expect(await store.queueCount()).toMatchObject({ waiting: 1 })
  })

  it('gives all of it the first commune of its enrolment, unsent changes and records alike', async () => {
    const store = await newStore()
    const id = await addProducer(store, 'Hộ A', UNASSIGNED_AREA)
    const elsewhere = await addProducer(store, 'Hộ B', '19351')
    await store.saveIdentity(identity, { token: 'secret' })
    await saved(store, { op: 'patch', id, set: { phone: '1' } })
    expect((await store.record('producer', id))?.area).toBe(AREA)
    expect((await store.record('producer', elsewhere))?.area).toBe('19351')
    expect(await push(store, applied(1))).toMatchObject([
      { record: id, area: AREA, patch: { set: { phone: '1' } } },
      { record: elsewhere, area: '19351' },
    ])
  })
})

describe('an enrolled phone', () => {
  it('signs what is written with its name, and keeps its token from the screens', async () => {
    const store = await newStore()
    await store.saveIdentity(identity, { token: 'secret' })
    const id = await addProducer(store)
    expect((await store.record('producer', id))?.createdBy).toEqual({ name: 'Lan', device: store.device })
    expect(await store.identity()).toEqual({ ...identity, paused: false })
    expect(await store.token()).toBe('secret')
  })

  it('[hazard 26] is paused by a refusal and loses nothing by it', async () => {
    const store = await newStore()
    await store.saveIdentity(identity, { token: 'secret' })
    await addProducer(store)
    await store.setPaused('device-revoked')
    expect(await store.identity()).toMatchObject({ paused: true })
    expect(await store.pausedBy()).toBe('device-revoked')
    expect(await store.token()).toBe('secret')
    expect(await store.queueCount()).toMatchObject({ waiting: 1 })
    await store.setPaused(undefined)
    expect(await store.identity()).toMatchObject({ paused: false })
  })

  it('forgets its token when it leaves, and keeps records and unsent work', async () => {
    const store = await newStore()
    await store.saveIdentity(identity, { token: 'secret' })
    await addProducer(store)
    await store.forgetIdentity()
    expect(await store.token()).toBeUndefined()
    expect(await store.identity()).toBeUndefined()
    expect(await store.queueCount()).toMatchObject({ waiting: 1 })
  })
})

describe("an office browser's store", () => {
  it('is another device with nothing in it once it was erased, and older leaders stay fenced', async () => {
    const store = await newStore()
    await store.saveIdentity(identity, { username: 'lan' })
    await store.saveSettings({ language: 'en' })
    await addProducer(store)
    const lease = await store.takeLead()
    const device = await store.currentDevice()
    await store.erase()
    expect(await store.currentDevice()).not.toBe(device)
    expect((await store.producers()).rows).toEqual([])
    expect(await store.queue()).toEqual([])
    expect(await store.username()).toBeUndefined()
    expect(await store.freeze(lease, 1)).toEqual({ kind: 'fenced' })
    expect((await store.settings()).language).toBe('en')
    await addProducer(store)
    expect(await store.queue()).toMatchObject([{ ds: 1 }])
  })

  it('[hazard 25] that changes hands sends what the former holder wrote under the former holder’s name', async () => {
    const store = await newStore()
    await store.saveIdentity(identity, { token: 'one' })
    await addProducer(store, 'Của Lan')
    await store.saveIdentity({ ...identity, name: 'Lê Văn Ba' }, { token: 'two' })
    await addProducer(store, 'Của Ba')
    const batch = await store.freeze(await store.takeLead(), 10)
    if (batch.kind === 'fenced') throw new Error('fenced')
    expect(batch.mutations.map(({ author }) => author)).toEqual([LAN.name, 'Lê Văn Ba'])
  })
})
