import type { Random } from './ports.ts'

/** First and longest pause between tries: a passing dip costs seconds, a closed server is not hammered at dawn (sync.md hazard 27). */
const FIRST_MS = 2_000
const LONGEST_MS = 5 * 60_000

/** Full jitter: anywhere between nothing and the doubled pause, so that a thousand phones do not come back at once. */
export const backoffMs = (failures: number, random: Random): number =>
  Math.round(random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20)))
