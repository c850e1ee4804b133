import type { ContentType } from './content-type.ts'

/** Width and height in pixels as the file itself says; undefined where it is no whole image of that type. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** Most pixels of a picture that is taken: five times a good phone's camera. More would only be made to break a viewer. */
const MOST_PIXELS = 256_000_000

/** Reads the head of an image of that type without decoding it, and checks that its end is there. */
export const imageSizeOf = (bytes: Uint8Array, type: ContentType): ImageSize | undefined => {
  const size = readSize(bytes, type)
  if (size === undefined || size.width < 1 || size.height < 1 || size.width * size.height > MOST_PIXELS)
    return undefined
  return size
}

const readSize = (bytes: Uint8Array, type: ContentType): ImageSize | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (type) {
    case 'image/jpeg':
      return jpegSize(view)
    case 'image/png':
      return pngSize(view)
    case 'image/webp':
      return webpSize(view)
    default:
      return undefined
  }
}

/** ITU T.81, table B.1: the frame headers SOF0 to SOF15, but for DHT, JPG and DAC among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** ITU T.81, B.1.1.2: the end-of-image marker. */
const EOI = 0xffd9

const jpegSize = (view: DataView): ImageSize | undefined => {
  const end = view.byteLength - 2
  if (end < 4 || view.getUint16(end) !== EOI) return undefined
  let at = 2
  while (at + 9 <= end) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** PNG third edition, 11.2.1: IHDR comes first; 11.2.4: IEND last, four bytes of checksum behind it. */
const pngSize = (view: DataView): ImageSize | undefined => {
  const isWhole = view.byteLength >= 45 && view.getUint32(12) === IHDR && view.getUint32(view.byteLength - 8) === IEND
  return isWhole ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined
}
const IHDR = 0x49484452
const IEND = 0x49454e44

/** RFC 9649, 2.4 to 2.7: the file's own length, then a lossy, lossless or extended first chunk. */
const webpSize = (view: DataView): ImageSize | undefined => {
  if (view.byteLength < 30 || view.getUint32(4, true) + 8 > view.byteLength) return undefined
  switch (view.getUint32(12)) {
    case VP8_LOSSY:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case VP8_LOSSLESS: {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case VP8_EXTENDED:
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
    default:
      return undefined
  }
}
const VP8_LOSSY = 0x56503820
const VP8_LOSSLESS = 0x5650384c
const VP8_EXTENDED = 0x56503858

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
