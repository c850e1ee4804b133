import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { packBundle } from '../../src/device/pack-bundle.ts'
import { unpackBundle } from '../../src/device/unpack-bundle.ts'
import type { BundleContent } from '../../src/protocol/bundle.ts'
import { aPhoto, referenceTo } from '../server/pictures.ts'
import { flipped, opened, packed } from './bundles.ts'

const DEVICE = '01900000-0000-7000-8000-000000000001'
const CONTENT: BundleContent = {
  kind: 'changes',
  device: DEVICE,
  parts: [{ text: '[{"name":"Chè vằng La Vang"}]', proof: 'a'.repeat(64) }],
}
const header = { device: DEVICE, holder: 'Lê Thị B', madeAt: '2026-06-01T00:00:00.000Z', count: 1 }
const none = async () => undefined
const plain = { content: CONTENT, header, bytesOf: none }

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer())

/** The same bytes may be named by two communes: they come once. */
const PHOTOS = [aPhoto(50_000, 1), aPhoto(70_000, 2), aPhoto(30_000, 3)]
const [FIRST, SECOND, LAST] = PHOTOS.map((photo) => referenceTo(photo))
if (FIRST === undefined || SECOND === undefined || LAST === undefined) throw new Error('three photos')
const WITH_FILES: BundleContent = {
  ...CONTENT,
  files: [
    { ...FIRST, area: '19333', rank: 1 },
    { ...SECOND, area: '19333', rank: 1 },
    { ...FIRST, area: '19351', rank: 1 },
    { ...LAST, area: '19333', rank: 1 },
  ],
}
/** In two rows, as a phone keeps them. */
const chunksOf = async (sha256: string) => {
  const photo = PHOTOS.find((one) => referenceTo(one).sha256 === sha256)
  return photo === undefined ? undefined : [photo.slice(0, 20_000).buffer, photo.slice(20_000).buffer]
}
const withFiles = { content: WITH_FILES, header, bytesOf: chunksOf }

describe('a bundle', () => {
  it('brings back what was put into it, and says before what it is', async () => {
    const blob = await packed(plain)
    expect(await opened(blob)).toMatchObject({ content: CONTENT, header: { ...header, kind: 'changes' } })
    expect((await blob.text()).split('\n', 1)[0]).toContain('Lê Thị B')
  })

  it('opens with its passphrase alone, however its marks are composed, and lets a carrier see only its first line', async () => {
    const blob = await packed({ ...plain, passphrase: 'chè xanh núi cao' })
    expect(await blob.text()).not.toContain('La Vang')
    expect(await unpackBundle(blob)).toMatchObject({ kind: 'locked', isWrong: false, header })
    expect(await unpackBundle(blob, 'chè xanh')).toMatchObject({ kind: 'locked', isWrong: true })
    const decomposed = 'chè xanh núi cao'.normalize('NFD')
    expect(await unpackBundle(blob, decomposed)).toMatchObject({ kind: 'bundle', content: CONTENT })
  })

  it('[hazard 24] that was cut off or altered anywhere behind its first line is told from a whole one', async () => {
    const blob = await packed(plain)
    const bytes = await bytesOf(blob)
    const start = bytes.indexOf(0x0a) + 1
    for (const cut of [start, start + 1, bytes.length - 1])
      expect((await unpackBundle(new Blob([bytes.slice(0, cut)]))).kind).toBe('damaged')
    for (let at = start; at < bytes.length; at += 7)
      expect((await unpackBundle(await flipped(blob, at))).kind).toBe('damaged')
  })

  it('of a later version of the app says so, and any other file is no bundle', async () => {
    expect(await unpackBundle(new Blob(['{"format":5,"kind":"video"}\nxyz']))).toMatchObject({ kind: 'newer' })
    for (const other of ['', 'not json\n', '{"format":1}\n', 'x'.repeat(10_000)])
      expect(await unpackBundle(new Blob([other]))).toEqual({ kind: 'no-bundle' })
  })
})

