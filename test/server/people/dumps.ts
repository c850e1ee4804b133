import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Dexie } from 'dexie'
import { sql } from 'kysely'
import type { TestOffice } from '../offices.ts'

/** Every text of every table of the office's database, by table. */
export const dumpOffice = async ({ office: { db }, storage }: TestOffice): Promise<Map<string, string>> => {
  const names =
    storage.databaseUrl === undefined
      ? sql<{ name: string }>`select name from sqlite_master where type = 'table'`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`
  const dump = new Map<string, string>()
  for (const { name } of (await names.execute(db)).rows) {
    const { rows } = await sql.raw(`select * from "${name}"`).execute(db)
    dump.set(name, JSON.stringify(rows))
  }
  return dump
}

/** What any phone of this process holds, by table; bytes by the names of their files. */
export const dumpPhones = async (): Promise<string> => {
  const parts: string[] = []
  for (const name of await Dexie.getDatabaseNames()) {
    const db = await new Dexie(name).open()
    for (const table of db.tables) parts.push(`${name} ${table.name} ${JSON.stringify(await table.toArray())}`)
    db.close()
  }
  return parts.join('\n')
}

/** The names of all files below a folder. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })

export const bytesBelow = (folder: string): string =>
  filesBelow(folder)
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n')
