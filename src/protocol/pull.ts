import * as z from 'zod/mini'
import { AreaCode } from '../domain/records/envelope.ts'
import { Columns } from './columns.ts'
import { Erasure } from './erasure.ts'
import { WireRecord } from './record.ts'

/** Rows of one page: about 180 KB after gzip. */
export const PULL_ROWS = 1_000

/** `cursor` is what the last page gave, opaque; none at first. */
export const PullRequest = z.object({
  protocol: z.int(),
  cursor: z.optional(z.string().check(z.maxLength(8_000))),
  /** Newest record shapes that the phone reads (`version.ts`): rows of kinds younger than that wait for its update. None said: 1. */
  schema: z.optional(z.int().check(z.gte(1))),
  /** Asks for the sums of what the phone holds once it has all of it. */
  check: z.optional(z.boolean()),
  /** The device carries erasures out in all that it keeps (`erasure.ts`): its cursor says how far it has come with them. */
  erases: z.optional(z.boolean()),
  /** Its reader takes the rows laid out in columns. */
  columns: z.optional(z.boolean()),
  /** Its reader takes an answer without a body (204): there is nothing that it has not, and its cursor stays. */
  same: z.optional(z.boolean()),
  limit: z.optional(z.int().check(z.gte(1), z.lte(PULL_ROWS))),
})
export type PullRequest = z.infer<typeof PullRequest>

/**
 * One page of the feed. `changes` are current rows (a tombstone is a row with `deletedAt`). `leave` names areas that the device no
 * longer holds: their rows go once their pending edits are answered. `reset` asks the device to start its feed from
 * nothing; it never touches unsent work. Page and cursor are stored in one transaction.
 */
export const PullResponse = z.object({
  epoch: z.string(),
  changes: z.array(WireRecord),
  /** `changes` laid out in columns, where asked for: then that is empty. */
  columns: z.optional(Columns),
  leave: z.array(AreaCode),
  reset: z.boolean(),
  cursor: z.string(),
  more: z.boolean(),
  /** Highest number that the office knows of this device's mutations; told at the beginning of its feed. */
  lastSequence: z.optional(z.int().check(z.nonnegative())),
  /** What was erased since the cursor, for devices that carry it out. */
  erasures: z.optional(z.array(Erasure)),
  /** With the last page, where asked for: the sum of each area's records as of that page (`checksum.ts`). None of an area that was just written to. */
  sums: z.optional(z.record(AreaCode, z.string().check(z.regex(/^[0-9a-f]{16}$/)))),
})
export type PullResponse = z.infer<typeof PullResponse>
