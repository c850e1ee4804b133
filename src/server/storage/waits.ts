import { hashToken } from '../secrets.ts'
import type { Database } from './database.ts'

/** A door whose waits grow with wrong tries. In the database, so that several processes count together. */
export interface WaitingDoor {
  readonly name: string
  /** Tries before the first wait. */
  readonly free: number
  /** Without a try for so long, all are forgotten. */
  readonly forgetMs: number
}

const FIRST_WAIT_MS = 15_000
/** The longest wait: whoever guesses all day long gets a hundred tries of it (NIST SP 800-63B-4, 3.2.2), and the user is never out for good. */
const LONGEST_WAIT_MS = 15 * 60_000
/** How often a count is tried again that others keep overtaking. */
const ROUNDS = 20

const waitMs = (tries: number, free: number): number =>
  tries < free ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(20, tries - free))

/**
 * Counts a try, or gives the seconds to wait before the next one is looked at. A try that comes too early is not counted: it makes the wait no
 * longer. Of several that come at once each is counted for itself, whichever process they reach.
 */
export const tryDoor = async (db: Database, door: WaitingDoor, nowMs: number): Promise<number | undefined> => {
  const since = new Date(nowMs).toISOString()
  for (let round = 0; round < ROUNDS; round += 1) {
    const seen = await db.selectFrom('attempt').selectAll().where('door', '=', door.name).executeTakeFirst()
    if (seen === undefined) {
      const first = await db
        .insertInto('attempt')
        .values({ door: door.name, tries: 1, since })
        .onConflict((conflict) => conflict.column('door').doNothing())
        .returning('tries')
        .executeTakeFirst()
      if (first !== undefined) return undefined
      continue
    }
    const last = Date.parse(seen.since)
    const before = nowMs - last >= door.forgetMs ? 0 : seen.tries
    const left = last + waitMs(before, door.free) - nowMs
    if (left > 0) return Math.ceil(left / 1_000)
    const counted = await db
      .updateTable('attempt')
      .set({ tries: before + 1, since })
      .where('door', '=', door.name)
      .where('tries', '=', seen.tries)
      .where('since', '=', seen.since)
      .returning('tries')
      .executeTakeFirst()
    if (counted !== undefined) return undefined
  }
  return 1
}

/** Takes back the one try that was right: what others tried wrong by the same door stays counted. */
export const takeBack = async (db: Database, door: WaitingDoor): Promise<void> => {
  await db
    .updateTable('attempt')
    .set((eb) => ({ tries: eb('tries', '-', 1) }))
    .where('door', '=', door.name)
    .where('tries', '>', 0)
    .execute()
}

/** Forgets all tries at that door. */
export const forgetTries = async (db: Database, name: string): Promise<void> => {
  await db.deleteFrom('attempt').where('door', '=', name).execute()
}

const DAY_MS = 24 * 60 * 60_000

/** Where wrong passwords for a user are counted: by a browser that the user has signed in from, apart from everybody else's. */
export const userDoor = (username: string, knownBrowser: string | undefined): WaitingDoor => ({
  name: knownBrowser === undefined ? `sign-in:user:${username}` : `sign-in:known:${hashToken(knownBrowser)}`,
  ...{ free: 5, forgetMs: DAY_MS },
})
