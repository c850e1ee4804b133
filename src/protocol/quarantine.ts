import * as z from 'zod/mini'
import { AreaCode, Instant, Uuid } from '../domain/records/envelope.ts'
import { Line, RequiredLine } from '../domain/records/text.ts'
import { RevokeReason } from './enrol.ts'
import { Json, Mutation } from './mutation.ts'
import { ProblemCode } from './problem.ts'
import { PUSH_MUTATIONS } from './push.ts'

/** What a stopped phone hands over before it erases itself; it is kept beside the records until somebody of the office has looked at it. */
export const QuarantineRequest = z.object({
  protocol: z.int(),
  mutations: z.array(Mutation).check(z.minLength(1), z.maxLength(PUSH_MUTATIONS)),
})
export type QuarantineRequest = z.infer<typeof QuarantineRequest>

/** The changes that the office has from now on, whatever it decides of them. */
export const QuarantineResponse = z.object({ kept: z.array(Uuid) })

/** waiting: for somebody to decide. taken: went into the records. refused: was to be taken in, but the rules of its record were against it. */
const QuarantineState = z.enum(['waiting', 'taken', 'refused', 'declined'])

/** A change in quarantine, with what the fields that it would change hold now. */
export const QuarantinedChange = z.object({
  mutation: Mutation,
  receivedAt: Instant,
  state: QuarantineState,
  now: z.record(z.string(), Json),
  /** Whether the office has the record. */
  isKnown: z.boolean(),
  problem: z.optional(ProblemCode),
  decidedAt: z.optional(Instant),
  decidedBy: z.optional(z.string()),
  reason: z.optional(z.string()),
})
export type QuarantinedChange = z.infer<typeof QuarantinedChange>

/** One stopped device and the records that it would change, oldest change first. */
const QuarantinedRecord = z.object({
  record: Uuid,
  /** What the record is called, as far as it has a name. */
  name: z.string(),
  changes: z.array(QuarantinedChange),
})
export type QuarantinedRecord = z.infer<typeof QuarantinedRecord>
export const QuarantinedDevice = z.object({
  device: Uuid,
  holder: z.string(),
  label: z.string(),
  revokedAt: z.optional(Instant),
  revokedFor: z.optional(RevokeReason),
  /** Changes that wait; of these, at most so many are listed. */
  waiting: z.int(),
  records: z.array(QuarantinedRecord),
})
export type QuarantinedDevice = z.infer<typeof QuarantinedDevice>
export const QuarantineList = z.object({ devices: z.array(QuarantinedDevice) })
export type QuarantineList = z.infer<typeof QuarantineList>

/** What becomes of what a device sent: all that waits, or only what is about one record of an area. */
export const QuarantineDecision = z.object({
  device: Uuid,
  about: z.optional(z.object({ area: AreaCode, record: Uuid })),
  take: z.boolean(),
  /** Needed to decline. */
  reason: z.optional(Line),
})
export type QuarantineDecision = z.infer<typeof QuarantineDecision>
export const DeclineReason = RequiredLine
/** How many changes were taken in, refused by the rules, declined, and wait on for another. */
export const QuarantineOutcome = z.object({
  taken: z.int(),
  refused: z.int(),
  declined: z.int(),
  waiting: z.int(),
})
export type QuarantineOutcome = z.infer<typeof QuarantineOutcome>
