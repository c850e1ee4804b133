/** How often a user was wrong, and how long the next try waits. Times are this device's own, in milliseconds. */
export interface WrongTries {
  readonly wrong: number
  /** When the last was made. */
  readonly atMs: number
  readonly waitMs: number
}

export const NO_TRIES: WrongTries = { wrong: 0, atMs: 0, waitMs: 0 }

/** So many may be wrong before anybody waits: a thumb slips. */
const FREE = 4
const FIRST_WAIT_MS = 30_000
/** A day's guessing of somebody who only holds the phone then is two dozen. */
const LONGEST_WAIT_MS = 3_600_000

/** From the fifth wrong try on the wait doubles; nothing is ever wiped (issue 7; sync.md 5.1 would, after ten). */
export const anotherTry = (before: WrongTries, nowMs: number): WrongTries => {
  const wrong = before.wrong + 1
  const waitMs = wrong <= FREE ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (wrong - FREE - 1), LONGEST_WAIT_MS)
  return { wrong, atMs: nowMs, waitMs }
}

/**
 * What is left to wait. A clock that was set back lets nobody in sooner, and nobody wait longer than once more; one that was set forward is taken at
 * its word, as there is nothing on the phone to hold it against.
 */
export const waitLeftMs = ({ atMs, waitMs }: WrongTries, nowMs: number): number =>
  nowMs < atMs ? waitMs : Math.max(0, Math.min(waitMs, atMs + waitMs - nowMs))
