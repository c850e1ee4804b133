import { describe, expect, it } from 'vitest'
import { UNASSIGNED_AREA } from '../../src/domain/records/unassigned-area.ts'
import { BundleContent } from '../../src/protocol/bundle.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { aPhoto, evidenceOf, referenceTo } from '../server/pictures.ts'
import { isHere, takePhoto } from './evidence.ts'
import { applied, idOf, pull, push, rejected, serverAssessment, serverProducer } from './exchange.ts'
import { AREA, addProducer, newStore, saved } from './stores.ts'

const LAN = { name: 'Trần Thị Lan', role: 'officer' as const, areas: [{ code: '19333', name: 'Đông Hà' }] }

/** As it comes out of a file. */
const throughFile = (copy: Awaited<ReturnType<Awaited<ReturnType<typeof newStore>>['copyOut']>>) => {
  const content = BundleContent.parse(JSON.parse(JSON.stringify({ kind: 'copy', copy })))
  if (content.kind !== 'copy') throw new Error('not a copy')
  return content.copy
}

const aBusyPhone = async () => {
  const phone = await newStore('01900001-0000')
  await phone.saveIdentity(LAN, { token: 'secret' })
  const sent = await addProducer(phone, 'Đã gửi')
  await push(phone, applied(1))
  await pull(phone, { changes: [] })
  const unsent = await addProducer(phone, 'Chưa gửi')
  await saved(phone, { op: 'patch', id: sent, set: { phone: '0912' } })
  return { phone, sent, unsent }
}

describe('a copy of a phone', () => {
  it('brings an empty store to what the phone was: records, queue, numbers, receipts; and never its token', async () => {
    const { phone, sent, unsent } = await aBusyPhone()
    const copy = throughFile(await phone.copyOut())
    expect(JSON.stringify(copy)).not.toContain('secret')
    const fresh = await newStore('01900002-0000')
    expect(await fresh.copyIn(copy)).toEqual({ kind: 'restored', records: 2, changes: 2 })
    expect(await fresh.currentDevice()).toBe(await phone.currentDevice())
    expect((await fresh.record('producer', sent))?.data.phone).toBe('0912')
    expect((await fresh.record('producer', unsent))?.data.name).toBe('Chưa gửi')
    expect((await fresh.queue()).map(({ m, ds, state }) => ({ m, ds, state }))).toEqual(
      (await phone.queue()).map(({ m, ds, state }) => ({ m, ds, state })),
    )
    expect(await fresh.identity()).toBeUndefined()
    await addProducer(fresh, 'Sau khi khôi phục')
    expect(Math.max(...(await fresh.queue()).map((row) => row.ds))).toBe(4)
  })

  it('put back twice, or where everything still is, changes nothing', async () => {
    const { phone } = await aBusyPhone()
    const copy = throughFile(await phone.copyOut())
    expect(await phone.copyIn(copy)).toEqual({ kind: 'restored', records: 0, changes: 0 })
    expect(await phone.identity()).toBeDefined()
  })

  it('does not bring back a change that was answered since', async () => {
    const { phone } = await aBusyPhone()
    const copy = throughFile(await phone.copyOut())
    await push(phone, applied(2))
    expect(await phone.copyIn(copy)).toEqual({ kind: 'restored', records: 0, changes: 0 })
    expect(await phone.queueCount()).toMatchObject({ waiting: 0 })
  })

  it('is never mixed with the work of another phone', async () => {
    const { phone } = await aBusyPhone()
    const other = await newStore('01900003-0000')
    const own = await addProducer(other, 'Của máy khác')
    expect(await other.copyIn(throughFile(await phone.copyOut()))).toEqual({ kind: 'foreign' })
    expect((await other.producers()).rows.map((row) => row.id)).toEqual([own])
  })

  it('[hazard 12] gives what is written after the restore numbers that the phone had never used, nor any file that it gave out', async () => {
    const { phone } = await aBusyPhone()
    const copy = throughFile(await phone.copyOut())
    const fresh = await newStore('01900002-0000')
    await fresh.copyIn(copy)
    await addProducer(fresh, 'Sau khi khôi phục')
    expect(await fresh.handOver()).toBe('restored')
    expect(await push(fresh, applied(9))).toEqual([])
    await pull(fresh, { lastSequence: 7 })
    const [, , behind = 0, ...none] = (await push(fresh, applied(9))).map(({ ds }) => ds)
    expect(behind).toBeGreaterThan(1_000_007)
    expect(none).toEqual([])
  })

  it('[hazard 12] gives two restores from one copy different numbers, though the office knows nothing of the first', async () => {
    const { phone } = await aBusyPhone()
    const copy = throughFile(await phone.copyOut())
    const numbers = []
    for (const prefix of ['01900002-0000', '01900003-0000']) {
      const fresh = await newStore(prefix)
      await fresh.copyIn(copy)
      // How far a life of the app has come decides what its ids end in; the second has made more of them.
      if (numbers.length > 0) await addProducer(fresh, 'Thêm một')
      await addProducer(fresh, 'Sau khi khôi phục')
      await pull(fresh, { lastSequence: 3 })
      numbers.push((await push(fresh, applied(9))).map(({ ds }) => ds).filter((ds) => ds > 1_000_000))
    }
    const [first = [], second = []] = numbers
    expect(first.length).toBe(1)
    expect(second.length).toBe(2)
    expect(second).not.toContain(first[0])
  })

  it('has the office’s feed read anew, as the copy may be old', async () => {
    const { phone } = await aBusyPhone()
    await pull(phone, { changes: [serverProducer('01900009-0000-7000-8000-000000000001', 4)], cursor: 'far' })
    const copy = throughFile(await phone.copyOut())
    const fresh = await newStore('01900002-0000')
    await fresh.copyIn(copy)
    expect(await fresh.cursor()).toBeUndefined()
  })
})

