import type { Instant } from '../../domain/records/envelope.ts'
import type { SubmissionMeta } from '../../domain/survey/xform/submission-meta.ts'

/** When a survey was begun and ended, by the phone's clock; of a phone that does not tell, when it came. */
export const timesOf = (
  { start, end }: SubmissionMeta,
  receivedAt: Instant,
): { startedAt: Instant; finalisedAt: Instant } => {
  const startedAt = instantOf(start) ?? receivedAt
  return { startedAt, finalisedAt: instantOf(end) ?? receivedAt }
}

const instantOf = (written: string | undefined): Instant | undefined => {
  const ms = Date.parse(written ?? '')
  return Number.isFinite(ms) && ms >= 0 && ms < MOST_MS ? new Date(ms).toISOString() : undefined
}

/** The last year of four digits. */
const MOST_MS = Date.parse('9999-01-01T00:00:00.000Z')

/** The moment by the phone's own clock, as expressions want it; of a phone that does not tell by Vietnam's, which has one offset. */
export const localTime = (written: string | undefined, receivedAt: Instant): string => {
  if (written !== undefined && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}[+-]\d{2}:\d{2}$/.test(written))
    return written
  const local = new Date(Date.parse(instantOf(written) ?? receivedAt) + VIETNAM_MS)
  return `${local.toISOString().slice(0, -1)}+07:00`
}

const VIETNAM_MS = 7 * 60 * 60_000
