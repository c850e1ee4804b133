import { CompiledQuery, type Insertable, type Kysely, type RawBuilder, SqliteAdapter, sql } from 'kysely'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

export const isSqlite = (db: Kysely<Tables>): boolean => db.getExecutor().adapter instanceof SqliteAdapter

type Value = string | number

/** That a column has one of these values, in words that are the same however many there are: so the database need not read them anew each time. */
export const isOneOf = (db: Database, column: string, values: readonly Value[]): RawBuilder<boolean> =>
  isSqlite(db)
    ? sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`
    : sql<boolean>`${sql.ref(column)} = any(${values}::${sql.raw(typeof values[0] === 'number' ? 'bigint' : 'text')}[])`

/** Rows of one statement over SQLite: its texts stay two, this many at once and one. */
const AT_ONCE = 10

/** What is written at once: into which columns, which of them are numbers, and what becomes of a row that is there already. */
export interface ManyRows<T extends keyof Tables> {
  readonly table: T
  readonly columns: readonly (keyof Insertable<Tables[T]> & string)[]
  readonly numbers: readonly (keyof Insertable<Tables[T]> & string)[]
  /** Columns by which a row is known that is written over; none where that is a fault. */
  readonly over?: readonly (keyof Insertable<Tables[T]> & string)[]
}

/** The writes of rows in order: one over PostgreSQL, tens over SQLite; neither builds a query for each. No row may stand in them twice. */
export const rowsInto = <T extends keyof Tables>(
  db: Database,
  many: ManyRows<T>,
  rows: readonly Insertable<Tables[T]>[],
): CompiledQuery[] => {
  if (rows.length === 0) return []
  if (!isSqlite(db)) return [CompiledQuery.raw(textForPostgres(many), columnsOf(many, rows))]
  const whole = rows.length - (rows.length % AT_ONCE)
  const writes: CompiledQuery[] = []
  for (let at = 0; at < rows.length; ) {
    const part = rows.slice(at, at < whole ? at + AT_ONCE : at + 1)
    const values = part.flatMap((row) => valuesOf(many, row))
    writes.push(CompiledQuery.raw(textForSqlite(many, part.length), values))
    at += part.length
  }
  return writes
}

const valuesOf = <T extends keyof Tables>({ columns }: ManyRows<T>, row: Insertable<Tables[T]>): unknown[] =>
  columns.map((column) => row[column] ?? null)

const columnsOf = <T extends keyof Tables>(
  { columns }: ManyRows<T>,
  rows: readonly Insertable<Tables[T]>[],
): unknown[] => columns.map((column) => rows.map((row) => row[column] ?? null))

const textForSqlite = <T extends keyof Tables>(many: ManyRows<T>, count: number): string => {
  const marks = `(${many.columns.map(() => '?').join(', ')})`
  return `${intoText(many)} values ${Array(count).fill(marks).join(', ')}${overText(many)}`
}

const textForPostgres = <T extends keyof Tables>(many: ManyRows<T>): string => {
  const arrays = many.columns.map((column, at) => `$${at + 1}::${many.numbers.includes(column) ? 'bigint' : 'text'}[]`)
  return `${intoText(many)} select * from unnest(${arrays.join(', ')})${overText(many)}`
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

const intoText = <T extends keyof Tables>({ table, columns }: ManyRows<T>): string =>
  `insert into "${table}" (${quoted(columns)})`

const overText = <T extends keyof Tables>({ columns, over }: ManyRows<T>): string => {
  if (over === undefined) return ''
  const others = columns.filter((column) => !over.includes(column))
  return ` on conflict (${quoted(over)}) do update set ${others.map((name) => `"${name}" = excluded."${name}"`).join(', ')}`
}
