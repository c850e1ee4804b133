import * as z from 'zod/mini'
import { Instant, Uuid } from '../domain/records/envelope.ts'
import { Columns } from './columns.ts'
import { Mutation, Path } from './mutation.ts'
import { ProblemCode } from './problem.ts'

/** Most mutations in one push; with about 300 bytes each after gzip, so that a slow link sees an answer within a minute. */
export const PUSH_MUTATIONS = 500

export const PushRequest = z.object({
  protocol: z.int(),
  /** How many mutations the device still holds after these: shown to the office beside the device. */
  waiting: z.int().check(z.nonnegative()),
  /** The phone's clock when it sent: the office shows how far it is off. Never refused, never used in a decision. */
  sentAt: z.optional(Instant),
  /** It takes the answer in brief where there is nothing to say but that all was applied. */
  brief: z.optional(z.boolean()),
  mutations: z.array(Mutation).check(z.minLength(1), z.maxLength(PUSH_MUTATIONS)),
})
export type PushRequest = z.infer<typeof PushRequest>

/** The same with its mutations laid out in columns; only for an office that says that it reads them (`readsColumns`). */
export const PushInColumns = z.extend(z.omit(PushRequest, { mutations: true }), { columns: Columns })
export type PushInColumns = z.infer<typeof PushInColumns>

const m = { m: Uuid }
const version = z.int().check(z.gte(1))
/** SHA-256, in hex, of the mutation's canonical JSON as the office stored it: its receipt for the content. */
const sum = z.optional(z.string())
/** Fields of the mutation that were left out, as they had been erased meanwhile at the request of the person they are about; `*` for all. */
const erased = z.optional(z.array(z.string()))

/**
 * What became of one mutation.
 * applied: as sent. duplicate: it had been applied before. merged: applied beside others' changes of other fields. conflict: the named
 * fields kept the server's value, the sent ones are kept as conflicts; the rest was applied. rejected: not applied, and why;
 * `paths` are the fields to mend. blocked: waits behind a rejected mutation of the same record. retry: the server could
 * not take it now. Whatever it is, what was `erased` is not in it.
 */
export const Verdict = z.discriminatedUnion('kind', [
  z.object({ ...m, kind: z.literal('applied'), version, sum, erased }),
  z.object({ ...m, kind: z.literal('duplicate'), version, sum, erased }),
  z.object({ ...m, kind: z.literal('merged'), version, sum, erased }),
  z.object({ ...m, kind: z.literal('conflict'), version, sum, erased, paths: z.array(Path) }),
  z.object({ ...m, kind: z.literal('rejected'), code: ProblemCode, paths: z.array(z.string()), erased }),
  z.object({ ...m, kind: z.literal('blocked'), by: Uuid }),
  z.object({ ...m, kind: z.literal('retry') }),
])
export type Verdict = z.infer<typeof Verdict>

/** Every mutation was applied as sent: the version of each in the order sent, and the SHA-256 of all their sums, one behind the other, in hex. */
const AllApplied = z.object({ versions: z.array(version), sum: z.string() })
export type AllApplied = z.infer<typeof AllApplied>

/**
 * One verdict per mutation sent, in the order sent; none where they are told in brief, to who asked for that. `epoch` changes when the server was restored
 * from a backup.
 */
export const PushResponse = z.object({
  epoch: z.string(),
  verdicts: z.array(Verdict),
  applied: z.optional(AllApplied),
})
export type PushResponse = z.infer<typeof PushResponse>
