import { sha256 } from '../device/hex.ts'
import { makePhoto } from '../device/photo.ts'
import {
  type ContentType,
  contentTypeOf,
  HEAD_BYTES,
  MOST_BYTES,
  mostBytesOf,
} from '../domain/evidence/content-type.ts'
import { imageSizeOf } from '../domain/evidence/image-size.ts'
import { wholeJpeg, withoutLocation } from '../domain/evidence/jpeg.ts'
import { hasMovingPicture } from '../domain/evidence/moving-picture.ts'
import type { FileReference, Medium } from '../domain/records/evidence.ts'
import type { Settings } from '../store/store.ts'

/** A frame of the camera in the page, a file that was chosen, sound that was recorded or a name that was signed here. */
export type EvidenceSource =
  | { readonly kind: 'frame'; readonly frame: ImageBitmap }
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'recording'; readonly sound: Blob }
  | { readonly kind: 'signature'; readonly picture: Blob }

/** A file with its name. */
interface Part {
  readonly name: FileReference
  readonly bytes: ArrayBuffer
}

/** The files that make a piece of evidence. */
export interface Content {
  readonly kind: 'content'
  readonly medium: Medium
  readonly file: Part
  readonly original?: Part
  readonly thumbnail?: Part
  readonly fileName?: string
  /** When the file says that it was made. */
  readonly madeAt?: number
}

/**
 * Why something cannot be evidence. film, not-taken: of no type that is taken. too-fine: more pixels than a cheap phone can hold. damaged: an image
 * that cannot be decoded, or nothing at all. unreadable: the phone would not give the file's bytes.
 */
export type Unusable =
  | { kind: 'too-large'; bytes: number; most: number }
  | { kind: 'film' | 'not-taken' | 'too-fine' | 'damaged' | 'unreadable' }

/** Longest file name that a record holds. */
const NAME_LENGTH = 200
/** Decoded it takes four bytes each: more than this and a phone of 2 GB kills the page. */
const MOST_PIXELS = 70_000_000

/** What is filed of a source: judged by its own bytes, never by its name, and by its size before anything is read. */
export const contentOf = async (source: EvidenceSource, settings: Settings): Promise<Content | Unusable> => {
  switch (source.kind) {
    case 'frame':
      return photoOf(source.frame)
    case 'recording':
      return soundOf(source.sound)
    case 'signature':
      return signatureOf(source.picture)
    case 'file':
      return fileOf(source.file, settings).catch(() => ({ kind: 'unreadable' }))
  }
}

const fileOf = async (file: File, settings: Settings): Promise<Content | Unusable> => {
  if (file.size === 0) return { kind: 'damaged' }
  const type = contentTypeOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()))
  if (type === undefined) return unknownOf(file)
  const most = mostBytesOf(type)
  if (file.size > most) return isFilm(file) ? { kind: 'film' } : { kind: 'too-large', bytes: file.size, most }
  const bytes = await file.arrayBuffer()
  if (type.startsWith('image/')) return pictureOf(file, bytes, type, settings)
  if (hasMovingPicture(new Uint8Array(bytes), type)) return { kind: 'film' }
  const fileName = file.name.slice(0, NAME_LENGTH)
  const medium = type === 'application/pdf' ? 'document' : 'audio'
  return { kind: 'content', medium, file: await named(bytes, type), fileName }
}

/** What the system takes it for. It only chooses the words for what is refused anyway. */
const isFilm = (file: File): boolean => file.type.startsWith('video/')

/** A kind of picture that is not filed as it is (HEIC, AVIF) may still be one that this browser can decode. */
const unknownOf = async (file: File): Promise<Content | Unusable> => {
  if (isFilm(file)) return { kind: 'film' }
  if (file.size > MOST_BYTES.image) return { kind: 'not-taken' }
  const photo = await photoOf(file)
  return photo.kind === 'content' ? { ...photo, madeAt: file.lastModified } : { kind: 'not-taken' }
}

const pictureOf = async (
  file: File,
  given: ArrayBuffer,
  type: ContentType,
  settings: Settings,
): Promise<Content | Unusable> => {
  const bytes = type === 'image/jpeg' ? wholeJpeg(new Uint8Array(given)) : new Uint8Array(given)
  const size = bytes === undefined ? undefined : imageSizeOf(bytes, type)
  if (bytes === undefined || size === undefined) return { kind: 'damaged' }
  if (size.width * size.height > MOST_PIXELS) return { kind: 'too-fine' }
  const photo = await photoOf(new Blob([bytes], { type }))
  if (photo.kind !== 'content') return photo
  const original = settings.keepOriginals ? await originalOf(bytes, type, settings) : undefined
  return { ...photo, madeAt: file.lastModified, ...(original === undefined ? {} : { original }) }
}

/** The picture as it came, without its place unless that is wanted. Where only a JPEG's can be taken out, the others are not kept. */
const originalOf = async (
  bytes: Uint8Array<ArrayBuffer>,
  type: ContentType,
  { notePlace }: Settings,
): Promise<Part | undefined> => {
  if (!notePlace && type !== 'image/jpeg') return undefined
  return named((notePlace ? bytes.slice() : withoutLocation(bytes)).buffer, type)
}

const photoOf = async (source: Blob | ImageBitmap): Promise<Content | Unusable> => {
  const made = await makePhoto(source)
  if (made === 'unreadable') return { kind: 'damaged' }
  return {
    ...{ kind: 'content', medium: 'photo' },
    file: await named(made.photo, 'image/jpeg'),
    thumbnail: await named(made.thumbnail, 'image/jpeg'),
  }
}

const soundOf = async (sound: Blob): Promise<Content | Unusable> => {
  const bytes = await sound.arrayBuffer()
  const type = contentTypeOf(new Uint8Array(bytes, 0, Math.min(HEAD_BYTES, bytes.byteLength)))
  return type === undefined ? { kind: 'damaged' } : { kind: 'content', medium: 'audio', file: await named(bytes, type) }
}

/** A few kilobytes of black on white: its own preview. */
const signatureOf = async (picture: Blob): Promise<Content> => ({
  ...{ kind: 'content', medium: 'signature' },
  file: await named(await picture.arrayBuffer(), 'image/png'),
})

const named = async (bytes: ArrayBuffer, type: ContentType): Promise<Part> => ({
  name: { sha256: await sha256(bytes), bytes: bytes.byteLength, type },
  bytes,
})
