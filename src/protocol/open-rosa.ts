import * as z from 'zod/mini'
import { AreaCode, Instant, Uuid } from '../domain/records/envelope.ts'
import { FormReference } from '../domain/records/response.ts'
import { RequiredLine } from '../domain/records/text.ts'

/** Beginning of every address that phones with ODK Collect or KoboCollect are told. */
export const OPEN_ROSA_PATH = '/openrosa'

/** Request for a key: who will hold the phone, for which communes. */
export const OpenRosaKeyRequest = z.object({
  name: RequiredLine,
  areas: z.array(AreaCode).check(z.minLength(1), z.maxLength(200)),
})
export type OpenRosaKeyRequest = z.infer<typeof OpenRosaKeyRequest>

/** What the other app asks for beside the address. The password is shown once and kept hashed. */
export const OpenRosaKey = z.object({ device: Uuid, username: z.string(), password: z.string() })
export type OpenRosaKey = z.infer<typeof OpenRosaKey>

/**
 * What has become of a submission. receiving: more attachments were announced. filed: it is a final survey. draft: it is a survey whose answers do
 * not all keep the form's rules; somebody in the commune mends and ends it. held: it could not be read as a survey; it is kept as it came.
 */
const SUBMISSION_STATES = ['receiving', 'filed', 'draft', 'held'] as const
const SubmissionState = z.enum(SUBMISSION_STATES)
export type SubmissionState = z.infer<typeof SubmissionState>

const SUBMISSION_PROBLEMS = [
  /** This office has no such form or version for the phone's communes. */
  'form-unknown',
  /** The producer chosen on the phone is not there any more. */
  'producer-unknown',
  /** The product chosen on the phone is not there any more. */
  'product-unknown',
  /** Neither a producer nor a commune of the phone was named. */
  'subject-missing',
  /** The form has no place for that element, or it is no answer to its question. */
  'unread',
  /** The answer does not keep the form's rules. */
  'answer',
  /** A required answer is missing. */
  'missing',
  /** The answers name an attachment that has not come. */
  'file-missing',
  /** The attachment is of no type that may be evidence; it is kept beside the submission. */
  'file-type',
  /** The office refused the record that it would have become. */
  'refused',
] as const

/** Something that is not as it should be, and of what: a path, a question, a file. */
export const SubmissionProblem = z.object({ code: z.enum(SUBMISSION_PROBLEMS), what: z.string() })
export type SubmissionProblem = z.infer<typeof SubmissionProblem>

/** A submission as the desk's list shows it. */
export const SubmissionRow = z.object({
  area: AreaCode,
  instance: z.string(),
  /** Who holds the phone that sent it. */
  sender: z.string(),
  form: FormReference,
  state: SubmissionState,
  problems: z.array(SubmissionProblem),
  receivedAt: Instant,
  /** The survey that it became. */
  response: z.optional(Uuid),
  /** It can be fetched as it came. */
  hasXml: z.boolean(),
  /** Attachments that are kept beside it. */
  kept: z.array(z.string()),
})
export type SubmissionRow = z.infer<typeof SubmissionRow>
export const SubmissionList = z.object({ items: z.array(SubmissionRow), next: z.optional(z.string()) })
export type SubmissionList = z.infer<typeof SubmissionList>

/** Which submission. */
export const SubmissionName = z.object({ area: AreaCode, instance: z.string().check(z.minLength(1), z.maxLength(300)) })
export type SubmissionName = z.infer<typeof SubmissionName>
