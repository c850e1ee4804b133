import { numbersFrom } from '../sim/random.ts'

/** Runs in the browser: a photo of exactly so many bytes that no compression makes smaller, no two alike; a whole JPEG. */
export const makePhoto = async (bytes: number, seed: number): Promise<Uint8Array<ArrayBuffer>> => {
  const canvas = new OffscreenCanvas(64, 48)
  canvas.getContext('2d')?.fillRect(seed % 32, 8, 20, 20)
  const small = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())
  const next = numbersFrom(seed)
  const photo = new Uint8Array(bytes)
  photo.set(small.subarray(0, 2))
  let at = 2
  const end = bytes - (small.byteLength - 2)
  while (at < end) {
    // A comment (ITU-T T.81, B.2.4.5): its length counts itself, and no rest is left that would be too short for another.
    const length = end - at - 2 > 65_535 + 8 ? 65_535 : end - at - 2 > 65_535 ? 60_000 : end - at - 2
    photo.set([0xff, 0xfe, length >> 8, length & 0xff], at)
    for (let filled = at + 4; filled < at + 2 + length; filled += 1) photo[filled] = next() & 0xff
    at += 2 + length
  }
  photo.set(small.subarray(2), at)
  return photo
}
