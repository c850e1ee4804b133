import { crc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unzip } from '../../src/device/zip.ts'
import { createZip } from '../../src/device/zip-writer.ts'

const AT = new Date(2026, 5, 5, 14, 30, 8)
const bytesOf = async (archive: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await archive.arrayBuffer())

describe('an archive', () => {
  it('gives back every file under its name, whatever it holds, in the order in which they were put in', async () => {
    const file = fc.record({
      name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      parts: fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 8 }), async (files) => {
        const zip = createZip(AT)
        for (const { name, parts } of files)
          expect(
            zip.add(
              name,
              parts.map((part) => part.slice().buffer),
            ),
          ).toBe(true)
        const unzipped = await unzip(await bytesOf(zip.close()), 1_000_000)
        expect(unzipped).toEqual({
          kind: 'unzipped',
          entries: files.map(({ name, parts }) => ({
            name,
            bytes: Uint8Array.from(parts.flatMap((part) => [...part])),
          })),
        })
      }),
      { numRuns: 60, seed: 26 },
    )
  })

  it('[APPNOTE 4.4] says of each file its check sum, its length, that its name is UTF-8, and when it was made', async () => {
    const zip = createZip(AT)
    const content = new TextEncoder().encode('Hợp đồng thu mua chè')
    zip.add('Hợp đồng.txt', [content.slice(0, 5).buffer, content.slice(5).buffer])
    const bytes = await bytesOf(zip.close())
    const view = new DataView(bytes.buffer)
    const name = new TextEncoder().encode('Hợp đồng.txt')
    const directory = 30 + name.byteLength + content.byteLength
    for (const [at, shift] of [
      [0, 0],
      [directory, 2],
    ] as const) {
      expect(view.getUint16(at + 6 + shift, true)).toBe(0x08_00)
      expect(view.getUint16(at + 10 + shift, true)).toBe((14 << 11) | (30 << 5) | 4)
      expect(view.getUint16(at + 12 + shift, true)).toBe((46 << 9) | (6 << 5) | 5)
      expect(view.getUint32(at + 14 + shift, true)).toBe(crc32(content))
      expect(view.getUint32(at + 18 + shift, true)).toBe(content.byteLength)
      expect(view.getUint32(at + 22 + shift, true)).toBe(content.byteLength)
    }
  })
})
