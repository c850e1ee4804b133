import { describe, expect, it } from 'vitest'
import { applied, idOf, pull, push, serverProducer } from './exchange.ts'
import { AREA, addProducer, newStore, saved } from './stores.ts'

const OTHER_AREA = '19351'

describe('a page of the feed', () => {
  it('[hazard 5] brings rows and cursor together', async () => {
    const store = await newStore()
    await pull(store, { changes: [serverProducer(idOf(1), 4), serverProducer(idOf(2), 5)], cursor: 'after 5' })
    expect((await store.producers()).rows.map((row) => row.version).sort()).toEqual([4, 5])
    expect(await store.cursor()).toBe('after 5')
  })

  it('[hazard 5] leaves the cursor where it was when one of its rows cannot be written', async () => {
    const store = await newStore()
    await pull(store, { cursor: 'before' })
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      if (this.name === 'meta' && given[0].key === 'cursor') throw new DOMException('no', 'DataError')
      return put.apply(this, given)
    }
    await expect(pull(store, { changes: [serverProducer(idOf(1), 4)], cursor: 'after' })).rejects.toThrow()
    IDBObjectStore.prototype.put = put
    expect(await store.cursor()).toBe('before')
    expect((await store.producers()).rows).toEqual([])
  })

  it('[hazard 6] of a leader of before changes nothing', async () => {
    const store = await newStore()
    const before = await store.takeLead()
    await store.takeLead()
    const page = {
      epoch: 'one',
      changes: [serverProducer(idOf(1), 4)],
      leave: [],
      reset: false,
      cursor: 'c',
      more: false,
    }
    expect(await store.applyPage(before, page)).toBe('fenced')
    expect((await store.producers()).rows).toEqual([])
    expect(await store.cursor()).toBeUndefined()
  })

  it('keeps what was typed here and is not sent on top of what others wrote', async () => {
    const store = await newStore()
    await pull(store, { changes: [serverProducer(idOf(1), 4)] })
    await saved(store, { op: 'patch', id: idOf(1), set: { phone: '0912' } })
    await pull(store, { changes: [serverProducer(idOf(1), 9, { phone: '0000', note: 'theirs' })] })
    expect(await store.record('producer', idOf(1))).toMatchObject({
      version: 9,
      data: { phone: '0912', note: 'theirs' },
      updatedBy: { device: store.device },
    })
    await push(store, applied(10))
    expect((await store.record('producer', idOf(1)))?.data).toMatchObject({ phone: '0912', note: 'theirs' })
  })

  it("does not undo others' later word when the answer to an earlier change comes late", async () => {
    const store = await newStore()
    await pull(store, { changes: [serverProducer(idOf(1), 4)] })
    await saved(store, { op: 'patch', id: idOf(1), set: { phone: 'mine' } })
    const lease = await store.takeLead()
    const sent = await store.freeze(lease, 10)
    if (sent.kind === 'fenced') throw new Error('fenced')
    await pull(store, { changes: [serverProducer(idOf(1), 6, { phone: 'theirs, after mine' })] })
    const now = await store.takeLead()
    await store.settle(
      now,
      sent.mutations.map(({ m }) => ({ m, kind: 'duplicate', version: 5 })),
      'one',
    )
    expect((await store.record('producer', idOf(1)))?.data.phone).toBe('theirs, after mine')
  })

  it('shows the values that lost, and lets one of them be chosen', async () => {
    const store = await newStore()
    const conflict = {
      m: idOf(50),
      path: 'phone',
      value: 'lost',
      by: { name: 'Lan', device: idOf(51) },
      at: '2026-05-01T00:00:00.000Z',
    }
    await pull(store, { changes: [{ ...serverProducer(idOf(1), 4, { phone: 'won' }), conflicts: [conflict] }] })
    expect((await store.conflicted()).map((record) => record.id)).toEqual([idOf(1)])
    await saved(store, { op: 'resolve', id: idOf(1), path: 'phone', choose: { m: conflict.m } })
    expect(await store.conflicted()).toEqual([])
    expect(await push(store, applied(5))).toMatchObject([
      { op: 'resolve', base: { v: 4 }, patch: { set: { phone: 'lost' } }, settles: [{ m: conflict.m, path: 'phone' }] },
    ])
  })

  it('lets a deletion that met an edit be carried out after all, or be let go', async () => {
    const store = await newStore()
    const conflict = {
      m: idOf(50),
      path: 'deleted',
      value: true,
      by: { name: '', device: idOf(51) },
      at: '2026-05-01T00:00:00.000Z',
    }
    const changes = [1, 2].map((n) => ({ ...serverProducer(idOf(n), n), conflicts: [conflict] }))
    await pull(store, { changes })
    await saved(store, { op: 'resolve', id: idOf(1), path: 'deleted', choose: 'keep' })
    await saved(store, { op: 'resolve', id: idOf(2), path: 'deleted', choose: { m: conflict.m } })
    expect((await store.producers()).rows.map((row) => row.id)).toEqual([idOf(1)])
    expect(await push(store, applied(5))).toMatchObject([
      { op: 'resolve', patch: { set: {}, unset: [] }, settles: [{ m: conflict.m, path: 'deleted' }] },
      { op: 'delete', record: idOf(2) },
    ])
  })

  it('takes away what the office deleted', async () => {
    const store = await newStore()
    await pull(store, { changes: [serverProducer(idOf(1), 4)] })
    await pull(store, { changes: [{ ...serverProducer(idOf(1), 5), deletedAt: '2026-06-01T00:00:00.000Z' }] })
    expect(await store.record('producer', idOf(1))).toBeUndefined()
    expect((await store.counts()).producer).toBe(0)
  })

  it('keeps, but does not show, what a newer version of the app wrote and this one cannot read', async () => {
    const store = await newStore()
    await pull(store, {
      changes: [serverProducer(idOf(1), 4, { legalForm: 'of the future' }), serverProducer(idOf(2), 5)],
    })
    expect((await store.producers()).rows.map((row) => row.id)).toEqual([idOf(2)])
  })

  it('still sends what was typed in a product that meanwhile stands under a decision that this version does not know', async () => {
    const store = await newStore()
    const product = (version: number, decision: string) => ({
      ...serverProducer(idOf(1), version, { producer: idOf(9), name: 'Chè', criteria: { decision, set: 11 } }),
      kind: 'product' as const,
    })
    await pull(store, { changes: [product(4, '148/2023')] })
    await saved(store, { op: 'patch', id: idOf(1), set: { note: 'Đã gặp chủ thể' } })
    await pull(store, { changes: [product(5, '30/2031')] })
    expect(await store.record('product', idOf(1))).toBeUndefined()
    expect(await push(store, applied(6))).toMatchObject([
      { record: idOf(1), patch: { set: { note: 'Đã gặp chủ thể' } } },
    ])
  })

  it('keeps fields that this version does not know through a change of its own', async () => {
    const store = await newStore()
    await pull(store, { changes: [serverProducer(idOf(1), 4, { future: 'kept' })] })
    await saved(store, { op: 'patch', id: idOf(1), set: { phone: '1' } })
    expect((await store.record('producer', idOf(1)))?.data).toMatchObject({ future: 'kept', phone: '1' })
  })
})

