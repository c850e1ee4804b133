/** ITU T.81, B.1.1.2 and B.1.1.3: the end of an image, the start of its picture data, and the application segments that carry hidden data. */
const EOI = 0xd9
const SOS = 0xda
const APP1 = 0xe1
/** Where IPTC notes stand, which may name the town. */
const APP13 = 0xed
const COMMENT = 0xfe

/** Exif 3.0, 4.6.3: tag of the list of places, "GPSInfo". */
const GPS_TAG = 0x8825

/** A JPEG without what some phones append behind its end (a moment of video, notes of the maker); undefined when its end is missing. */
export const wholeJpeg = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined => {
  for (let at = bytes.length - 2; at > 0; at -= 1)
    if (bytes[at] === 0xff && bytes[at + 1] === EOI) return bytes.subarray(0, at + 2)
  return undefined
}

/**
 * A copy of a JPEG that no longer tells where it was taken: the place in its Exif is overwritten with zeros; its XMP, IPTC notes and comments, which may repeat it, are left out.
 * Time, camera and orientation stay.
 */
export const withoutLocation = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  const kept: Uint8Array[] = [bytes.slice(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== SOS) {
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    const segment = bytes.slice(at, end)
    const marker = bytes[at + 1]
    if (marker !== APP1 && marker !== APP13 && marker !== COMMENT) kept.push(segment)
    else if (marker === APP1 && startsWith(segment, 4, 'Exif\0\0')) kept.push(withoutGps(segment))
    at = end
  }
  kept.push(bytes.subarray(at))
  return joined(kept)
}

const startsWith = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((sign, index) => bytes[at + index] === sign.charCodeAt(0))

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Where the TIFF structure of an Exif segment begins: marker, length, "Exif\0\0". */
const TIFF_AT = 10
const ENTRY_BYTES = 12
/** Bytes of a value by its type (TIFF 6.0, section 2). */
const BYTES_OF_TYPE = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

/** An Exif segment whose list of places is emptied. One that cannot be read is dropped whole: better no orientation than a place given away. */
const withoutGps = (segment: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  try {
    const tiff = new DataView(segment.buffer, segment.byteOffset + TIFF_AT)
    const isLittle = tiff.getUint16(0) === 0x4949
    const first = tiff.getUint32(4, isLittle)
    for (let n = 0; n < tiff.getUint16(first, isLittle); n += 1) {
      const entry = first + 2 + n * ENTRY_BYTES
      if (tiff.getUint16(entry, isLittle) === GPS_TAG) emptyList(tiff, tiff.getUint32(entry + 8, isLittle), isLittle)
    }
    return segment
  } catch {
    return new Uint8Array()
  }
}

const emptyList = (tiff: DataView, list: number, isLittle: boolean): void => {
  const count = tiff.getUint16(list, isLittle)
  for (let n = 0; n < count; n += 1) {
    const entry = list + 2 + n * ENTRY_BYTES
    const length = (BYTES_OF_TYPE[tiff.getUint16(entry + 2, isLittle)] ?? 0) * tiff.getUint32(entry + 4, isLittle)
    if (length > 4) zero(tiff, tiff.getUint32(entry + 8, isLittle), length)
    zero(tiff, entry, ENTRY_BYTES)
  }
  tiff.setUint16(list, 0, isLittle)
}

const zero = (view: DataView, at: number, length: number): void => {
  for (let n = 0; n < length; n += 1) view.setUint8(at + n, 0)
}
