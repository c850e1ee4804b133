import * as z from 'zod/mini'
import { Author, Instant, Uuid } from '../domain/records/envelope.ts'
import { Patch } from './mutation.ts'

/** One change in a record's life, as the office took it. `conflict`: fields whose value was kept beside the record. */
export const HistoryEntry = z.object({
  m: Uuid,
  op: z.enum(['create', 'patch', 'delete', 'resolve']),
  patch: Patch,
  by: Author,
  /** By the writer's clock; `receivedAt` by the office's. */
  at: Instant,
  receivedAt: Instant,
  /** SHA-256, in hex, of the change as it was sent: the office's receipt for its content. */
  sum: z.string(),
  conflict: z.array(z.string()),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** A record's changes that were taken, oldest first. */
export const HistoryResponse = z.object({ entries: z.array(HistoryEntry) })
export type HistoryResponse = z.infer<typeof HistoryResponse>
