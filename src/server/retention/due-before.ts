import { RETENTION } from '../../domain/privacy/retention.ts'
import type { RetentionId } from '../../domain/privacy/retention-ids.ts'

/** The moment before which something of that rule is due; undefined where it has no term. */
export const dueBefore = (id: RetentionId, nowMs: number): string | undefined => {
  const { days } = RETENTION[id]
  return days === undefined ? undefined : new Date(nowMs - days * 24 * 3_600_000).toISOString()
}
