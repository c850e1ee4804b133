import { describe, expect, it } from 'vitest'
import { addEvidence } from '../../src/app/add-evidence.ts'
import type { EvidenceSource } from '../../src/app/evidence-content.ts'
import type { Located } from '../../src/device/locate.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { isHere } from '../store/evidence.ts'
import { AREA, addProducer, newStore } from '../store/stores.ts'

const NOON = new Date('2026-06-01T05:00:00.000Z')
const PLACE = { latitude: 16.8163, longitude: 107.1003, accuracyMetres: 9 }

/** A phone that adds to one producer; `where` is what its positioning answers. */
const phone = async (where: Promise<Located> = Promise.resolve({ kind: 'unavailable' })) => {
  const store = await newStore()
  const home = { area: AREA, producer: await addProducer(store) }
  const doors = { store: store as OpenStore, commit: store.commit, now: () => NOON, locate: () => where }
  return { store, home, doors, add: (source: EvidenceSource) => addEvidence(doors, source, home) }
}

const fileOf = (content: string, name = 'to-khai.pdf', type = ''): EvidenceSource => ({
  ...{ kind: 'file', file: new File([content], name, { type }) },
})
const SOUND: EvidenceSource = { kind: 'recording', sound: new Blob([Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3)]) }

describe('a paper that is added', () => {
  it('is filed as it came, under its name, with its bytes on the phone', async () => {
    const { store, add } = await phone()
    const added = await add(fileOf('%PDF-1.7 tờ khai', 'giay.jpg'))
    expect(added).toMatchObject({ kind: 'added', record: { data: { medium: 'document', fileName: 'giay.jpg' } } })
    if (added.kind === 'added') expect(await isHere(store, added.record.data.file)).toBe(true)
  })

  it('is filed once in one place, and may be filed in several', async () => {
    const { store, home, doors, add } = await phone()
    await add(fileOf('%PDF-1.7 tờ khai'))
    expect(await add(fileOf('%PDF-1.7 tờ khai'))).toMatchObject({ kind: 'already' })
    const other = { ...home, document: 'awards' as const }
    expect(await addEvidence(doors, fileOf('%PDF-1.7 tờ khai'), other)).toMatchObject({ kind: 'added' })
    expect(await store.evidenceOf(home.producer)).toHaveLength(2)
  })
})

describe('what cannot be filed', () => {
  it.each([
    ['a paper of another kind', fileOf('PK\x03\x04'), { kind: 'not-taken' }],
    ['an empty file', fileOf(''), { kind: 'damaged' }],
    ['a film', fileOf('\0\0\0\x20ftypisom hdlr\0\0\0\0\0\0\0\0vide'), { kind: 'film' }],
    ['a cut-off photo', fileOf('ÿØÿà'), { kind: 'not-taken' }],
  ])('%s leaves no trace', async (_what, source, outcome) => {
    const { store, home, add } = await phone()
    expect(await add(source)).toEqual(outcome)
    expect(await store.evidenceOf(home.producer)).toEqual([])
  })

  it('a film of 300 MB is known by its size and first bytes, and never read', async () => {
    const { add } = await phone()
    const file = new File(['\0\0\0\x20ftypisom'], 'dam-cuoi.mp4', { type: 'video/mp4' })
    Object.defineProperties(file, {
      size: { value: 300_000_000 },
      arrayBuffer: { value: () => Promise.reject(new Error('read whole')) },
    })
    expect(await add({ kind: 'file', file })).toEqual({ kind: 'film' })
  })

  it('a file that the phone does not give is told as such', async () => {
    const { add } = await phone()
    const file = new File(['%PDF-1.7'], 'tren-mang.pdf')
    Object.defineProperty(file, 'slice', { value: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) })
    expect(await add({ kind: 'file', file })).toEqual({ kind: 'unreadable' })
  })

  it('a full disk leaves no record without its bytes', async () => {
    const { store, home, doors } = await phone()
    const full = { ...doors, store: { ...doors.store, keepBytes: async () => 'disk-full' as const } }
    expect(await addEvidence(full, fileOf('%PDF-1.7'), home)).toEqual({ kind: 'disk-full' })
    expect(await store.evidenceOf(home.producer)).toEqual([])
  })
})

describe('the place', () => {
  const located: Located = { kind: 'located', place: PLACE }

  it('is not even asked for unless that was switched on', async () => {
    const { store, home, doors } = await phone()
    const asked = { ...doors, locate: () => Promise.reject(new Error('asked')) }
    expect(await addEvidence(asked, SOUND, home)).toMatchObject({ kind: 'added' })
    expect((await store.evidenceOf(home.producer))[0]?.data.place).toBeUndefined()
  })

  it('is noted of what is made here, and not of what was made elsewhere', async () => {
    const { store, home, add } = await phone(Promise.resolve(located))
    await store.saveSettings({ notePlace: true })
    await add(SOUND)
    await add(fileOf('%PDF-1.7'))
    const noted = (await store.evidenceOf(home.producer)).map(({ data }) => [data.medium, data.place])
    expect(Object.fromEntries(noted)).toEqual({ audio: PLACE, document: undefined })
  })

  it('that is found late is written to what is saved already', async () => {
    const { promise, resolve } = Promise.withResolvers<Located>()
    const { store, home, add } = await phone(promise)
    await store.saveSettings({ notePlace: true })
    expect(await add(SOUND)).toMatchObject({ kind: 'added' })
    resolve(located)
    await expect.poll(async () => (await store.evidenceOf(home.producer))[0]?.data.place).toEqual(PLACE)
  })
})
