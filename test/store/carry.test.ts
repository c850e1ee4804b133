import { describe, expect, it } from 'vitest'
import type { FileReference } from '../../src/domain/records/evidence.ts'
import type { FileState } from '../../src/protocol/files.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { aPhoto, evidenceOf, referenceTo } from '../server/pictures.ts'
import { isHere } from './evidence.ts'
import { applied, push } from './exchange.ts'
import { AREA, newStore, saved } from './stores.ts'

const DEVICE = '01900000-0000-7000-8000-000000000009'
const part = (sign: string) => ({ text: `[${sign}]`, proof: sign.repeat(64) })
const file = {
  id: 'file',
  device: DEVICE,
  holder: 'Lan',
  madeAt: '2026-06-01T00:00:00.000Z',
  count: 2,
  parts: [part('a'), part('b')],
  files: [],
}
const answer = (kind: 'applied' | 'duplicate', epoch = 'office.life') => ({
  epoch,
  verdicts: [{ m: DEVICE, kind, version: 1 }],
})

it('a carried file is kept once, handed in part by part, and no part is passed over when two tabs hand it in', async () => {
  const store = await newStore()
  await store.carry(file)
  expect((await store.noteHandedIn('file', part('a'), answer('applied')))?.parts).toEqual([part('b')])
  expect((await store.noteHandedIn('file', part('a'), answer('duplicate')))?.parts).toEqual([part('b')])
  expect((await store.carry(file)).parts).toEqual([part('b')])
  await store.noteHandedIn('file', part('b'), answer('applied'))
  expect(await store.carried()).toMatchObject([{ parts: [], verdicts: [{ kind: 'applied' }, { kind: 'applied' }] }])
  await store.dropCarried('file')
  expect(await store.carried()).toEqual([])
})

it('[hazard 14] answers from before and after the office was restored go back as those from before, so that all is offered again', async () => {
  const store = await newStore()
  await store.carry(file)
  await store.noteHandedIn('file', part('a'), answer('applied', 'office.1'))
  await store.noteHandedIn('file', part('b'), answer('applied', 'office.2'))
  expect(await store.carried()).toMatchObject([{ epoch: 'office.1' }])
})

const PHOTO = aPhoto(300_000, 1)
const OTHER = aPhoto(5_000, 2)
const [photo, other] = [referenceTo(PHOTO), referenceTo(OTHER)]
const named = (reference: FileReference, area = AREA) => ({ ...reference, area, rank: 1 })
const withFiles = { ...file, parts: [], files: [named(photo), named(other)] }

/** Keeps the bytes and notes that they came, as the app does. */
const bring = async (
  store: OpenStore,
  id: string,
  reference: FileReference,
  bytes: Uint8Array<ArrayBuffer>,
  area = AREA,
) => {
  await store.keepBytes(reference, bytes.buffer)
  await store.noteCome(id, { area, sha256: reference.sha256 }, 'kept')
}

const says = (kind: 'stored' | 'unknown', ...files: FileReference[]): FileState[] =>
  files.map(({ sha256 }) => ({ area: AREA, sha256, kind }))

const statesOf = async (store: OpenStore, id = 'file') =>
  (await store.carried()).find((row) => row.id === id)?.files?.map(({ state }) => state)

const sendable = async (store: OpenStore) => {
  const files = await store.waitingFiles(await store.takeLead(), false)
  return files.kind === 'fenced' ? [] : files.files.map(({ sha256 }) => sha256)
}

