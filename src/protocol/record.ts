import * as z from 'zod/mini'
import { Author, Envelope, Instant, Uuid } from '../domain/records/envelope.ts'
import { Kind } from '../domain/records/kinds.ts'
import { Json, Path, type Settled } from './mutation.ts'

/** Path of a conflict that is no field: somebody deleted the record while others edited it. */
export const DELETED_PATH = 'deleted'

/** A value that lost against another writer's: kept beside the record until somebody chooses. `absent` stands for "removed". */
export const Conflict = z.object({
  m: Uuid,
  path: Path,
  value: z.optional(Json),
  absent: z.optional(z.boolean()),
  by: Author,
  at: Instant,
  /** Who wrote the value that stands, and when. */
  over: z.optional(z.object({ by: Author, at: Instant })),
})
export type Conflict = z.infer<typeof Conflict>

/** The conflicts that are left once these are settled. */
export const withoutSettled = (conflicts: readonly Conflict[], settles: readonly Settled[] = []): Conflict[] =>
  conflicts.filter(({ m, path }) => !settles.some((one) => one.m === m && one.path === path))

/** A record as it travels: its data is checked against its kind's schema at both doors. */
export const WireRecord = z.extend(Envelope, {
  kind: Kind,
  data: z.record(z.string(), Json),
  updatedBy: Author,
  conflicts: z.array(Conflict),
})
export type WireRecord = z.infer<typeof WireRecord>

/** What JSON.parse gave is JSON, to any depth: that it is an object is left to see. */
const ReadData = z.custom<WireRecord['data']>(
  (data) => typeof data === 'object' && data !== null && !Array.isArray(data),
)

/** The same of a record that was just parsed from JSON. */
export const ReadRecord = z.extend(WireRecord, { data: ReadData })