describe('the shape of a bundle', () => {
  it('is the first one where no file comes along, so that older apps open it', async () => {
    const { header: line } = await opened(await packed(plain))
    expect(line).toMatchObject({ format: 1 })
    expect(line).not.toHaveProperty('contentBytes')
    expect((await opened(await packed(withFiles))).header).toMatchObject({ format: 2, files: 3 })
  })

  it('may still be the first one, as phones that were not updated write it', async () => {
    for (const [file, passphrase] of [
      ['format-1.slbundle', undefined],
      ['format-1-locked.slbundle', 'chè xanh'],
    ] as const) {
      const bundle = await opened(new Blob([readFileSync(`test/fixtures/${file}`)]), passphrase)
      expect(bundle).toMatchObject({ content: CONTENT, header: { ...header, format: 1 } })
      expect(await bundle.bytesOf(FIRST.sha256)).toBeUndefined()
    }
  })
})

describe.each([undefined, 'mưa chiều phố nhỏ'])('the files in a bundle, with passphrase %s', (passphrase) => {
  const locked = passphrase === undefined ? {} : { passphrase }

  it('come back byte for byte, each once, in any order', async () => {
    const blob = await packed({ ...withFiles, ...locked })
    expect(blob.size).toBeLessThan(152_000)
    const bundle = await opened(blob, passphrase)
    expect(bundle.content).toEqual(WITH_FILES)
    for (const photo of [...PHOTOS].reverse())
      expect(new Uint8Array((await bundle.bytesOf(referenceTo(photo).sha256)) ?? new ArrayBuffer())).toEqual(photo)
    expect(await bundle.bytesOf('0'.repeat(64))).toBeUndefined()
  })

  it('cannot be read by a carrier who has no passphrase', async () => {
    const bytes = Buffer.from(await bytesOf(await packed({ ...withFiles, ...locked })))
    expect(bytes.includes(Buffer.from(aPhoto(50_000, 1).subarray(1_000, 1_100)))).toBe(passphrase === undefined)
  })

  it('[hazard 24] an altered one is known as such, and the others and the changes are good', async () => {
    const blob = await packed({ ...withFiles, ...locked })
    const bundle = await opened(await flipped(blob, blob.size - 30_000 - 40_000), passphrase)
    expect(bundle.content).toEqual(WITH_FILES)
    expect(await bundle.bytesOf(FIRST.sha256)).toBeDefined()
    expect(await bundle.bytesOf(SECOND.sha256)).toBeUndefined()
    expect(await bundle.bytesOf(LAST.sha256)).toBeDefined()
  })

  it('[hazard 24] those in front of a cut are good, and so are the changes', async () => {
    const blob = await packed({ ...withFiles, ...locked })
    const bundle = await opened(blob.slice(0, blob.size - 30_000 - 40_000), passphrase)
    expect(await bundle.bytesOf(FIRST.sha256)).toBeDefined()
    expect(await bundle.bytesOf(SECOND.sha256)).toBeUndefined()
    expect(await bundle.bytesOf(LAST.sha256)).toBeUndefined()
  })

  it('those that are no longer on the phone, or have rotted there, are left out, and it does not say that they came', async () => {
    const rotten = async (sha256: string) =>
      sha256 === FIRST.sha256 ? [new ArrayBuffer(10)] : sha256 === SECOND.sha256 ? undefined : chunksOf(sha256)
    const bundle = await opened(await packed({ ...withFiles, ...locked, bytesOf: rotten }), passphrase)
    expect(bundle.content).toEqual({ ...CONTENT, files: [{ ...LAST, area: '19333', rank: 1 }] })
    expect(await bundle.bytesOf(LAST.sha256)).toBeDefined()
  })
})

describe('packing', () => {
  it('says how far it is, and stops when asked to', async () => {
    const control = new AbortController()
    const steps: [number, number][] = []
    const step = (done: number, all: number): void => {
      steps.push([done, all])
      if (done === 1) control.abort()
    }
    expect(await packBundle({ ...withFiles, signal: control.signal, step })).toEqual({ kind: 'stopped' })
    expect(steps).toEqual([
      [0, 3],
      [1, 3],
    ])
  })
})