/** A phone with a photo that the office has, and one that waits. */
const aPhoneWithPhotos = async () => {
  const phone = await newStore('01900001-0000')
  await phone.saveIdentity(LAN, { token: 'secret' })
  const sent = await takePhoto(phone, 300_000, 1)
  await push(phone, applied(1))
  const stored = [sent.file, sent.preview].map(({ sha256 }) => ({ area: AREA, sha256, kind: 'stored' as const }))
  await phone.noteFiles(await phone.takeLead(), stored, 'one')
  return { phone, sent, unsent: await takePhoto(phone, 5_000, 2) }
}

describe('the files in a copy', () => {
  it('come back with the receipts as they were, and what was waiting waits', async () => {
    const { phone, sent, unsent } = await aPhoneWithPhotos()
    const files = await phone.filesToCopy()
    expect(files.map(({ sha256 }) => sha256).sort()).toEqual(
      [sent.file, sent.preview, unsent.file, unsent.preview].map(({ sha256 }) => sha256).sort(),
    )
    const fresh = await newStore('01900002-0000')
    await fresh.copyIn(throughFile(await phone.copyOut()))
    for (const file of files) await fresh.keepBytes(file, await wholeOf(phone, file.sha256))
    expect(await fresh.uploads()).toEqual(await phone.uploads())
    expect(await fresh.uploadsOf(sent.id)).toMatchObject([{ state: 'stored' }, { state: 'stored' }])
    expect(Buffer.from(await wholeOf(fresh, sent.file.sha256)).equals(sent.photo)).toBe(true)
    expect(await fresh.uploadCount()).toMatchObject({ files: 2, missing: 0 })
  })

  it('left out, are shown as not on this phone, not as waiting to be sent', async () => {
    const { phone, unsent } = await aPhoneWithPhotos()
    const fresh = await newStore('01900002-0000')
    await fresh.copyIn(throughFile(await phone.copyOut()))
    expect(await fresh.uploadCount()).toMatchObject({ files: 0, bytes: 0, missing: 2 })
    expect(await fresh.uploadsOf(unsent.id)).toMatchObject([
      { state: 'waiting', isHere: false },
      { state: 'waiting', isHere: false },
    ])
    await fresh.keepBytes(unsent.file, unsent.photo.buffer)
    expect(await fresh.uploadCount()).toMatchObject({ files: 1, missing: 1 })
  })

  it('put back twice, or after the office has taken them, change nothing', async () => {
    const { phone, unsent } = await aPhoneWithPhotos()
    const copy = throughFile(await phone.copyOut())
    await push(phone, applied(2))
    const stored = [unsent.file, unsent.preview].map(({ sha256 }) => ({ area: AREA, sha256, kind: 'stored' as const }))
    await phone.noteFiles(await phone.takeLead(), stored, 'one')
    const before = await phone.uploads()
    await phone.copyIn(copy)
    expect(await phone.uploads()).toEqual(before)
  })

  it('a copy of before there were files still opens', async () => {
    const { phone } = await aPhoneWithPhotos()
    const { uploads: _uploads, ...copy } = await phone.copyOut()
    const fresh = await newStore('01900002-0000')
    expect(await fresh.copyIn(throughFile(copy))).toMatchObject({ kind: 'restored', records: 2 })
    expect(await fresh.uploads()).toEqual([])
  })

  it('are known by their record when it was given its commune after the copy was made', async () => {
    const phone = await newStore('01900001-0000')
    const { file, photo } = await takePhoto(phone, 5_000)
    await saved(phone, { op: 'create', kind: 'evidence', area: UNASSIGNED_AREA, data: evidenceOf(referenceTo(photo)) })
    const copy = throughFile(await phone.copyOut())
    await phone.saveIdentity(LAN, { token: 'secret' })
    const before = await phone.uploads()
    await phone.copyIn(copy)
    expect(await phone.uploads()).toEqual(before)
    expect(await isHere(phone, file)).toBe(true)
  })
})

