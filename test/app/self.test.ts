import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { createSelf, type SelfControl } from '../../src/app/self.ts'
import { unpackBundle } from '../../src/device/unpack-bundle.ts'
import { UNASSIGNED_AREA } from '../../src/domain/records/unassigned-area.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { isHere } from '../store/evidence.ts'
import { officersPhone, producersPhone } from '../store/producers-phone.ts'
import { AREA, countingIds, newStore, saved } from '../store/stores.ts'
import { unseen, withPhotos } from './node-phone.ts'

const controlOf = (store: OpenStore): SelfControl & { given(): File } => {
  let last: File | undefined
  const control = createSelf({
    store,
    newId: countingIds('01930000-0000'),
    now: () => new Date('2026-11-02T02:00:00.000Z'),
    changed: () => undefined,
    giveFile: async (file) => {
      last = file
      return 'saved'
    },
  })
  return {
    ...control,
    given: () => {
      if (last === undefined) throw new Error('no file was given out')
      return last
    },
  }
}

const opened = async (file: Blob, passphrase?: string) => {
  const unpacked = await unpackBundle(file, passphrase)
  if (unpacked.kind !== 'bundle' || unpacked.content.kind !== 'self') throw new Error(unpacked.kind)
  return { ...unpacked, content: unpacked.content }
}

describe('a self-assessment by file', () => {
  it('goes with its photos, locked on request, and is taken over with them', async () => {
    const [phone, officer] = [await producersPhone(), await officersPhone()]
    const photo = await phone.photograph(11)
    const producer = controlOf(phone.store)
    expect(await producer.along(phone.product)).toMatchObject({ files: 1, missing: 0 })
    const given = await producer.giveFile(phone.product, { ...withPhotos, passphrase: 'mưa chiều phố nhỏ' })
    expect(given).toMatchObject({ kind: 'saved', files: 1 })
    expect(await unpackBundle(producer.given())).toMatchObject({ kind: 'locked' })
    const bundle = await opened(producer.given(), 'mưa chiều phố nhỏ')
    expect(await controlOf(officer).takeOver(bundle, AREA, unseen)).toMatchObject({ kind: 'taken', files: { kept: 1 } })
    const file = { sha256: photo.sha256, bytes: 4_000, type: 'image/jpeg' as const }
    expect(await isHere(officer, file)).toBe(true)
  })

  it('says of itself that earlier apps cannot read it, and other files stay readable by them', async () => {
    const phone = await producersPhone()
    const producer = controlOf(phone.store)
    await producer.giveFile(phone.product, withPhotos)
    const [line = ''] = (await producer.given().text()).split('\n')
    expect(JSON.parse(line)).toMatchObject({ format: 3, kind: 'self' })
  })

  it('can follow a scan: the photos of a later file find their places', async () => {
    const [phone, officer] = [await producersPhone(), await officersPhone()]
    const photo = await phone.photograph(12)
    const [producer, taker] = [controlOf(phone.store), controlOf(officer)]
    const content = await phone.handOver()
    const { files: _files, ...records } = content
    const scanned = { ...(await openedOf(producer, phone.product)), content: records, bytesOf: async () => undefined }
    await taker.takeOver(scanned, AREA, unseen)
    expect(await officer.uploads()).toMatchObject([{ sha256: photo.sha256, isHere: false }])
    await taker.takeOver(await openedOf(producer, phone.product), AREA, unseen)
    expect(await officer.uploads()).toMatchObject([{ sha256: photo.sha256, isHere: true }])
  })
})

const openedOf = async (producer: ReturnType<typeof controlOf>, product: string) => {
  await producer.giveFile(product, withPhotos)
  return opened(producer.given())
}

describe('practice', () => {
  it('never comes into lists, counts, queue, copies or bundles of the real store, and is erased on leaving', async () => {
    await Dexie.delete('sao-lang-practice')
    const store = await newStore()
    const control = controlOf(store)
    const practice = await control.practice()
    expect(await control.practice()).toBe(practice)
    const area = UNASSIGNED_AREA
    const pretend = practice.store as OpenStore
    const producer = await saved(pretend, {
      op: 'create',
      kind: 'producer',
      area,
      data: { name: 'Tập', legalForm: 'household' },
    })
    const product = await saved(pretend, {
      ...{ op: 'create', kind: 'product', area },
      data: { producer, name: 'Tập', criteria: { decision: '26/2026', set: 9 } },
    })
    expect(await practice.store.counts()).toMatchObject({ producer: 1, product: 1 })
    expect(Object.values(await store.counts()).every((count) => count === 0)).toBe(true)
    expect(await store.queueCount()).toEqual({ waiting: 0, rejected: 0, conflicts: 0 })
    expect(await store.queue()).toEqual([])
    expect((await store.products({ search: 'tap' })).rows).toEqual([])
    expect(await store.copyOut()).toMatchObject({ records: [], outbox: [], delivered: [] })
    expect(await store.handOver()).toEqual([])
    expect(await control.along(product)).toBeUndefined()
    expect(await control.giveFile(product, withPhotos)).toEqual({ kind: 'nothing' })
    await practice.erase()
    expect(await practice.store.counts()).toMatchObject({ producer: 0, product: 0 })
    expect(await practice.store.queue()).toEqual([])
  })
})
