import { describe, expect, it } from 'vitest'
import type { FileState } from '../../src/protocol/files.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import type { Lease } from '../../src/store/outbox.ts'
import { aPhoto, evidenceOf, referenceTo } from '../server/pictures.ts'
import { isHere, takePhoto } from './evidence.ts'
import { AREA, addProducer, countingIds, newStore, SEALING, saved, steppingClock } from './stores.ts'

/** Has the office take everything that waits in the queue. */
const deliver = async (store: OpenStore, lease: Lease): Promise<void> => {
  const batch = await store.freeze(lease, 100)
  if (batch.kind === 'fenced') throw new Error('fenced')
  await store.settle(
    lease,
    batch.mutations.map(({ m, ds }) => ({ m, kind: 'applied' as const, version: ds })),
  )
}

const waiting = async (store: OpenStore, lease: Lease, isMetered = false): Promise<string[]> => {
  const files = await store.waitingFiles(lease, isMetered)
  if (files.kind === 'fenced') throw new Error('fenced')
  return files.files.map(({ sha256 }) => sha256)
}

const stored = (...files: { sha256: string }[]): FileState[] =>
  files.map(({ sha256 }) => ({ area: AREA, sha256, kind: 'stored' }))

describe('the bytes of a photo', () => {
  it('come back as they were, whole and in parts, over several rows', async () => {
    const store = await newStore()
    const { photo, file } = await takePhoto(store, 700_000)
    const whole = await store.bytesOf(file.sha256)
    expect(whole?.map(({ byteLength }) => byteLength)).toEqual([262_144, 262_144, 175_712])
    expect(Buffer.concat((whole ?? []).map((part) => new Uint8Array(part))).equals(photo)).toBe(true)
    for (const [from, before] of [
      [0, 10],
      [262_000, 262_300],
      [100_000, 650_000],
      [699_999, 800_000],
    ] as const)
      expect(Buffer.from((await store.readBytes(file.sha256, from, before)) ?? [])).toEqual(
        Buffer.from(photo.subarray(from, before)),
      )
  })

  it('are kept once, however often the same photo is added', async () => {
    const store = await newStore()
    const first = await takePhoto(store, 5_000)
    await takePhoto(store, 5_000)
    expect(await store.heldBytes([first.file, first.preview, first.file])).toBe(7_000)
    expect((await store.uploadCount()).files).toBe(2)
  })

  it('go without a record after a day, when the app was killed between keeping and saving', async () => {
    const name = 'phone-killed-between'
    const newId = countingIds('01900000-0000')
    const store = await openStore({ name, newId, now: steppingClock(), ...SEALING })
    const { file } = await takePhoto(store, 5_000)
    const lost = aPhoto(4_000, 77)
    await store.keepBytes(referenceTo(lost), lost.buffer)
    store.close()
    const nextDay = await openStore({ name, newId, now: () => '2026-06-02T12:00:00.000Z', ...SEALING })
    await nextDay.tidy()
    expect(await isHere(nextDay, file)).toBe(true)
    expect(await isHere(nextDay, referenceTo(lost))).toBe(false)
  })
})

