import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { packBundle, proofOf, unpackBundle } from '../../src/device/bundle-file.ts'
import type { BundleContent } from '../../src/protocol/bundle.ts'

const DEVICE = '01900000-0000-7000-8000-000000000001'
const CONTENT: BundleContent = {
  kind: 'changes',
  device: DEVICE,
  parts: [{ text: '[{"name":"Chè vằng La Vang"}]', proof: 'a'.repeat(64) }],
}
const header = { device: DEVICE, holder: 'Lê Thị B', madeAt: '2026-06-01T00:00:00.000Z', count: 1 }

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer())

describe('a bundle', () => {
  it('brings back what was put into it, and says before what it is', async () => {
    const blob = await packBundle({ content: CONTENT, header })
    const opened = await unpackBundle(blob)
    expect(opened).toMatchObject({
      kind: 'bundle',
      content: CONTENT,
      header: { ...header, kind: 'changes', format: 1 },
    })
    expect((await blob.text()).split('\n', 1)[0]).toContain('Lê Thị B')
  })

  it('opens with its passphrase alone, however its marks are composed, and lets a carrier see only its first line', async () => {
    const blob = await packBundle({ content: CONTENT, header, passphrase: 'chè xanh núi cao' })
    expect(await blob.text()).not.toContain('La Vang')
    expect(await unpackBundle(blob)).toMatchObject({ kind: 'locked', isWrong: false, header })
    expect(await unpackBundle(blob, 'chè xanh')).toMatchObject({ kind: 'locked', isWrong: true })
    const decomposed = 'chè xanh núi cao'.normalize('NFD')
    expect(await unpackBundle(blob, decomposed)).toMatchObject({ kind: 'bundle', content: CONTENT })
  })

  it('[hazard 24] that was cut off or altered anywhere behind its first line is told from a whole one', async () => {
    const bytes = await bytesOf(await packBundle({ content: CONTENT, header }))
    const start = bytes.indexOf(0x0a) + 1
    for (const cut of [start, start + 1, bytes.length - 1])
      expect((await unpackBundle(new Blob([bytes.slice(0, cut)]))).kind).toBe('damaged')
    for (let at = start; at < bytes.length; at += 7) {
      const altered = bytes.slice()
      altered[at] = (altered[at] ?? 0) ^ 1
      expect((await unpackBundle(new Blob([altered]))).kind).toBe('damaged')
    }
  })

  it('of a later version of the app says so, and any other file is no bundle', async () => {
    expect(await unpackBundle(new Blob(['{"format":2,"kind":"video"}\nxyz']))).toMatchObject({ kind: 'newer' })
    for (const other of ['', 'not json\n', '{"format":1}\n', 'x'.repeat(10_000)])
      expect(await unpackBundle(new Blob([other]))).toEqual({ kind: 'no-bundle' })
  })

  it('is proven by the phone’s token as the office checks it', async () => {
    const key = createHash('sha256').update('token').digest('hex')
    expect(await proofOf('token', 'text')).toBe(createHmac('sha256', key).update('text').digest('hex'))
  })
})