const wholeOf = async (store: OpenStore, sha256: string): Promise<ArrayBuffer> =>
  new Blob((await store.bytesOf(sha256)) ?? []).arrayBuffer()

describe('changes handed over in a file', () => {
  it('take along the photos that wait, previews first; none of a record that the office rejected', async () => {
    const { phone, unsent } = await aPhoneWithPhotos()
    expect(await phone.filesToHandOver()).toEqual([
      { ...unsent.preview, area: AREA, rank: 0 },
      { ...unsent.file, area: AREA, rank: 1 },
    ])
    await push(phone, rejected('takenAt'))
    expect(await phone.filesToHandOver()).toEqual([])
  })

  it('take along photos also where the office has all records', async () => {
    const { phone } = await aPhoneWithPhotos()
    await push(phone, applied(2))
    expect(await phone.handOver()).toEqual([])
    expect(await phone.filesToHandOver()).toHaveLength(2)
  })

  it('of one visit take along its photos only', async () => {
    const phone = await newStore()
    await phone.saveIdentity(LAN, { token: 'secret' })
    const [here, there] = [await addProducer(phone, 'Đã thăm'), await addProducer(phone, 'Chưa thăm')]
    for (const [producer, seed] of [
      [here, 1],
      [there, 2],
    ] as const) {
      const photo = aPhoto(3_000, seed)
      await phone.keepBytes(referenceTo(photo), photo.buffer)
      const data = evidenceOf(referenceTo(photo), { producer })
      await saved(phone, { op: 'create', kind: 'evidence', area: AREA, data })
    }
    expect(await phone.filesToHandOver(here)).toMatchObject([{ sha256: referenceTo(aPhoto(3_000, 1)).sha256 }])
  })

  it('are frozen: what is written afterwards goes beside them, not into them', async () => {
    const phone = await newStore()
    await phone.saveIdentity(LAN, { token: 'secret' })
    const id = await addProducer(phone)
    const stretches = await phone.handOver()
    if (stretches === 'restored') throw new Error('restored')
    const [given] = stretches
    await saved(phone, { op: 'patch', id, set: { phone: '1' } })
    const frozen = await phone.freeze(await phone.takeLead(), 10)
    if (frozen.kind === 'fenced') throw new Error('fenced')
    expect(frozen.mutations[0]).toEqual(given?.[0])
    expect(frozen.mutations).toHaveLength(2)
  })

  it('are those of one visit where a producer is named: it, its products and their assessments', async () => {
    const phone = await newStore()
    await phone.saveIdentity(LAN, { token: 'secret' })
    const visited = await addProducer(phone, 'Đã thăm')
    const product = await saved(phone, {
      ...{ op: 'create', kind: 'product', area: '19333' },
      data: { name: 'Chè', producer: visited, criteria: { decision: '26/2026', set: 11 } },
    })
    const other = await addProducer(phone, 'Chưa thăm')
    const stretches = await phone.handOver(visited)
    if (stretches === 'restored') throw new Error('restored')
    expect(stretches.flat().map(({ record }) => record)).toEqual([visited, product])
    expect((await phone.queue()).find((row) => row.record === other)?.state).toBe('pending')
  })

  it('brings back its drafts to a phone that has fetched them before as another’s', async () => {
    const phone = await newStore('01900001-0000')
    const draft = serverAssessment(idOf(1), 4, await phone.currentDevice())
    const others = serverAssessment(idOf(2), 5)
    await pull(phone, { changes: [draft, others] })
    expect((await phone.drafts()).map(({ id }) => id)).toEqual([draft.id])
    const fresh = await newStore('01900002-0000')
    await pull(fresh, { changes: [draft, others] })
    expect(await fresh.drafts()).toEqual([])
    await fresh.copyIn(await phone.copyOut())
    expect((await fresh.drafts()).map(({ id }) => id)).toEqual([draft.id])
    await pull(fresh, { changes: [{ ...draft, version: 6 }, others], cursor: 'c6' })
    expect((await fresh.drafts()).map(({ version }) => version)).toEqual([6])
  })
})
