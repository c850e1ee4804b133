import * as z from 'zod/mini'
import { CONTENT_TYPES } from '../evidence/content-type.ts'
import { DOCUMENT_KIND_IDS } from '../evidence/document-kind-ids.ts'
import { CriterionCode } from './assessment.ts'
import { Day, Instant, Uuid } from './envelope.ts'
import { Line, Note } from './text.ts'

/** SHA-256 of a file's bytes, in hex: by it the same file is kept and sent once, and known again everywhere. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
export type Sha256 = z.infer<typeof Sha256>

/** Bytes by their name. The bytes themselves travel and rest apart from records. */
export const FileReference = z.object({
  sha256: Sha256,
  bytes: z.int().check(z.gte(1), z.lte(64 * 1024 * 1024)),
  type: z.enum(CONTENT_TYPES),
})
export type FileReference = z.infer<typeof FileReference>

/** Where it was taken, in degrees of WGS 84; `accuracyMetres` as the device told (68 % radius). */
export const Place = z.object({
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
  accuracyMetres: z.optional(z.number().check(z.gte(0))),
})
export type Place = z.infer<typeof Place>

const MEDIA = ['photo', 'document', 'audio', 'signature'] as const
const Medium = z.enum(MEDIA)
export type Medium = z.infer<typeof Medium>

/** Minh chứng: a photo, document, recording or signature that backs what was surveyed or scored. */
export const Evidence = z.object({
  /** None of what belongs to a training: its materials, and the signature of somebody of no producer. */
  producer: z.optional(Uuid),
  product: z.optional(Uuid),
  assessment: z.optional(Uuid),
  /** The criterion that it backs. */
  criterion: z.optional(CriterionCode),
  /** The filled survey and the answer's key in it; of a training's signature the participant's key. */
  response: z.optional(Uuid),
  question: z.optional(z.string().check(z.maxLength(120))),
  /** The plan that it signs, the action that it shows to be done, the training that it is of. */
  plan: z.optional(Uuid),
  action: z.optional(Uuid),
  training: z.optional(Uuid),
  /** Which of the 15 documents of form 02 it is. */
  document: z.optional(z.enum(DOCUMENT_KIND_IDS)),
  medium: Medium,
  /** What is shown and filed: a photo re-encoded without its hidden data, a document as it came. */
  file: FileReference,
  /** The photo as the camera made it, kept only on request. */
  original: z.optional(FileReference),
  /** A preview of a few kilobytes: sent first, shown in lists. */
  thumbnail: z.optional(FileReference),
  caption: z.optional(Note),
  /** Name that the file had, for documents. */
  fileName: z.optional(Line),
  takenAt: Instant,
  /** Last day on which the paper is valid, of papers that have a term (Decision 26/2026, Art. 6.1.c). */
  validUntil: z.optional(Day),
  /** Only where the person in charge of the place agreed. */
  place: z.optional(Place),
  sample: z.optional(z.boolean()),
})
export type Evidence = z.infer<typeof Evidence>

/** A file with its place in the order of sending: 0 preview, 1 the file itself, 2 the original. */
export interface RankedFile extends FileReference {
  readonly rank: number
}

/** The files of a piece of evidence, in the order in which they are worth sending. */
export const filesOf = ({ thumbnail, file, original }: Evidence): RankedFile[] =>
  [thumbnail, file, original].flatMap((one, rank) => (one === undefined ? [] : [{ ...one, rank }]))
