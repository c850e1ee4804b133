import * as z from 'zod/mini'

/**
 * Codes of everything that can go wrong between phone and office, one line of meaning each. The words that people read are in
 * the app's messages, under the same codes.
 */
const PROBLEM_CODES = [
  /** The body is not what the schema says. */
  'malformed',
  /** The body is larger than the door admits. */
  'too-large',
  /** No token, an unknown one, or one that was revoked. */
  'unauthorised',
  /** The device was revoked by the office. */
  'device-revoked',
  /** The token was good for a quarter of an hour, which is over: the device's key opens again. */
  'token-expired',
  /** The nonce is too old, or was used before. */
  'nonce-stale',
  /** That device is enrolled with another key. */
  'device-taken',
  /** The changes of a file are not proven to be of the phone that it names. */
  'unproven',
  /** The role may not do this. */
  'forbidden',
  /** The area is outside what the device holds. */
  'out-of-scope',
  /** Client and server speak no common protocol. */
  'protocol-unsupported',
  /** The record shape is newer than the server knows. */
  'schema-unsupported',
  /** The record after the change would not fit its kind's schema. */
  'invalid-data',
  /** The record that the change names is not there. */
  'record-missing',
  /** The assessment is final; a correction is a new one. */
  'finalised',
  /** Somebody else has taken that step of the dossier. */
  'step-taken',
  /** The dossier is not where the step begins, or a step before it has not come yet. */
  'out-of-turn',
  /** The field is closed by a step that was taken: what was filed is not changed. */
  'locked',
  /** What the step needs is missing. */
  'not-complete',
  /** A council member's sheet, and the name of who sends it is not that member's. */
  'not-member',
  /** The sheets of that scoring were opened before this one came. */
  'sheet-late',
  /** The member has a sheet of that scoring that came another way. */
  'sheet-taken',
  /** The opening leaves out a sheet that was handed in. */
  'sheet-left-out',
  /** The sheet's content is not known to who writes: the office has left it out. */
  'sealed',
  /** The comment was called settled before, by somebody else. */
  'settled',
  /** What was said in a comment is not changed. */
  'said',
  /** The same mutation id came with another content. */
  'key-reuse',
  /** The device's mutation number was used before by another mutation. */
  'sequence-reuse',
  /** The mutation says it is from another device than the one that sends it. */
  'wrong-device',
  /** An earlier mutation that this one builds on is not known. */
  'base-missing',
  /** The enrolment code is unknown, used or too old. */
  'code-invalid',
  /** User name and password do not match. */
  'sign-in-failed',
  /** The new password is too easy to guess, or the old one is not right; the path tells which. */
  'password-refused',
  /** Too many tries; wait. */
  'too-many-requests',
  /** That user name is taken. */
  'name-taken',
  /** No such address. */
  'not-found',
  /** A fault of the server; nothing was half-written. */
  'internal',
] as const
export const ProblemCode = z.enum(PROBLEM_CODES)
export type ProblemCode = z.infer<typeof ProblemCode>

/** Problem details of RFC 9457 as `application/problem+json`, with our code. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: ProblemCode,
  paths: z.optional(z.array(z.string())),
  retryAfterSeconds: z.optional(z.int()),
})
export type Problem = z.infer<typeof Problem>