describe('files on their way', () => {
  it('wait until the office has their record', async () => {
    const store = await newStore()
    const lease = await store.takeLead()
    await takePhoto(store, 5_000)
    expect(await waiting(store, lease)).toEqual([])
    await deliver(store, lease)
    expect(await waiting(store, lease)).toHaveLength(2)
  })

  it('go previews first, then the newest visit first, originals last', async () => {
    const store = await newStore()
    const lease = await store.takeLead()
    const old = await takePhoto(store, 5_000, 1)
    const original = aPhoto(9_000, 50)
    const [photo, raw] = [aPhoto(3_000, 51), referenceTo(original)]
    await store.keepBytes(raw, original.buffer)
    await store.keepBytes(referenceTo(photo), photo.buffer)
    const data = evidenceOf(referenceTo(photo), { original: raw })
    await saved(store, { op: 'create', kind: 'evidence', area: AREA, data })
    const late = await takePhoto(store, 5_000, 3)
    await deliver(store, lease)
    expect((await waiting(store, lease)).slice(0, 2).sort()).toEqual([old.preview.sha256, late.preview.sha256].sort())
    expect(await waiting(store, lease)).toContain(raw.sha256)
    const rest = (await waiting(store, lease)).filter((one) => ![old.preview.sha256, late.preview.sha256].includes(one))
    expect(rest.indexOf(late.file.sha256)).toBeLessThan(rest.indexOf(old.file.sha256))
  })

  it('over a link that costs money, only previews go where the user so chose', async () => {
    const store = await newStore()
    const lease = await store.takeLead()
    const { preview } = await takePhoto(store, 5_000)
    await deliver(store, lease)
    expect(await waiting(store, lease, true)).toHaveLength(2)
    await store.saveSettings({ filesOver: 'wifi' })
    expect(await waiting(store, lease, true)).toEqual([preview.sha256])
    expect(await waiting(store, lease, false)).toHaveLength(2)
  })

  it('show how far each has come, and leave a receipt', async () => {
    const store = await newStore()
    const lease = await store.takeLead()
    const { id, file, preview } = await takePhoto(store, 100_000)
    await deliver(store, lease)
    await store.noteFiles(lease, [{ area: AREA, sha256: file.sha256, kind: 'awaited', missing: [[1, 3]] }], 'one')
    expect((await store.uploads()).find((row) => row.sha256 === file.sha256)?.sentBytes).toBe(100_000 - 2 * 16_384)
    await store.noteFiles(lease, stored(file, preview), 'one')
    expect(await store.uploadCount()).toMatchObject({ files: 0, bytes: 0 })
    expect((await store.uploadsOf(id)).map(({ state, sha256 }) => [state, sha256])).toEqual([
      ['stored', preview.sha256],
      ['stored', file.sha256],
    ])
  })

  it('a refused one stays with its reason, and goes again when asked to', async () => {
    const store = await newStore()
    const lease = await store.takeLead()
    const { file } = await takePhoto(store, 5_000)
    await deliver(store, lease)
    await store.noteFiles(lease, [{ area: AREA, sha256: file.sha256, kind: 'refused', why: 'damaged' }], 'one')
    expect(await store.uploadCount()).toMatchObject({ refused: 1 })
    expect(await waiting(store, lease)).not.toContain(file.sha256)
    await store.sendFileAgain(AREA, file.sha256)
    expect(await waiting(store, lease)).toContain(file.sha256)
  })

  it('[hazard 6] are noted by the leading tab only', async () => {
    const store = await newStore()
    const lease = await store.takeLead()
    const { file } = await takePhoto(store, 5_000)
    await store.takeLead()
    expect(await store.noteFiles(lease, stored(file), 'one')).toBe('fenced')
    expect(await store.waitingFiles(lease, false)).toEqual({ kind: 'fenced' })
  })

  it('[hazard 14] are offered again to an office that was restored from a backup', async () => {
    const store = await newStore()
    const lease = await store.takeLead()
    const { file, preview } = await takePhoto(store, 5_000)
    await deliver(store, lease)
    const page = { changes: [], leave: [], reset: false, more: false }
    await store.applyPage(lease, { ...page, epoch: 'office.1', cursor: 'a' })
    await store.noteFiles(lease, stored(file, preview), 'office.1')
    expect(await store.noteFiles(lease, stored(file), 'office.2')).toBe('stale')
    await store.applyPage(lease, { ...page, epoch: 'office.2', cursor: 'b', reset: true })
    await deliver(store, lease)
    expect((await waiting(store, lease)).sort()).toEqual([file.sha256, preview.sha256].sort())
  })

  it('written before the phone was enrolled wait in its commune afterwards', async () => {
    const store = await newStore()
    const photo = aPhoto(3_000)
    await store.keepBytes(referenceTo(photo), photo.buffer)
    const data = evidenceOf(referenceTo(photo))
    await saved(store, { op: 'create', kind: 'evidence', area: '00000', data })
    const areas = [{ code: AREA, name: 'Đông Hà' }]
    await store.saveIdentity({ name: 'Lan', role: 'officer', areas }, { token: 'secret' })
    expect((await store.uploads()).map(({ area }) => area)).toEqual([AREA])
  })
})

describe('evidence that is removed', () => {
  it('owes nothing any more, and its bytes go with the next day', async () => {
    const name = 'phone-that-retakes'
    const newId = countingIds('01900000-0000')
    const store = await openStore({ name, newId, now: steppingClock(), ...SEALING })
    const { id, file } = await takePhoto(store, 5_000, 31)
    await store.commit({ op: 'delete', id })
    expect(await store.uploadCount()).toMatchObject({ files: 0 })
    store.close()
    const nextDay = await openStore({ name, newId, now: () => '2026-06-02T12:00:00.000Z', ...SEALING })
    await nextDay.tidy()
    expect(await isHere(nextDay, file)).toBe(false)
  })

  it('leaves the files that another piece names', async () => {
    const store = await newStore()
    const lease = await store.takeLead()
    const first = await takePhoto(store, 5_000, 32)
    await takePhoto(store, 5_000, 32)
    await store.commit({ op: 'delete', id: first.id })
    await deliver(store, lease)
    expect(await waiting(store, lease)).toHaveLength(2)
  })
})

describe('room on the phone', () => {
  it('is given back from what the office has; previews stay', async () => {
    const store = await newStore()
    const lease = await store.takeLead()
    const sent = await takePhoto(store, 100_000, 1)
    const unsent = await takePhoto(store, 100_000, 2)
    await deliver(store, lease)
    await store.noteFiles(lease, stored(sent.file, sent.preview), 'one')
    expect(await store.releaseFiles([sent.preview, sent.file, unsent.file])).toBe(100_000)
    expect(await isHere(store, sent.file)).toBe(false)
    expect(await isHere(store, sent.preview)).toBe(true)
    expect(await isHere(store, unsent.file)).toBe(true)
  })

  it('is not given back while another commune of the same file is still waiting', async () => {
    const store = await newStore()
    const lease = await store.takeLead()
    const { file } = await takePhoto(store, 5_000)
    await addProducer(store, 'HTX ở xã khác', '19351')
    await saved(store, { op: 'create', kind: 'evidence', area: '19351', data: evidenceOf(file) })
    await deliver(store, lease)
    await store.noteFiles(lease, stored(file), 'one')
    expect(await store.releaseFiles([file])).toBe(0)
  })
})
