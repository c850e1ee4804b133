import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** How long a second process waits for the first one's write. */
const BUSY_MS = 10_000

/** Statements kept ready: those of what phones do all day, and some. */
const MOST_KEPT = 200

/**
 * Node's own SQLite as kysely's dialect wants it. WAL lets readers go on while one writes; synchronous=FULL syncs the disk at every commit, so that
 * what was acknowledged survives a power cut. secure_delete: what was erased at the request of a person is not left in free pages of the file.
 */
export const openSqlite = (file: string): SqliteDatabase => {
  const db = new DatabaseSync(file)
  db.exec(
    `pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on; pragma busy_timeout = ${BUSY_MS}`,
  )
  const kept = new Map<string, SqliteStatement>()
  return {
    close: () => db.close(),
    prepare: (sql) => {
      const statement = kept.get(sql) ?? prepare(db, sql)
      // The one that was longest not asked for stands first, and goes first.
      kept.delete(sql)
      kept.set(sql, statement)
      const [oldest] = kept.keys()
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
      return statement
    },
  }
}

const prepare = (db: DatabaseSync, sql: string): SqliteStatement => {
  const statement = db.prepare(sql)
  const bound = (values: readonly unknown[]) => values as SQLInputValue[]
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...bound(values)),
    run: (values) => statement.run(...bound(values)),
    iterate: (values) => statement.iterate(...bound(values)) as IterableIterator<unknown>,
  }
}
