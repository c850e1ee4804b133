import * as z from 'zod/mini'
import { RETENTION_IDS } from '../domain/privacy/retention-ids.ts'
import { AreaCode, Instant, Uuid } from '../domain/records/envelope.ts'

/** One thing that somebody is to decide on: where to look at it, and since when it is as it is. Its name is read from the store, not sent here. */
const DueThing = z.object({
  what: z.enum(['producer', 'response', 'assessment', 'submission', 'intake', 'account', 'device', 'api-key']),
  id: z.union([Uuid, z.string()]),
  area: z.optional(AreaCode),
  since: Instant,
})
export type DueThing = z.infer<typeof DueThing>

/** What has been kept as long as its rule says and needs a person's decision; of each rule the oldest, and how many there are. */
export const RetentionDue = z.object({
  due: z.array(z.object({ rule: z.enum(RETENTION_IDS), count: z.int(), things: z.array(DueThing) })),
})
export type RetentionDue = z.infer<typeof RetentionDue>
