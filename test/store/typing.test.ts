import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { addProducer, countingIds, newStore, SEALING, steppingClock } from './stores.ts'

const again = (name: string) =>
  openStore({ name, newId: countingIds('01900000-0009'), now: steppingClock(), ...SEALING })

/** Lets every write into that table fail as a full disk does, until it is given back. */
const fullDisk = (table: string) => {
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
    if (this.name === table) throw new DOMException('the disk is full', 'QuotaExceededError')
    return put.apply(this, given)
  }
  return {
    hasRoomAgain: () => {
      IDBObjectStore.prototype.put = put
    },
  }
}

describe('what is typed into the form of a new record', () => {
  it('is there again after the app was killed, each form with its own', async () => {
    const store = await newStore()
    expect(await store.keepTyping('producer', { name: 'HTX Chè' })).toBe('kept')
    expect(await store.keepTyping('producer', { name: 'HTX Chè Khe Sanh' })).toBe('kept')
    await store.keepTyping('product-of:1', { name: 'Chè tươi' })
    const reopened = await again(store.name)
    expect(await reopened.typing('producer')).toEqual({ name: 'HTX Chè Khe Sanh' })
    expect(await reopened.typing('product-of:1')).toEqual({ name: 'Chè tươi' })
  })

  it('is forgotten when it is told to be, and is no change that would be sent', async () => {
    const store = await newStore()
    await store.keepTyping('producer', { name: 'HTX Chè' })
    await store.keepTyping('producer', undefined)
    expect(await store.typing('producer')).toBeUndefined()
    expect(await store.queue()).toEqual([])
  })

  it('is flushed before it is called kept', async () => {
    const { transaction } = IDBDatabase.prototype
    const asked = new Set<unknown>()
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: Parameters<typeof transaction>) {
      if (given[1] === 'readwrite') asked.add(given[2]?.durability)
      return transaction.apply(this, given)
    }
    const store = await newStore()
    await store.keepTyping('producer', { name: 'HTX Chè' })
    IDBDatabase.prototype.transaction = transaction
    expect([...asked]).toEqual(['strict'])
  })

  it('is told not to be kept when the disk is full, and what was kept before is still there', async () => {
    const store = await newStore()
    await store.keepTyping('producer', { name: 'HTX Chè' })
    const disk = fullDisk('typing')
    expect(await store.keepTyping('producer', { name: 'HTX Chè Khe Sanh' })).toBe('disk-full')
    disk.hasRoomAgain()
    expect(await store.typing('producer')).toEqual({ name: 'HTX Chè' })
  })

  it('goes with everything else when the store is emptied', async () => {
    const store = await newStore()
    await addProducer(store)
    await store.keepTyping('producer', { name: 'HTX Chè' })
    await store.erase()
    expect(await store.typing('producer')).toBeUndefined()
  })
})

describe('a setting', () => {
  it('is told not to be kept when the disk is full, and the ones kept before still hold', async () => {
    const store = await newStore()
    expect(await store.saveSettings({ keepOriginals: true })).toBe('kept')
    const disk = fullDisk('meta')
    expect(await store.saveSettings({ keepOriginals: false, textSize: 150 })).toBe('disk-full')
    disk.hasRoomAgain()
    expect(await store.settings()).toMatchObject({ keepOriginals: true, textSize: 100 })
  })
})
