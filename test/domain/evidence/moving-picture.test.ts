import { expect, it } from 'vitest'
import { hasMovingPicture } from '../../../src/domain/evidence/moving-picture.ts'

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

it('tells a film from a recording of sound in the same container', () => {
  expect(hasMovingPicture(bytesOf('\0\0\0\x20ftypisom....hdlr\0\0\0\0\0\0\0\0vide'), 'audio/mp4')).toBe(true)
  expect(hasMovingPicture(bytesOf('\0\0\0\x20ftypM4A ....hdlr\0\0\0\0\0\0\0\0soun'), 'audio/mp4')).toBe(false)
  expect(hasMovingPicture(bytesOf('\x1a\x45\xdf\xa3 V_VP8'), 'audio/webm')).toBe(true)
  expect(hasMovingPicture(bytesOf('\x1a\x45\xdf\xa3 A_OPUS'), 'audio/webm')).toBe(false)
})
