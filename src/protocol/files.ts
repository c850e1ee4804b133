import * as z from 'zod/mini'
import { AreaCode } from '../domain/records/envelope.ts'
import { Sha256 } from '../domain/records/evidence.ts'

/**
 * The bytes of evidence travel apart from records, after them, by their SHA-256. A file is cut into units of 16 KB: what arrived of a unit that a
 * cut link broke off is lost, whole units before it are not. At 30 kbit/s a unit takes four seconds.
 */
export const UNIT_BYTES = 16 * 1024

/** Most units in one request: 1 MB. */
export const REQUEST_UNITS = 64

/** Units of a file of that many bytes. */
export const unitsOf = (bytes: number): number => Math.ceil(bytes / UNIT_BYTES)

/** Length of a SHA-256 before each unit of a request's body: a garbled unit is known as such when it arrives, and only that one is sent again. */
export const SUM_BYTES = 32

/** Most files that one question names. */
export const ASKED_FILES = 100

/** A file in an area; an office keeps it for each area whose records name it. */
const FileName = z.object({ area: AreaCode, sha256: Sha256 })
export type FileName = z.infer<typeof FileName>

/** What does the office have of these files? */
export const FilesRequest = z.object({
  protocol: z.int(),
  files: z.array(FileName).check(z.minLength(1), z.maxLength(ASKED_FILES)),
})
export type FilesRequest = z.infer<typeof FilesRequest>

/** Why the office will not keep a file. */
const FILE_REFUSALS = [
  /** Its bytes are not what its SHA-256 or its length says: the copy on the phone is damaged. */
  'damaged',
  /** What it holds is not of the type that its record says, or is no whole image. */
  'not-of-type',
] as const
export const FileRefusal = z.enum(FILE_REFUSALS)
export type FileRefusal = z.infer<typeof FileRefusal>

const first = z.int().check(z.nonnegative())

/**
 * What the office has of one file. stored: all of it, checked against its SHA-256: the receipt. awaited: not yet; `missing` are runs of units
 * [from, before). refused: it will not keep it, and why. unknown: no record that the office has names it (yet).
 */
export const FileState = z.discriminatedUnion('kind', [
  z.extend(FileName, { kind: z.literal('stored') }),
  z.extend(FileName, { kind: z.literal('awaited'), missing: z.array(z.tuple([first, first])) }),
  z.extend(FileName, { kind: z.literal('refused'), why: FileRefusal }),
  z.extend(FileName, { kind: z.literal('unknown') }),
])
export type FileState = z.infer<typeof FileState>

/** One state per file asked for, in the order asked. After a request with units: that file's. `epoch` as in every answer. */
export const FilesResponse = z.object({ epoch: z.string(), files: z.array(FileState) })
export type FilesResponse = z.infer<typeof FilesResponse>
