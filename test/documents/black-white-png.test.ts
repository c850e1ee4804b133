import { crc32, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blackWhitePng } from '../../src/documents/black-white-png.ts'

/** The squares of a PNG of one bit a pixel, as any reader finds them; fails the test where a sum is wrong. */
const squaresOf = (png: Uint8Array, scale: number): boolean[][] => {
  const bytes = Buffer.from(png)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  const parts = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const named = bytes.subarray(at + 4, at + 8 + length)
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(named))
    parts.set(named.subarray(0, 4).toString(), named.subarray(4))
    at += 12 + length
  }
  const header = parts.get('IHDR') as Buffer
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const lines = inflateSync(parts.get('IDAT') as Buffer)
  const stride = 1 + Math.ceil(width / 8)
  return Array.from({ length: height / scale }, (_, y) =>
    Array.from({ length: width / scale }, (_, x) => {
      const byte = lines[y * scale * stride + 1 + ((x * scale) >> 3)] ?? 0
      return (byte & (0x80 >> ((x * scale) & 7))) === 0
    }),
  )
}

it('a picture of squares is a PNG that says the same squares', () => {
  const rows = fc
    .integer({ min: 1, max: 40 })
    .chain((width) => fc.array(fc.array(fc.boolean(), { minLength: width, maxLength: width }), { minLength: 1 }))
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 8 }), (squares, scale) => {
      expect(squaresOf(blackWhitePng(squares, scale), scale)).toEqual(squares)
    }),
    { numRuns: 40 },
  )
})
