import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { applied, idOf, pull, push, serverProducer } from './exchange.ts'
import { AREA, addProducer, countingIds, newStore, steppingClock } from './stores.ts'

const DEVICE = '01900000-0000-7000-8000-0000000000d1'
const BY = { name: 'Lan', device: DEVICE }
const AT = '2026-11-24T02:03:04.005Z'

const request = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })

/** A phone's store as version 1 wrote it, byte for byte by the browser's own interface: no code of ours has a hand in it. */
const writeVersion1 = async (name: string): Promise<void> => {
  await Dexie.delete(name)
  const opening = indexedDB.open(name, 10)
  opening.onupgradeneeded = () => {
    const db = opening.result
    const records = db.createObjectStore('records', { keyPath: 'id' })
    records.createIndex('[shelf+updatedAt]', ['shelf', 'updatedAt'])
    records.createIndex('[shelf+name]', ['shelf', 'name'])
    records.createIndex('tags', 'tags', { multiEntry: true })
    db.createObjectStore('bases', { keyPath: 'id' })
    const outbox = db.createObjectStore('outbox', { keyPath: 'ds' })
    for (const index of ['m', 'record', 'state']) outbox.createIndex(index, index)
    db.createObjectStore('delivered', { keyPath: 'n', autoIncrement: true })
    db.createObjectStore('places', { keyPath: 'assessment' })
    db.createObjectStore('meta', { keyPath: 'key' })
  }
  const db = await request(opening)
  const tx = db.transaction([...db.objectStoreNames], 'readwrite')
  const data = { name: 'HTX Chè Khe Sanh', legalForm: 'cooperative', phone: '0912' }
  const frame = {
    id: idOf(1),
    kind: 'producer',
    area: AREA,
    version: 4,
    createdAt: AT,
    createdBy: BY,
    updatedAt: AT,
    updatedBy: BY,
  }
  const tags = [`@${AREA}`, 'producer:htx', 'producer:che', 'producer:khe', 'producer:sanh', 'producer:0912']
  tx.objectStore('records').put({ ...frame, conflicts: [], data, shelf: 'producer', name: 'htx che khe sanh', tags })
  tx.objectStore('bases').put({ ...frame, conflicts: [], data: { ...data, phone: '0000' } })
  const mutation = {
    m: idOf(2),
    device: DEVICE,
    ds: 7,
    record: idOf(1),
    kind: 'producer',
    area: AREA,
    op: 'patch',
    schema: 1,
    at: AT,
  }
  tx.objectStore('outbox').put({
    ...mutation,
    base: { v: 4 },
    patch: { set: { phone: '0912' }, unset: [] },
    state: 'sent',
  })
  const went = { ...mutation, m: idOf(3), ds: 6, base: { v: 3 }, patch: { set: { note: 'x' }, unset: [] } }
  tx.objectStore('delivered').put({ n: 1, ...went, deliveredAt: AT, verdict: 'applied' })
  tx.objectStore('places').put({ assessment: idOf(9), criterion: '3.2' })
  const area = { code: AREA, name: 'Đông Hà' }
  const meta = {
    ...{
      device: DEVICE,
      lastSequence: 7,
      leaderEpoch: 12,
      cursor: 'c',
      epoch: 'one',
      schema: 1,
      settings: { language: 'en' },
    },
    identity: { identity: { name: 'Lan', role: 'officer', areas: [area] }, token: 'secret' },
  }
  for (const [key, value] of Object.entries(meta)) tx.objectStore('meta').put({ key, value })
  await new Promise((resolve) => {
    tx.oncomplete = resolve
  })
  db.close()
}

