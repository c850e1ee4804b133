import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { referenceTo } from '../../server/pictures.ts'
import { applied, idOf, pull, push, serverProducer } from '../exchange.ts'
import { AREA, addProducer, saved } from '../stores.ts'
import { fill, open, PHOTO, SEAL } from './filled.ts'

/** Alters sealed bytes on the disk, or takes them from another row of the table. */
const spoil = async (name: string, table: string, key: unknown, from?: unknown): Promise<void> => {
  const db = await new Dexie(name).open()
  const row = await db.table(table).get(key as never)
  const sealed: Uint8Array =
    from === undefined
      ? row.sealed.map((byte: number, at: number) => (at === 40 ? byte ^ 1 : byte))
      : (await db.table(table).get(from as never)).sealed
  await db.table(table).put({ ...row, sealed })
  db.close()
}

describe('a row that does not open', () => {
  it('takes no other with it: a record comes again with the feed, once the office’s sums have told', async () => {
    const store = await open('damaged-record', SEAL)
    const changes = [1, 2, 3].map((n) => serverProducer(idOf(n), n, { name: `HTX Chè ${n}` }))
    await pull(store, { changes })
    await spoil('damaged-record', 'records', idOf(2))
    await spoil('damaged-record', 'records', idOf(3), idOf(1))
    expect((await store.producers()).rows.map(({ id }) => id)).toEqual([idOf(1)])
    expect((await store.producers({ search: 'che' })).rows.map(({ id }) => id)).toEqual([idOf(1)])
    expect(await store.record('producer', idOf(2))).toBeUndefined()
    expect(await store.check(await store.takeLead(), { [AREA]: 'of the office' })).toBe('diverged')
    expect(await store.cursor()).toBeUndefined()
    await pull(store, { changes })
    expect((await store.producers({ search: 'che' })).rows).toHaveLength(3)
  })

  it('in the queue is among what needs somebody and can be given up; what is sound goes out', async () => {
    const store = await open('damaged-change', SEAL)
    const [spoilt, sound] = [await addProducer(store, 'Hỏng'), await addProducer(store, 'Lành')]
    await spoil('damaged-change', 'outbox', 1)
    const [failed, waiting] = await store.queue()
    expect(failed).toMatchObject({ record: spoilt, state: 'rejected', problem: { code: 'malformed' } })
    expect(waiting).toMatchObject({ record: sound, state: 'pending' })
    expect((await push(store, applied(4))).map(({ record }) => record)).toEqual([sound])
    await store.discard(failed?.m ?? '')
    expect(await store.queueCount()).toMatchObject({ waiting: 0, rejected: 0 })
  })

  it('of a photo is a photo that is not here', async () => {
    const store = await open('damaged-photo', SEAL)
    await fill(store)
    const { sha256 } = referenceTo(PHOTO)
    await spoil('damaged-photo', 'chunks', [sha256, 1])
    expect(await store.bytesOf(sha256)).toBeUndefined()
    expect(await store.readBytes(sha256, 0, 600_000)).toBeUndefined()
    expect(await store.readBytes(sha256, 0, 1_000)).toHaveLength(1_000)
  })

  it('of what the phone remembers of itself stops everything, before a number is given twice', async () => {
    const store = await open('damaged-self', SEAL)
    await saved(store, { op: 'create', kind: 'producer', area: AREA, data: { name: 'Chè', legalForm: 'household' } })
    await spoil('damaged-self', 'meta', 'lastSequence')
    const change = {
      op: 'create',
      kind: 'producer',
      area: AREA,
      data: { name: 'Chè', legalForm: 'household' },
    } as const
    expect(await store.commit(change)).toEqual({ kind: 'store-failed' })
    await spoil('damaged-self', 'meta', 'device')
    store.close()
    await expect(open('damaged-self', SEAL)).rejects.toMatchObject({ name: 'StoreDamagedError' })
  })

  it('of the list of names leaves out what it held, until it is made anew', async () => {
    const store = await open('damaged-names', SEAL)
    await addProducer(store, 'Chè Một')
    await addProducer(store, 'Chè Hai')
    store.close()
    await spoil('damaged-names', 'names', 1)
    const again = await open('damaged-names', SEAL, '01900000-0002')
    expect((await again.producers({ search: 'che' })).rows.map(({ data }) => data.name)).toEqual(['Chè Hai', 'Chè Một'])
  })
})
