/** Types of file that may be evidence. What a file is, its own first bytes say, never its name. */
export const CONTENT_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'audio/webm',
  'audio/ogg',
  'audio/mp4',
  'audio/mpeg',
  'audio/wav',
] as const
export type ContentType = (typeof CONTENT_TYPES)[number]

/** How many first bytes `contentTypeOf` looks at. */
export const HEAD_BYTES = 64

/** Largest file that is taken, by its family: a scan of 100 pages, an hour of speech. Larger ones would hold up a visit's other files for hours on 2G. */
export const MOST_BYTES = { image: 16 * 1024 * 1024, application: 32 * 1024 * 1024, audio: 32 * 1024 * 1024 } as const

export const mostBytesOf = (type: ContentType): number =>
  MOST_BYTES[type.slice(0, type.indexOf('/')) as keyof typeof MOST_BYTES]

/** The beginnings that tell a type, at an offset, as text of one byte a sign. */
const MARKS: readonly { readonly type: ContentType; readonly marks: readonly (readonly [number, string])[] }[] = [
  // ITU T.81, B.1.1.3: SOI and the first marker.
  { type: 'image/jpeg', marks: [[0, '\xff\xd8\xff']] },
  // PNG third edition, 5.2.
  { type: 'image/png', marks: [[0, '\x89PNG\r\n\x1a\n']] },
  // RFC 9649, 2.3.
  {
    type: 'image/webp',
    marks: [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
  },
  // ISO 32000-2, 7.5.2.
  { type: 'application/pdf', marks: [[0, '%PDF-']] },
  // RFC 8794, 11.2: the EBML header.
  { type: 'audio/webm', marks: [[0, '\x1a\x45\xdf\xa3']] },
  // RFC 3533, 6.
  { type: 'audio/ogg', marks: [[0, 'OggS']] },
  // ISO/IEC 14496-12, 4.3: the file type box.
  { type: 'audio/mp4', marks: [[4, 'ftypM4A']] },
  { type: 'audio/mp4', marks: [[4, 'ftypiso']] },
  { type: 'audio/mp4', marks: [[4, 'ftypmp4']] },
  { type: 'audio/mpeg', marks: [[0, 'ID3']] },
  { type: 'audio/mpeg', marks: [[0, '\xff\xfb']] },
  {
    type: 'audio/wav',
    marks: [
      [0, 'RIFF'],
      [8, 'WAVE'],
    ],
  },
]

/** The type that a file's first bytes tell; undefined for everything that may not be evidence. */
export const contentTypeOf = (head: Uint8Array): ContentType | undefined =>
  MARKS.find(({ marks }) => marks.every(([at, text]) => startsAt(head, at, text)))?.type

const startsAt = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((sign, index) => bytes[at + index] === sign.charCodeAt(0))
