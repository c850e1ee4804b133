import { describe, expect, it } from 'vitest'
import { heardTime, readLease } from '../../src/app/lease.ts'
import { ownRecords } from '../../src/app/own-records.ts'
import { makeDeviceKey, publicKeyOf, signText } from '../../src/device/device-key.ts'
import { leaseText } from '../../src/protocol/access.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { addProducer, newStore, saved } from '../store/stores.ts'

const [DAY_MS, START_MS] = [24 * 60 * 60_000, Date.parse('2026-11-02T02:00:00.000Z')]

/** A phone with a lease of sixty days; `signedFor` is the device that it was signed for. */
const leased = async (signedFor?: string): Promise<OpenStore> => {
  const [store, office] = [await newStore('01900001-0000'), await makeDeviceKey()]
  const until = new Date(START_MS + 60 * DAY_MS).toISOString()
  const signature = await signText(office, leaseText(signedFor ?? (await store.currentDevice()), until))
  const identity = { name: 'Lan', role: 'officer' as const, areas: [{ code: '19333', name: 'Phường Đông Hà' }] }
  await store.saveIdentity({ ...identity, lease: { until, signature } }, { officeKey: await publicKeyOf(office) })
  await heardTime(store, START_MS, START_MS)
  return store
}

describe('a lease', () => {
  it('runs from the last contact, and is over after it', async () => {
    const store = await leased()
    expect(await readLease(store, START_MS + 54 * DAY_MS)).toEqual({ kind: 'running', daysLeft: 6 })
    expect(await readLease(store, START_MS + 61 * DAY_MS)).toEqual({ kind: 'over' })
  })

  it('gains nothing by a clock that is set back, and is lost to none that was years ahead at the last contact', async () => {
    const store = await leased()
    expect(await readLease(store, START_MS + 59 * DAY_MS)).toEqual({ kind: 'running', daysLeft: 1 })
    expect(await readLease(store, START_MS - 300 * DAY_MS)).toEqual({ kind: 'running', daysLeft: 1 })
    const ahead = await leased()
    await heardTime(ahead, START_MS, START_MS + 3_650 * DAY_MS)
    expect(await readLease(ahead, START_MS + 3_651 * DAY_MS)).toEqual({ kind: 'running', daysLeft: 59 })
  })

  it('of another phone, or none’s, holds nothing; leaving the office is no way around it', async () => {
    expect(await readLease(await leased('01900001-0000-7000-8000-00000000ffff'), START_MS)).toEqual({ kind: 'over' })
    const store = await leased()
    await store.forgetIdentity()
    expect(await readLease(store, START_MS + 61 * DAY_MS)).toEqual({ kind: 'over' })
    expect(await readLease(await newStore('01900002-0000'), START_MS)).toEqual({ kind: 'none' })
  })

  it('that is over shows what was written here and what it is about, keeps others’ records unseen, and goes on taking in', async () => {
    const store = await leased()
    const mine = await addProducer(store)
    const others = '01900009-0000-7000-8000-000000000009'
    const by = { name: 'Bình', device: others }
    const at = '2026-11-02T01:00:00.000Z'
    const row = (id: string, kind: 'producer' | 'product', data: object) => ({
      ...{ id, kind, area: '19333', version: 1, createdAt: at, createdBy: by, updatedAt: at, updatedBy: by },
      ...{ data, conflicts: [] },
    })
    const [shown, hidden] = ['0190000a-0000-7000-8000-000000000001', '0190000a-0000-7000-8000-000000000002']
    await store.applyPage(await store.takeLead(), {
      ...{ epoch: 'one.one', leave: [], reset: false, cursor: 'c', more: false },
      changes: [
        row(shown, 'producer', { name: 'HTX có sản phẩm của tôi', legalForm: 'cooperative' }),
        row(hidden, 'producer', { name: 'HTX của người khác', legalForm: 'cooperative' }),
      ] as never,
    })
    const criteria = { decision: '26/2026', set: 1 } as const
    const data = { producer: shown, name: 'Rau', criteria }
    await saved(store, { op: 'create', kind: 'product', area: '19333', data })
    const limited = await ownRecords(store)
    const names = (await limited.producers()).rows.map(({ id }) => id).sort()
    expect(names).toEqual([mine, shown].sort())
    expect(await limited.record('producer', hidden)).toBeUndefined()
    expect((await limited.copyOut()).records.map(({ id }) => id)).not.toContain(hidden)
    const next = await addProducer(limited as OpenStore)
    expect(await limited.record('producer', next)).toBeDefined()
    expect(await store.record('producer', hidden)).toBeDefined()
  })
})
