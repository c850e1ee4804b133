import { readConfig } from './config.ts'
import { compactLedger } from './storage/compact.ts'
import { openDatabase } from './storage/database.ts'

/** Least age in days: longer than any phone stays away, so that nobody misses what was let go. */
const LEAST_DAYS = 400
const DAY_MS = 24 * 3_600_000

/** `npm run compact -- DAYS`, also while the server runs: lets the content of changes older than that go (their history), never a record. */
const compact = async (days: number): Promise<{ isDone: boolean; says: string }> => {
  if (!Number.isInteger(days) || days < LEAST_DAYS)
    return { isDone: false, says: `Name an age of at least ${LEAST_DAYS} days: npm run compact -- DAYS` }
  const read = readConfig(process.env)
  if (read.kind === 'wrong') return { isDone: false, says: read.faults.join('\n') }
  const db = await openDatabase(read.config)
  const count = await compactLedger(db, new Date(Date.now() - days * DAY_MS).toISOString())
  await db.destroy()
  return {
    isDone: true,
    says: `Let the content of ${count} changes go. Records, receipts and cursors are as they were.`,
  }
}

const outcome = await compact(Number(process.argv[2]))
process[outcome.isDone ? 'stdout' : 'stderr'].write(`${outcome.says}\n`)
process.exitCode = outcome.isDone ? 0 : 1
