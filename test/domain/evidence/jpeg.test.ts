import { describe, expect, it } from 'vitest'
import { wholeJpeg, withoutLocation } from '../../../src/domain/evidence/jpeg.ts'

const bytesOf = (...parts: (number[] | string)[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((s) => s.charCodeAt(0)) : part)))

const segment = (marker: number, content: Uint8Array): number[] => {
  const length = content.length + 2
  return [0xff, marker, length >> 8, length & 0xff, ...content]
}

/** Little-endian TIFF: one list with orientation and the place; the place is 16.8° N, its degrees out of line at the end. */
const exif = bytesOf(
  'Exif\0\0',
  ...[
    [0x49, 0x49, 42, 0, 8, 0, 0, 0],
    [2, 0],
  ],
  ...[
    [0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0],
    [0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0],
    [0, 0, 0, 0],
  ],
  ...[
    [2, 0],
    [1, 0, 2, 0, 2, 0, 0, 0, 0x4e, 0, 0, 0],
    [2, 0, 5, 0, 3, 0, 0, 0, 68, 0, 0, 0],
    [0, 0, 0, 0],
  ],
  'SECRET-DEGREES-OF-PLACE.',
)
const xmp = bytesOf('http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>16,48N</exif:GPSLatitude>')
const PICTURE = [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0, 4]
const photo = bytesOf(
  [0xff, 0xd8],
  segment(0xe1, exif),
  segment(0xe1, xmp),
  segment(0xdb, bytesOf('Q')),
  PICTURE,
  [0xff, 0xd9],
)

const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

describe('a photo whose original is kept', () => {
  it('no longer tells where it was taken, and still tells which way up it is', () => {
    const cleaned = withoutLocation(photo)
    expect(textOf(photo)).toContain('SECRET-DEGREES')
    expect(textOf(cleaned)).not.toContain('SECRET-DEGREES')
    expect(textOf(cleaned)).not.toContain('GPSLatitude')
    expect(textOf(cleaned)).toContain(textOf(bytesOf([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6])))
    expect(textOf(cleaned)).toContain(textOf(bytesOf(PICTURE)))
    expect(wholeJpeg(cleaned)).toEqual(cleaned)
  })

  it('loses its hidden data altogether where they cannot be read', () => {
    const broken = bytesOf([0xff, 0xd8], segment(0xe1, bytesOf('Exif\0\0II*\0\xff\xff\xff\x7f')), PICTURE, [0xff, 0xd9])
    expect(textOf(withoutLocation(broken))).not.toContain('Exif')
  })
})

describe('the end of a photo', () => {
  it('is found before what a phone appended behind it', () => {
    expect(wholeJpeg(bytesOf([...photo], 'SEFT'))).toEqual(photo)
  })

  it('is missed in a photo that was cut off', () => {
    expect(wholeJpeg(photo.slice(0, -2))).toBeUndefined()
  })
})
