import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sayFarewell } from '../../src/app/farewell.ts'
import { createNetwork } from '../../src/device/network.ts'
import type { Uuid } from '../../src/domain/records/envelope.ts'
import { QuarantineOutcome } from '../../src/protocol/quarantine.ts'
import type { NodePhone } from '../app/node-phone.ts'
import { takePhoto } from '../store/evidence.ts'
import { beTheNetwork, enrolledPhone } from './bundles.ts'
import { openOffice, type TestOffice } from './offices.ts'
import { signIn } from './visitors.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const revoke = async (office: TestOffice, device: Uuid): Promise<void> => {
  const cookie = await signIn(office)
  await office.post(`/v1/office/devices/${device}/revoke`, { reason: 'lost' }, { cookie })
}

const farewell = (phone: NodePhone) =>
  sayFarewell({
    ...{ store: phone.store, access: phone.access, network: createNetwork(phone.access, () => undefined) },
    ...{ deliverCarried: phone.files.deliverCarried, now: () => new Date('2026-11-02T02:00:00.000Z') },
    step: () => undefined,
  })

describe('a phone that the office has stopped', () => {
  it('hands over its changes and photos, then erases itself, and knows nothing any more', async () => {
    await using office = await openOffice('SQLite')
    const phone = await enrolledPhone(office)
    const device = await phone.store.currentDevice()
    const { id, file, photo } = await takePhoto(phone.store, 300_000)
    await revoke(office, device)
    office.pass(1)
    expect(await farewell(phone)).toBe('erased')
    expect(await phone.store.farewell()).toEqual({ at: '2026-11-02T02:00:00.000Z', changes: 1, files: 2 })
    expect(await phone.store.counts()).toMatchObject({ evidence: 0 })
    expect([await phone.store.identity(), await phone.store.access()]).toEqual([undefined, undefined])
    expect(await phone.store.currentDevice()).not.toBe(device)
    expect(await phone.store.bytesOf(file.sha256)).toBeUndefined()
    const cookie = await signIn(office)
    const decided = await office.post('/v1/office/quarantine/decide', { device, take: true }, { cookie })
    expect(QuarantineOutcome.parse(await decided.json())).toMatchObject({ taken: 1 })
    expect(Buffer.from((await office.office.blobs.get(file.sha256, 0, file.bytes)) ?? []).equals(photo)).toBe(true)
    expect(id).toBeDefined()
  })

  it('[hazard 26] erases nothing without the order, or while anything is left to hand over', async () => {
    await using office = await openOffice('SQLite')
    const phone = await enrolledPhone(office)
    await takePhoto(phone.store, 60_000)
    expect(await farewell(phone)).toBe('unreachable')
    expect(await phone.store.queueCount()).toMatchObject({ waiting: 1 })
    await revoke(office, await phone.store.currentDevice())
    office.pass(1)
    const deaf = {
      ...phone,
      access: { ...phone.access, isToErase: async () => ({ kind: 'ok', value: false }) as const },
    }
    expect(await farewell(deaf)).toBe('kept')
    expect(await phone.store.queueCount()).toMatchObject({ waiting: 1 })
    expect(await phone.store.farewell()).toBeUndefined()
  })

  it('obeys nobody who is not the office that enrolled it', async () => {
    await using office = await openOffice('SQLite')
    await using stranger = await openOffice('SQLite')
    const phone = await enrolledPhone(office)
    const foreign = await enrolledPhone(stranger)
    const officeKey = await foreign.store.officeKey()
    const access = await phone.store.access()
    if (officeKey === undefined || access === undefined) throw new Error('enrolled without keys')
    beTheNetwork(office)
    // The phone knows another office's key: what its own office signs is, to it, anybody's.
    await phone.store.saveAccess(access, officeKey)
    await revoke(office, await phone.store.currentDevice())
    office.pass(1)
    expect(await phone.access.isToErase()).toEqual({ kind: 'ok', value: false })
  })
})
