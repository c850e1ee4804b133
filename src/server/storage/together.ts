import { CompiledQuery } from 'kysely'
import type { Database } from './database.ts'
import { isSqlite } from './many-rows.ts'

/**
 * Carries these writes out, each on rows of its own: PostgreSQL does not show one what another writes. There they are one statement, as each would cost a
 * way over the network and back; over SQLite, which has no such statement and no such way, one after the other.
 */
export const writeTogether = async (db: Database, writes: readonly CompiledQuery[]): Promise<void> => {
  if (isSqlite(db)) for (const write of writes) await db.executeQuery(write)
  else if (writes.length > 0) await db.executeQuery(inOne(writes))
}

const inOne = (writes: readonly CompiledQuery[]): CompiledQuery => {
  const values: unknown[] = []
  const texts = writes.map(({ sql, parameters }) => {
    const from = values.length
    values.push(...parameters)
    return sql.replaceAll(/\$(\d+)/g, (_mark, number: string) => `$${Number(number) + from}`)
  })
  const before = texts.slice(0, -1).map((text, at) => `"w${at}" as (${text})`)
  const with_ = before.length === 0 ? '' : `with ${before.join(', ')} `
  return CompiledQuery.raw(`${with_}${texts.at(-1)}`, values)
}