describe('a commune that the phone no longer holds', () => {
  it('[hazard 13] takes its records along, but for those with unanswered changes, which go when they are answered', async () => {
    const store = await newStore()
    await pull(store, { changes: [serverProducer(idOf(1), 1), serverProducer(idOf(2), 2)] })
    const made = await addProducer(store, 'Mới')
    await saved(store, { op: 'patch', id: idOf(2), set: { phone: '1' } })
    await pull(store, { leave: [AREA] })
    expect((await store.producers()).rows.map((row) => row.id).sort()).toEqual([idOf(2), made].sort())
    await push(store, applied(9))
    expect((await store.producers()).rows).toEqual([])
  })

  it('leaves other communes alone, and is whole again when it comes back', async () => {
    const store = await newStore()
    const other = { ...serverProducer(idOf(2), 2), area: OTHER_AREA }
    await pull(store, { changes: [serverProducer(idOf(1), 1), other] })
    await pull(store, { leave: [AREA] })
    expect((await store.producers()).rows.map((row) => row.id)).toEqual([idOf(2)])
    await pull(store, { changes: [serverProducer(idOf(1), 3)] })
    await saved(store, { op: 'patch', id: idOf(1), set: { phone: '1' } })
    await push(store, applied(4))
    expect((await store.record('producer', idOf(1)))?.data.phone).toBe('1')
  })
})

const LAN = { name: 'Lan', role: 'officer' as const, areas: [{ code: AREA, name: 'Đông Hà' }] }

describe('an office that was restored from a backup', () => {
  it('[hazard 14] is offered again what it took lately, just as it was sent', async () => {
    const store = await newStore()
    await store.saveIdentity(LAN, { token: 'secret' })
    const id = await addProducer(store)
    const first = await push(store, applied(1))
    await pull(store, { changes: [serverProducer(id, 1)] })
    await saved(store, { op: 'patch', id, set: { phone: '1' } })
    const second = await push(store, applied(2))
    await saved(store, { op: 'patch', id, set: { note: 'unsent' } })
    await pull(store, { reset: true, cursor: 'anew' })
    expect((await store.record('producer', id))?.data).toMatchObject({ phone: '1', note: 'unsent' })
    const again = await push(store, ({ m }) => ({ m, kind: 'duplicate', version: 2 }))
    expect(again.slice(0, 2)).toEqual([...first, ...second])
    expect(again[2]).toMatchObject({ patch: { set: { note: 'unsent' } } })
    expect((await store.queue()).map((row) => row.state)).toEqual(['delivered', 'delivered', 'delivered'])
    expect((await store.record('producer', id))?.data).toMatchObject({ phone: '1', note: 'unsent' })
  })

  it('is not taken for another office, where the phone was enrolled anew', async () => {
    const store = await newStore()
    await store.saveIdentity(LAN, { token: 'test office' })
    await addProducer(store)
    await push(store, applied(1))
    await pull(store, {})
    await store.saveIdentity(LAN, { token: 'real office' })
    await pull(store, { reset: true, epoch: 'two' })
    expect(await push(store, applied(1))).toEqual([])
    expect((await store.producers()).rows).toEqual([])
  })
})

describe('a feed that begins anew', () => {
  it('drops what was answered, and never what was not', async () => {
    const store = await newStore()
    await pull(store, { changes: [serverProducer(idOf(1), 1), serverProducer(idOf(2), 2)] })
    await saved(store, { op: 'patch', id: idOf(2), set: { phone: 'typed' } })
    const made = await addProducer(store, 'Mới')
    await pull(store, { reset: true, changes: [serverProducer(idOf(3), 1)], cursor: 'anew', epoch: 'two' })
    expect((await store.producers()).rows.map((row) => row.id).sort()).toEqual([idOf(2), idOf(3), made].sort())
    expect(await store.queueCount()).toMatchObject({ waiting: 2 })
    expect((await store.record('producer', idOf(2)))?.data.phone).toBe('typed')
  })
})
