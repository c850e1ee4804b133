import type { Database } from './database.ts'

/** Tries at one door before it closes, and for how long. In the database, so that several processes count together. */
export interface Door {
  readonly name: string
  readonly most: number
  /** How long tries are counted together; a quarter of an hour where nothing is said. */
  readonly windowMs?: number
}

const WINDOW_MS = 15 * 60_000

/** The longest window that a door may have. */
export const DAY_MS = 24 * 60 * 60_000

/** Counts a try. Gives the seconds to wait when there were too many, else undefined. */
export const knock = async (db: Database, door: Door, nowMs: number): Promise<number | undefined> => {
  const now = new Date(nowMs).toISOString()
  const { windowMs = WINDOW_MS } = door
  const before = (ms: number): string => new Date(nowMs - ms).toISOString()
  await db
    .deleteFrom('attempt')
    .where((eb) =>
      eb.or([
        eb('since', '<=', before(DAY_MS)),
        eb.and([eb('door', '=', door.name), eb('since', '<=', before(windowMs))]),
      ]),
    )
    .execute()
  const row = await db
    .insertInto('attempt')
    .values({ door: door.name, tries: 1, since: now })
    .onConflict((conflict) => conflict.column('door').doUpdateSet((eb) => ({ tries: eb('attempt.tries', '+', 1) })))
    .returning(['tries', 'since'])
    .executeTakeFirstOrThrow()
  return row.tries > door.most ? Math.ceil((Date.parse(row.since) + windowMs - nowMs) / 1_000) : undefined
}
