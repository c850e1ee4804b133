import { describe, expect, it } from 'vitest'
import { encodeUnder, fitWithin } from '../../src/device/photo-draw.ts'

describe('the size of a photo', () => {
  it.each([
    ['is scaled by its longer side', { width: 4000, height: 3000 }, { width: 2048, height: 1536 }],
    ['is scaled upright too', { width: 3000, height: 4000 }, { width: 1536, height: 2048 }],
    ['stays where it is small', { width: 640, height: 480 }, { width: 640, height: 480 }],
    ['never comes to nothing', { width: 9000, height: 1 }, { width: 2048, height: 1 }],
  ])('%s', (_rule, given, fitted) => {
    expect(fitWithin(given, 2048)).toEqual(fitted)
  })
})

describe('the weight of a photo', () => {
  const encoded: Readonly<Record<string, number>> = { 0.8: 900, 0.6: 500, 0.4: 300 }
  const encode = async (quality: number): Promise<Blob> => new Blob([new Uint8Array(encoded[String(quality)] ?? 0)])

  it('is that of the best quality which is light enough', async () => {
    expect((await encodeUnder(encode, [0.8, 0.6, 0.4], 600)).size).toBe(500)
  })

  it('is that of the last quality where none is: a photo too heavy is better than none', async () => {
    expect((await encodeUnder(encode, [0.8, 0.6, 0.4], 100)).size).toBe(300)
  })
})
