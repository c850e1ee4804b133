import { describe, expect, it } from 'vitest'
import type { OpenStore } from '../../src/store/open-store.ts'
import { applied, idOf, pull, push, rejected, serverProducer } from './exchange.ts'
import { addProducer, newStore, saved } from './stores.ts'

const rejectedRow = async (store: OpenStore): Promise<string> => {
  const row = (await store.queue()).find((one) => one.state === 'rejected')
  if (row === undefined) throw new Error('nothing was rejected')
  return row.m
}

describe('a rejected change', () => {
  it('stays on the screen and in the queue with its reason, and holds up nothing but its own record', async () => {
    const store = await newStore()
    const id = await addProducer(store)
    await push(store, rejected('name'))
    const other = await addProducer(store, 'Khác')
    await saved(store, { op: 'patch', id, set: { phone: '1' } })
    expect(await store.queue()).toMatchObject([
      { record: id, state: 'rejected', problem: { code: 'invalid-data', paths: ['name'] } },
      { record: other, state: 'pending' },
      { record: id, state: 'pending', op: 'patch' },
    ])
    expect(await store.queueCount()).toEqual({ waiting: 2, rejected: 1, conflicts: 0 })
    expect((await store.record('producer', id))?.data.phone).toBe('1')
    expect((await push(store, applied(1))).map((one) => one.record)).toEqual([other])
  })

  it('lies over what the office has, and that can be seen beside it until the change is given up', async () => {
    const store = await newStore()
    await pull(store, { changes: [serverProducer(idOf(1), 4)] })
    const held = (await store.record('producer', idOf(1)))?.data
    expect((await store.asOffice('producer', idOf(1)))?.data).toEqual(held)
    await saved(store, { op: 'patch', id: idOf(1), set: { phone: '1' } })
    await push(store, rejected('phone'))
    expect((await store.record('producer', idOf(1)))?.data.phone).toBe('1')
    expect((await store.asOffice('producer', idOf(1)))?.data).toEqual(held)
    const own = await addProducer(store)
    expect(await store.asOffice('producer', own)).toBeUndefined()
  })

  it('goes out again by itself once the named field is written anew, as a new change that carries everything', async () => {
    const store = await newStore()
    const id = await addProducer(store)
    const [sent] = await push(store, rejected('name'))
    await saved(store, { op: 'patch', id, set: { phone: '1' } })
    await saved(store, { op: 'patch', id, set: { name: 'HTX Mới' } })
    const [again, ...rest] = await push(store, applied(1))
    expect(rest).toEqual([])
    expect(again).toMatchObject({ op: 'create', base: { v: 0 }, patch: { set: { name: 'HTX Mới', phone: '1' } } })
    expect(again?.m).not.toBe(sent?.m)
    expect(again?.ds).toBeGreaterThan(2)
    expect(await store.queueCount()).toMatchObject({ waiting: 0, rejected: 0 })
  })

  it('is sent again on request with the present values, and frees what waited behind it', async () => {
    const store = await newStore()
    await pull(store, { changes: [serverProducer(idOf(1), 4)] })
    await saved(store, { op: 'patch', id: idOf(1), set: { phone: '1', note: 'x' } })
    await push(store, rejected())
    await saved(store, { op: 'patch', id: idOf(1), set: { phone: '2' }, unset: ['note'] })
    expect(await store.sendAgain(await rejectedRow(store))).toMatchObject({ kind: 'saved', record: { id: idOf(1) } })
    expect(await push(store, applied(5))).toMatchObject([
      { op: 'patch', base: { v: 4 }, patch: { set: { phone: '2' }, unset: ['note'] } },
    ])
    expect(await store.isDelivered(idOf(1))).toBe(true)
  })

  it('that built on something unknown to the office builds on its last word instead', async () => {
    const store = await newStore()
    await pull(store, { changes: [serverProducer(idOf(1), 4)] })
    await saved(store, { op: 'patch', id: idOf(1), set: { phone: '1' } })
    await push(store, ({ m }) => ({ m, kind: 'rejected', code: 'base-missing', paths: [] }))
    await pull(store, { changes: [serverProducer(idOf(1), 8)] })
    await store.sendAgain(await rejectedRow(store))
    expect(await push(store, applied(9))).toMatchObject([{ base: { v: 8 } }])
  })

  it('that is given up gives the record back as the office has it, and keeps what waited behind', async () => {
    const store = await newStore()
    await pull(store, { changes: [serverProducer(idOf(1), 4, { phone: 'theirs' })] })
    await saved(store, { op: 'patch', id: idOf(1), set: { phone: 'mine' } })
    const [sent] = await push(store, rejected())
    await saved(store, { op: 'patch', id: idOf(1), set: { note: 'kept' } })
    await store.discard(sent?.m ?? '')
    expect((await store.record('producer', idOf(1)))?.data).toMatchObject({ phone: 'theirs', note: 'kept' })
    expect(await push(store, applied(5))).toMatchObject([{ base: { v: 4 }, patch: { set: { note: 'kept' } } }])
  })

  it('that is given up right after an earlier change was taken keeps the earlier one', async () => {
    const store = await newStore()
    const id = await addProducer(store)
    const lease = await store.takeLead()
    await store.freeze(lease, 10)
    await saved(store, { op: 'patch', id, set: { phone: 'bad' } })
    const both = await push(store, (mutation) =>
      mutation.op === 'create' ? applied(1)(mutation) : rejected()(mutation),
    )
    await store.discard(both[1]?.m ?? '')
    expect((await store.record('producer', id))?.data).toEqual({ name: 'HTX Chè Khe Sanh', legalForm: 'cooperative' })
  })

  it('that made a record takes it along when it is given up, with everything behind it', async () => {
    const store = await newStore()
    const id = await addProducer(store)
    const [sent] = await push(store, rejected())
    await saved(store, { op: 'patch', id, set: { phone: '1' } })
    await store.discard(sent?.m ?? '')
    expect(await store.record('producer', id)).toBeUndefined()
    expect(await store.queue()).toEqual([])
  })

  it('that made a record is forgotten when the record is deleted: the office never knew of it', async () => {
    const store = await newStore()
    const id = await addProducer(store)
    await push(store, rejected('name'))
    await saved(store, { op: 'delete', id })
    expect(await store.queue()).toEqual([])
  })

  it('is left alone by a request that names something else', async () => {
    const store = await newStore()
    const id = await addProducer(store)
    const row = (await store.queue())[0]
    await store.discard(row?.m ?? '')
    expect(await store.sendAgain(row?.m ?? '')).toMatchObject({ kind: 'refused', code: 'record-missing' })
    expect(await store.record('producer', id)).toBeDefined()
    expect(await store.queue()).toMatchObject([{ state: 'pending' }])
  })
})
