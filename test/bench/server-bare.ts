import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { Client } from 'pg'
import { SQLITE_FILE, type StorageConfig } from '../../src/server/storage/database.ts'

export type Row = Readonly<Record<string, string | number | null>>

/** The rows that the office writes for one push. */
export interface BarePush {
  readonly area: string
  readonly device: string
  readonly records: readonly Row[]
  readonly mutations: readonly Row[]
}

/** What is to be written, into an empty store of the newest shape. */
export interface BareJob {
  readonly storage: StorageConfig
  readonly pushes: readonly BarePush[]
}

/**
 * What the database itself does: one process, one connection, a transaction a push, all statements prepared, the durability of the product
 * (https://www.sqlite.org/pragma.html#pragma_synchronous full; https://www.postgresql.org/docs/15/runtime-config-wal.html synchronous_commit on).
 * Row by row in SQLite, where a statement costs no way over a network; one statement a table in PostgreSQL, which is its fastest way but for COPY.
 */
process.on('message', (job: BareJob) => void run(job).then((seconds) => process.send?.(seconds)))

const run = async ({ storage, pushes }: BareJob): Promise<number> => {
  const isSqlite = storage.databaseUrl === undefined
  const writer = isSqlite ? openSqlite(storage.dataDir) : await openPostgres(storage.databaseUrl)
  const started = performance.now()
  for (const push of pushes) await writer.write(push)
  const seconds = (performance.now() - started) / 1_000
  await writer.close()
  return seconds
}

interface Writer {
  write(push: BarePush): void | Promise<void>
  close(): void | Promise<void>
}

const RECORD = ['area', 'id', 'kind', 'version', 'data', 'stamps', 'conflicts', 'created_at', 'created_by'].concat(
  ...['updated_at', 'updated_by', 'deleted_at'],
)
const MUTATION = ['area', 'm', 'device', 'ds', 'record', 'request_hash', 'effective_base', 'verdict', 'content'].concat(
  ...['actor', 'received_at', 'entry', 'chain'],
)
const NUMBERS = ['version', 'ds', 'effective_base', 'entry']

const OVER_BEFORE = `on conflict (area, id) do update set ${RECORD.map((name) => `${name} = excluded.${name}`)}`
const COUNT = 'update area_counter set seq = seq + $1, chain = $2, entries = $3 where area = $4'
const SEEN = 'update device set last_seen_at = $1, waiting = 0 where id = $2'

const openSqlite = (folder: string): Writer => {
  const db = new DatabaseSync(join(folder, SQLITE_FILE))
  db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on')
  const marks = (names: readonly string[]) => `(${names}) values (${names.map(() => '?')})`
  const record = db.prepare(`insert into record ${marks(RECORD)} ${OVER_BEFORE}`)
  const mutation = db.prepare(`insert into mutation ${marks(MUTATION)}`)
  // What is numbered in PostgreSQL is taken in turn here.
  const [count, seen] = [COUNT, SEEN].map((text) => db.prepare(text.replaceAll(/\$\d/g, '?')))
  const [begin, commit] = [db.prepare('begin immediate'), db.prepare('commit')]
  const of = (row: Row, names: readonly string[]): SQLInputValue[] => names.map((name) => row[name] ?? null)
  return {
    write: ({ area, device, records, mutations }) => {
      begin.run()
      count?.run(mutations.length, String(mutations.at(-1)?.chain), mutations.length, area)
      for (const row of records) record.run(...of(row, RECORD))
      for (const row of mutations) mutation.run(...of(row, MUTATION))
      seen?.run(String(mutations[0]?.received_at), device)
      commit.run()
    },
    close: () => db.close(),
  }
}

const openPostgres = async (connectionString: string): Promise<Writer> => {
  const client = new Client({ connectionString })
  await client.connect()
  const arrays = (names: readonly string[]) =>
    names.map((name, at) => `$${at + 1}::${NUMBERS.includes(name) ? 'bigint' : 'text'}[]`)
  const many = (table: string, names: readonly string[], rest = '') => ({
    ...{ name: table, text: `insert into ${table} (${names}) select * from unnest(${arrays(names)}) ${rest}` },
  })
  const [record, mutation] = [many('record', RECORD, OVER_BEFORE), many('mutation', MUTATION)]
  const columns = (rows: readonly Row[], names: readonly string[]) => names.map((name) => rows.map((row) => row[name]))
  return {
    write: async ({ area, device, records, mutations }) => {
      await client.query('begin')
      const values = [mutations.length, mutations.at(-1)?.chain, mutations.length, area]
      await client.query({ name: 'count', text: COUNT, values })
      await client.query({ ...record, values: columns(records, RECORD) })
      await client.query({ ...mutation, values: columns(mutations, MUTATION) })
      await client.query({ name: 'seen', text: SEEN, values: [mutations[0]?.received_at, device] })
      await client.query('commit')
    },
    close: () => client.end(),
  }
}