describe('the files of another phone’s bundle', () => {
  it('wait here like one’s own, however often they come, and one that came damaged may come whole later', async () => {
    const store = await newStore()
    await store.carry(withFiles)
    expect(await statesOf(store)).toEqual(['coming', 'coming'])
    for (const _ of [1, 2]) {
      await bring(store, 'file', photo, PHOTO)
      await store.noteCome('file', { area: AREA, sha256: other.sha256 }, 'damaged')
      await store.carry(withFiles)
    }
    expect(await statesOf(store)).toEqual(['waiting', 'damaged'])
    expect(await sendable(store)).toEqual([photo.sha256])
    await bring(store, 'file', other, OTHER)
    expect(await statesOf(store)).toEqual(['waiting', 'waiting'])
    expect(await store.uploadCount()).toMatchObject({ files: 2, missing: 0 })
  })

  it('go from here with their rows once the office has them, and the bundle remembers what was said', async () => {
    const store = await newStore()
    await store.carry(withFiles)
    await bring(store, 'file', photo, PHOTO)
    await bring(store, 'file', other, OTHER)
    const lease = await store.takeLead()
    await store.noteFiles(lease, says('unknown', photo, other), 'one')
    expect(await statesOf(store)).toEqual(['waiting', 'waiting'])
    await store.noteFiles(lease, [{ area: AREA, sha256: other.sha256, kind: 'refused', why: 'not-of-type' }], 'one')
    await store.noteFiles(lease, says('stored', photo), 'one')
    expect(await store.carried()).toMatchObject([
      { files: [{ state: 'stored' }, { state: 'refused', why: 'not-of-type' }] },
    ])
    expect(await store.uploads()).toEqual([])
    expect([await isHere(store, photo), await isHere(store, other)]).toEqual([false, false])
    expect(await store.carried()).toMatchObject([{ epoch: 'one' }])
  })

  it('stay while anything else here needs the bytes: another commune, or this phone’s own evidence', async () => {
    const store = await newStore()
    await store.carry({ ...withFiles, files: [named(photo), named(photo, '19351'), named(other)] })
    await bring(store, 'file', photo, PHOTO)
    await bring(store, 'file', photo, PHOTO, '19351')
    await bring(store, 'file', other, OTHER)
    const id = await saved(store, { op: 'create', kind: 'evidence', area: AREA, data: evidenceOf(other) })
    await push(store, applied(1))
    await store.noteFiles(await store.takeLead(), says('stored', photo, other), 'one')
    expect(await statesOf(store)).toEqual(['stored', 'waiting', 'stored'])
    expect(await isHere(store, photo)).toBe(true)
    expect(await store.uploadsOf(id)).toMatchObject([{ state: 'stored', isHere: true }])
  })

  it('that this phone has sent itself are known to be with the office', async () => {
    const store = await newStore()
    await store.keepBytes(photo, PHOTO.buffer)
    await saved(store, { op: 'create', kind: 'evidence', area: AREA, data: evidenceOf(photo) })
    await push(store, applied(1))
    await store.noteFiles(await store.takeLead(), says('stored', photo), 'one')
    await store.carry(withFiles)
    await bring(store, 'file', photo, PHOTO)
    expect(await statesOf(store)).toEqual(['stored', 'coming'])
    expect(await isHere(store, photo)).toBe(true)
  })

  it('go with a bundle that is not wanted, but for those of another bundle', async () => {
    const store = await newStore()
    await store.carry(withFiles)
    await store.carry({ ...withFiles, id: 'second', files: [named(other)] })
    await bring(store, 'file', photo, PHOTO)
    await bring(store, 'file', other, OTHER)
    await bring(store, 'second', other, OTHER)
    await store.dropCarried('file')
    expect(await sendable(store)).toEqual([other.sha256])
    expect([await isHere(store, photo), await isHere(store, other)]).toEqual([false, true])
    await store.dropCarried('second')
    expect([await sendable(store), await isHere(store, other)]).toEqual([[], false])
  })

  it('are no part of a copy of this phone, nor of the changes that it hands over', async () => {
    const store = await newStore()
    await store.carry(withFiles)
    await bring(store, 'file', photo, PHOTO)
    expect(await store.filesToCopy()).toEqual([])
    expect(await store.filesToHandOver()).toEqual([])
    expect((await store.copyOut()).uploads).toEqual([])
  })
})
