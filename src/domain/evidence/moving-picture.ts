import type { ContentType } from './content-type.ts'

/** Beginnings of Matroska's names of video codecs (RFC 9559, 27.3). */
const VIDEO_CODECS = ['V_VP8', 'V_VP9', 'V_AV1', 'V_MPEG']

/** Films and sound come in the same containers, with the same first bytes: whether this one holds moving pictures, which is no recording of sound. */
export const hasMovingPicture = (bytes: Uint8Array, type: ContentType): boolean => {
  switch (type) {
    case 'audio/mp4':
      // ISO/IEC 14496-12, 8.4.3: the handler type stands 8 bytes behind the name of its box.
      return placesOf(bytes, 'hdlr').some((at) => isAt(bytes, at + 12, 'vide'))
    case 'audio/webm':
      return VIDEO_CODECS.some((codec) => placesOf(bytes, codec).length > 0)
    default:
      return false
  }
}

const placesOf = (bytes: Uint8Array, text: string): number[] => {
  const places: number[] = []
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (isAt(bytes, at, text)) places.push(at)
  return places
}

const isAt = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((sign, index) => bytes[at + index] === sign.charCodeAt(0))
