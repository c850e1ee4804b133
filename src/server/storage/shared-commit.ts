import { CompiledQuery, type Transaction } from 'kysely'
import { oncePer } from '../../domain/once-per.ts'
import type { Database } from './database.ts'
import { isSqlite } from './many-rows.ts'
import type { Tables } from './tables.ts'

/** Most transactions of one commit: between two commits others have their turn. */
const MOST_TOGETHER = 8

/**
 * Carries a transaction out; resolves once it is durable. Over SQLite those that wait at the same time share a commit and its sync of the disk, which
 * takes longer than all that they do before: each has a savepoint, so that one that fails takes back nothing of another's, and if the commit itself
 * fails, each is carried out again by itself. PostgreSQL gives each a connection and shares the sync by itself
 * (https://www.postgresql.org/docs/15/wal-configuration.html, group commit).
 */
export const transact = <T>(db: Database, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> => {
  if (!isSqlite(db)) return db.transaction().execute(work)
  return new Promise((resolve, reject) => {
    const line = lineOf(db)
    line.waiting.push({
      join: async (tx) => {
        const value = await work(tx)
        return () => resolve(value)
      },
      fail: reject,
    })
    if (!line.isMoving) void move(db, line)
  })
}

interface Waiting {
  /** Does it within a transaction; gives what tells its asker, once that is durable. */
  join(tx: Transaction<Tables>): Promise<() => void>
  fail(error: unknown): void
}

interface Line {
  readonly waiting: Waiting[]
  isMoving: boolean
}

const lineOf = oncePer((_db: Database): Line => ({ waiting: [], isMoving: false }))

const move = async (db: Database, line: Line): Promise<void> => {
  line.isMoving = true
  while (line.waiting.length > 0) {
    // Requests that have come already are read first, and wait then.
    await new Promise<void>((resolve) => setImmediate(resolve))
    await together(db, line.waiting.splice(0, MOST_TOGETHER))
  }
  line.isMoving = false
}

const together = async (db: Database, group: readonly Waiting[]): Promise<void> => {
  const settle: (() => void)[] = []
  try {
    await db.transaction().execute(async (tx) => {
      for (const one of group) settle.push(await (group.length === 1 ? one.join(tx) : joined(tx, one)))
    })
    for (const tell of settle) tell()
  } catch (error) {
    if (group.length === 1) group[0]?.fail(error)
    else for (const one of group) await together(db, [one])
  }
}

const joined = async (tx: Transaction<Tables>, one: Waiting): Promise<() => void> => {
  await tx.executeQuery(BEGIN)
  try {
    const tell = await one.join(tx)
    await tx.executeQuery(KEEP)
    return tell
  } catch (error) {
    await tx.executeQuery(TAKE_BACK)
    await tx.executeQuery(KEEP)
    return () => one.fail(error)
  }
}

const [BEGIN, KEEP, TAKE_BACK] = [
  CompiledQuery.raw('savepoint one'),
  CompiledQuery.raw('release savepoint one'),
  CompiledQuery.raw('rollback to savepoint one'),
]
