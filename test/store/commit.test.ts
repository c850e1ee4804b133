import { describe, expect, it } from 'vitest'
import { AREA, addProducer, aProducer, newStore } from './stores.ts'

/** Makes the browser fail at every write to one table, until it is restored. */
const failingPut = (table: string, name: string): { restore(): void } => {
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
    if (this.name === table) throw new DOMException('the browser says no', name)
    return put.apply(this, given)
  }
  return {
    restore: () => {
      IDBObjectStore.prototype.put = put
    },
  }
}

describe('a change on the phone', () => {
  it('is in the store and in the queue together', async () => {
    const store = await newStore()
    const id = await addProducer(store)
    expect(await store.record('producer', id)).toMatchObject({
      area: AREA,
      version: 0,
      data: aProducer(),
      createdBy: { device: store.device },
    })
    expect(await store.queue()).toMatchObject([
      { record: id, op: 'create', state: 'pending', ds: 1, title: 'HTX Chè Khe Sanh' },
    ])
  })

  it('leaves neither a record nor a queue row when its transaction breaks off half-way', async () => {
    const store = await newStore()
    const put = failingPut('outbox', 'UnknownError')
    expect(await store.commit({ op: 'create', kind: 'producer', area: AREA, data: aProducer() })).toEqual({
      kind: 'store-failed',
    })
    put.restore()
    expect((await store.producers()).rows).toEqual([])
    expect(await store.queue()).toEqual([])
  })

  it('of a record that was never sent joins its waiting mutation', async () => {
    const store = await newStore()
    const id = await addProducer(store)
    await store.commit({ op: 'patch', id, set: { phone: '0912 345 678' } })
    await store.commit({ op: 'patch', id, set: { name: 'HTX Cà phê Khe Sanh' } })
    const lease = await store.takeLead()
    expect(await store.freeze(lease, 10)).toMatchObject({
      mutations: [
        { op: 'create', ds: 1, base: { v: 0 }, patch: { set: { name: 'HTX Cà phê Khe Sanh', phone: '0912 345 678' } } },
      ],
      waiting: 0,
    })
  })

  it('of a record whose mutation is on its way becomes the next mutation, which builds on it', async () => {
    const store = await newStore()
    const id = await addProducer(store)
    const lease = await store.takeLead()
    const first = await store.freeze(lease, 10)
    await store.commit({ op: 'patch', id, set: { phone: '1' } })
    const second = await store.freeze(lease, 10)
    if (first.kind === 'fenced' || second.kind === 'fenced') throw new Error('fenced')
    expect(second.mutations[0]).toEqual(first.mutations[0])
    expect(second.mutations[1]).toMatchObject({
      ds: 2,
      op: 'patch',
      base: { m: first.mutations[0]?.m },
      patch: { set: { phone: '1' } },
    })
  })

  it('that does not fit is refused with the fields, and nothing is written', async () => {
    const store = await newStore()
    const id = await addProducer(store)
    expect(await store.commit({ op: 'patch', id, set: { name: ' ' } })).toEqual({
      kind: 'refused',
      code: 'invalid-data',
      paths: ['name'],
    })
    expect((await store.record('producer', id))?.data.name).toBe('HTX Chè Khe Sanh')
    expect(await store.queueCount()).toEqual({ waiting: 1, rejected: 0, conflicts: 0 })
  })

  it('of one answer of a survey is refused when that answer has no place in it, and written when it has', async () => {
    const store = await newStore()
    const producer = await addProducer(store)
    const form = { id: 'vùng trồng', version: '1' }
    const survey = { form, producer, status: 'draft', startedAt: '2026-06-01T08:00:00.000Z', surveyor: 'Hoa' } as const
    const data = { ...survey, answers: { area: 1, [`x${'y'.repeat(80)}`]: 2 }, consents: {} }
    const created = await store.commit({ op: 'create', kind: 'response', area: AREA, data })
    if (created.kind !== 'saved') throw new Error(created.kind)
    const { id } = created.record
    expect(await store.commit({ op: 'patch', id, set: { [`answers/${'z'.repeat(121)}`]: 3 } })).toMatchObject({
      kind: 'refused',
      code: 'invalid-data',
    })
    expect(await store.commit({ op: 'patch', id, set: { 'answers/area': 4 } })).toMatchObject({ kind: 'saved' })
    expect((await store.record('response', id))?.data.answers).toEqual({ ...data.answers, area: 4 })
  })

  it('of a final assessment is refused: a correction is a new one', async () => {
    const store = await newStore()
    const product = await addProducer(store)
    const created = await store.commit({
      op: 'create',
      kind: 'assessment',
      area: AREA,
      data: {
        ...{
          product,
          producer: product,
          criteria: { decision: '26/2026', set: 11 },
          packVersion: 1,
          role: 'officer',
          assessor: '',
        },
        ...{ status: 'draft', startedAt: '2026-06-01T00:00:00.000Z', answers: {}, findings: {}, notes: {}, locks: {} },
      },
    })
    if (created.kind !== 'saved') throw new Error('not saved')
    const { id } = created.record
    expect(await store.drafts()).toHaveLength(1)
    await store.commit({
      op: 'patch',
      id,
      set: { 'answers/1.1': 2, status: 'final', finalisedAt: '2026-06-01T01:00:00.000Z' },
    })
    expect(await store.drafts()).toEqual([])
    expect(await store.commit({ op: 'patch', id, set: { 'answers/1.1': 1 } })).toMatchObject({
      kind: 'refused',
      code: 'finalised',
    })
    expect((await store.record('assessment', id))?.data.answers).toEqual({ '1.1': 2 })
  })

  it('deletes a record from every list, and keeps the deletion for the office', async () => {
    const store = await newStore()
    const id = await addProducer(store)
    await store.commit({ op: 'delete', id })
    expect(await store.record('producer', id)).toBeUndefined()
    expect((await store.producers()).rows).toEqual([])
    expect((await store.queue()).map((row) => row.op)).toEqual(['create', 'delete'])
  })

  it('of a record that is not there is refused', async () => {
    const store = await newStore()
    expect(await store.commit({ op: 'delete', id: '01900000-0000-7000-8000-999999999999' })).toMatchObject({
      code: 'record-missing',
    })
  })
})

describe('when the browser fails', () => {
  it('a full disk is told as such, and what was saved before is still there', async () => {
    const store = await newStore()
    await addProducer(store)
    const put = failingPut('records', 'QuotaExceededError')
    expect(await store.commit({ op: 'create', kind: 'producer', area: AREA, data: aProducer('B') })).toEqual({
      kind: 'disk-full',
    })
    put.restore()
    expect((await store.producers()).rows).toHaveLength(1)
  })

  it('a connection that was closed under the app is opened anew, and the change is written once', async () => {
    const store = await newStore()
    store.close()
    await addProducer(store)
    expect((await store.producers()).rows).toHaveLength(1)
    expect(await store.queue()).toHaveLength(1)
  })
})
