import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import type { Seal } from '../../../src/store/seal.ts'
import { movedName, type Resealed, resealStore } from '../../../src/store/sealed/reseal.ts'
import { fill, OTHER_SEAL, open, SEAL, told } from './filled.ts'

const CALM = { signal: new AbortController().signal, progress: () => undefined }

/** A filled store, closed; and what it said. */
const filled = async (name: string, seal?: Seal): Promise<unknown> => {
  const store = await open(name, seal)
  await fill(store)
  const all = await told(store)
  store.close()
  return all
}

const toldBy = async (name: string, seal?: Seal): Promise<unknown> => {
  const store = await open(name, seal, '01900000-0001')
  const all = await told(store)
  store.close()
  return all
}

/**
 * Runs it with the browser dying at its n-th write, or as it is about to delete a database: what rests on the disk changes with the end of a transaction
 * only, so these are all the states that a kill can leave behind.
 */
const killedAt = async (n: number, work: () => Promise<Resealed>): Promise<Resealed> => {
  const { put } = IDBObjectStore.prototype
  const { deleteDatabase } = IDBFactory.prototype
  let left = n
  const step = (): void => {
    left -= 1
    if (left < 0) throw new DOMException('killed', 'AbortError')
  }
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
    if (this.transaction.mode === 'readwrite') step()
    return put.apply(this, given)
  }
  IDBFactory.prototype.deleteDatabase = function (this: IDBFactory, ...given: Parameters<typeof deleteDatabase>) {
    step()
    return deleteDatabase.apply(this, given)
  }
  try {
    return await work()
  } finally {
    IDBObjectStore.prototype.put = put
    IDBFactory.prototype.deleteDatabase = deleteDatabase
  }
}

describe('moving a store', () => {
  it.each([
    ['from plain under a seal', undefined, SEAL],
    ['from one seal under another', SEAL, OTHER_SEAL],
    ['out of every seal', SEAL, undefined],
  ] as const)('%s, killed at every step and gone on with, gives the very same store', async (way, from, to) => {
    const before = await filled(way, from)
    let kills = 0
    let came: Resealed = { kind: 'failed' }
    for (let n = 0; came.kind !== 'done' && n < 300; n += 1) {
      came = await killedAt(n, () => resealStore(way, to, CALM, from))
      if (came.kind !== 'done') kills += 1
    }
    expect(kills).toBeGreaterThan(15)
    expect(came).toEqual({ kind: 'done', name: movedName(way) })
    expect(await Dexie.exists(way)).toBe(false)
    // Once more is nothing more.
    expect(await resealStore(way, to, CALM, from)).toEqual(came)
    expect(await toldBy(movedName(way), to)).toEqual(before)
  })

  it('can be stopped after each stretch, tells how far it is, and goes on from there', async () => {
    const before = await filled('stopped')
    const seen: number[] = []
    let came: Resealed = { kind: 'failed' }
    for (let stops = 0; came.kind !== 'done' && stops < 100; stops += 1) {
      const stopping = new AbortController()
      let told = 0
      const progress = (done: number, all: number): void => {
        expect(done).toBeLessThanOrEqual(all)
        seen.push(done)
        told += 1
        if (told > stops) stopping.abort()
      }
      came = await resealStore('stopped', SEAL, { signal: stopping.signal, progress })
      if (came.kind !== 'done') expect(came).toEqual({ kind: 'stopped' })
    }
    expect(seen.length).toBeGreaterThan(20)
    expect(await toldBy(movedName('stopped'), SEAL)).toEqual(before)
  })

  it('takes the store from a tab that has it open, and no tab opens it before it is at its end', async () => {
    const tab = await open('in-use')
    await fill(tab)
    const stopping = new AbortController()
    const progress = (done: number): void => {
      if (done > 3) stopping.abort()
    }
    expect(await resealStore('in-use', SEAL, { signal: stopping.signal, progress })).toEqual({ kind: 'stopped' })
    expect(await tab.keepTyping('producer', { name: 'x' })).toBe('store-failed')
    for (const name of ['in-use', movedName('in-use')])
      for (const seal of [undefined, SEAL])
        await expect(open(name, seal)).rejects.toMatchObject({ name: 'StoreSealedError', why: 'moving' })
    expect(await resealStore('in-use', SEAL, CALM)).toMatchObject({ kind: 'done' })
  })

  it('to and fro comes back to the name that it had', async () => {
    const before = await filled('to-and-fro')
    expect(await resealStore('to-and-fro', SEAL, CALM)).toEqual({ kind: 'done', name: 'to-and-fro~' })
    expect(await resealStore('to-and-fro~', undefined, CALM, SEAL)).toEqual({ kind: 'done', name: 'to-and-fro' })
    expect(await toldBy('to-and-fro')).toEqual(before)
  })

  it('is refused where the store is sealed by another, or is not there', async () => {
    await filled('of-another', OTHER_SEAL)
    expect(await resealStore('of-another', SEAL, CALM)).toEqual({ kind: 'other-seal' })
    expect(await resealStore('of-another', undefined, CALM, SEAL)).toEqual({ kind: 'other-seal' })
    expect(await resealStore('nowhere', SEAL, CALM)).toEqual({ kind: 'failed' })
    await toldBy('of-another', OTHER_SEAL)
  })

  it('loses nothing where the disk is full half-way', async () => {
    const before = await filled('full')
    const { put } = IDBObjectStore.prototype
    let left = 12
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      left -= 1
      if (left < 0) throw new DOMException('no room', 'QuotaExceededError')
      return put.apply(this, given)
    }
    const came = await resealStore('full', SEAL, CALM)
    IDBObjectStore.prototype.put = put
    expect(came).toEqual({ kind: 'disk-full' })
    expect(await resealStore('full', SEAL, CALM)).toMatchObject({ kind: 'done' })
    expect(await toldBy(movedName('full'), SEAL)).toEqual(before)
  })
})