describe('the tables', () => {
  it('of version 1 open with everything in them, and an unsent change goes out as it was written', async () => {
    await writeVersion1('shipped-1')
    const store = await openStore({ name: 'shipped-1', newId: countingIds('01900000-0001'), now: steppingClock() })
    expect(store.device).toBe(DEVICE)
    expect((await store.producers({ search: 'chè' })).rows).toMatchObject([
      { id: idOf(1), version: 4, data: { phone: '0912' } },
    ])
    expect(await store.queue()).toMatchObject([
      { m: idOf(2), ds: 7, state: 'sent', title: 'HTX Chè Khe Sanh' },
      { m: idOf(3), state: 'delivered', verdict: 'applied' },
    ])
    expect(await store.place(idOf(9))).toBe('3.2')
    expect(await store.settings()).toMatchObject({ language: 'en', theme: 'system', textSize: 100 })
    expect(await store.identity()).toMatchObject({ name: 'Lan', paused: false })
    expect(await store.token()).toBe('secret')
    // What that version could not read was kept back from it: the feed begins anew.
    expect(await store.cursor()).toBeUndefined()
    expect(await store.takeLead()).toEqual({ epoch: 13 })
    await addProducer(store)
    expect(await push(store, applied(5))).toMatchObject([
      { m: idOf(2), ds: 7, base: { v: 4 } },
      { ds: 8, op: 'create' },
    ])
  })

  it('of version 1 are searched from the first moment on, whatever is written before and after the list of names is made', async () => {
    await writeVersion1('shipped-1-searched')
    const open = () =>
      openStore({ name: 'shipped-1-searched', newId: countingIds('01900000-0001'), now: steppingClock() })
    const found = async (store: Awaited<ReturnType<typeof open>>, search: string): Promise<string[]> =>
      (await store.producers({ search })).rows.map(({ data }) => data.name)
    const store = await open()
    const second = await addProducer(store, 'HTX Chè Hai')
    expect(await found(store, '0912')).toEqual(['HTX Chè Khe Sanh'])
    expect(await found(store, 'che')).toEqual(['HTX Chè Hai', 'HTX Chè Khe Sanh'])
    await store.commit({ op: 'patch', id: idOf(1), set: { name: 'HTX Cà phê' } })
    expect(await found(store, 'che')).toEqual(['HTX Chè Hai'])
    await store.tidy()
    expect(
      await store.work(({ db }) => db.names.filter(({ entries, packed }) => (packed ?? entries) === null).count()),
    ).toBe(0)
    for (const one of [store, await open()]) {
      expect(await found(one, 'htx')).toEqual(['HTX Cà phê', 'HTX Chè Hai'])
      expect(await found(one, 'khe')).toEqual([])
    }
    await store.commit({ op: 'delete', id: second })
    expect(await found(store, 'che')).toEqual([])
  })

  it('have at most four indexes each, as every one costs every write', async () => {
    const { name, close } = await newStore()
    close()
    const db = await request(indexedDB.open(name))
    const indexes = [...db.objectStoreNames].map((table) => db.transaction(table).objectStore(table).indexNames.length)
    db.close()
    expect(Math.max(...indexes)).toBeLessThanOrEqual(4)
  })

  it('are written in strict transactions only: "saved" means flushed', async () => {
    const { transaction } = IDBDatabase.prototype
    const asked = new Set<unknown>()
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: Parameters<typeof transaction>) {
      if (given[1] === 'readwrite') asked.add(given[2]?.durability)
      return transaction.apply(this, given)
    }
    const store = await newStore()
    await addProducer(store)
    await push(store, applied(1))
    await pull(store, { changes: [serverProducer(idOf(1), 2)] })
    IDBDatabase.prototype.transaction = transaction
    expect([...asked]).toEqual(['strict'])
  })
})

describe('a lost connection', () => {
  it('[hazard 20] is made anew for whoever reads or writes next, many at once too', async () => {
    const store = await newStore()
    const id = await addProducer(store)
    store.close()
    const [rows, record, count, committed] = await Promise.all([
      store.producers(),
      store.record('producer', id),
      store.queueCount(),
      store.commit({ op: 'patch', id, set: { phone: '1' } }),
    ])
    expect(rows.rows).toHaveLength(1)
    expect(record?.id).toBe(id)
    expect(count.waiting).toBe(1)
    expect(committed.kind).toBe('saved')
  })

  it('lets go of the tables for a newer version of the app', async () => {
    const { name } = await newStore()
    const opening = indexedDB.open(name, 9_990)
    const db = await request(opening)
    expect(db.version).toBe(9_990)
    db.close()
  })
})
