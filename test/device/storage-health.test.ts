import { describe, expect, it } from 'vitest'
import { askToPersist, readStorage, type StorageDoor } from '../../src/device/storage-health.ts'

const MB = 1024 * 1024
const roomOf = (usage: number, quota: number, isPersisted = true): StorageDoor => ({
  estimate: async () => ({ usage, quota }),
  persisted: async () => isPersisted,
  persist: async () => isPersisted,
})

describe('the room on the phone', () => {
  it('is told in bytes, and whether the browser promised to keep it', async () => {
    expect(await readStorage(roomOf(10 * MB, 5_000 * MB))).toEqual({
      isPersisted: true,
      usedBytes: 10 * MB,
      freeBytes: 4_990 * MB,
      isLow: false,
    })
  })

  it('[hazard 19] is low under 200 MB, and from nine tenths on', async () => {
    expect(await readStorage(roomOf(100 * MB, 299 * MB))).toMatchObject({ isLow: true })
    expect(await readStorage(roomOf(100 * MB, 300 * MB))).toMatchObject({ isLow: false })
    expect(await readStorage(roomOf(9_001 * MB, 10_000 * MB))).toMatchObject({ isLow: true, freeBytes: 999 * MB })
  })

  it('is unknown, and not low, where the browser does not tell or fails to', async () => {
    const unknown = { isPersisted: 'unknown', usedBytes: 'unknown', freeBytes: 'unknown', isLow: false }
    expect(await readStorage(undefined)).toEqual(unknown)
    expect(await readStorage({})).toEqual(unknown)
    const failing = (): Promise<never> => Promise.reject(new Error('no'))
    expect(await readStorage({ estimate: failing, persisted: failing })).toEqual(unknown)
  })

  it('is asked to be kept, and a browser that cannot is one that declines', async () => {
    expect(await askToPersist(roomOf(0, 0, true))).toBe(true)
    expect(await askToPersist(roomOf(0, 0, false))).toBe(false)
    expect(await askToPersist(undefined)).toBe(false)
    expect(await askToPersist({ persist: () => Promise.reject(new Error('no')) })).toBe(false)
  })
})
