import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { Pool, types } from 'pg'
import * as init from './migrations/0001-init.ts'
import * as deviceClock from './migrations/0002-device-clock.ts'
import * as mergedAreas from './migrations/0003-merged-areas.ts'
import * as files from './migrations/0004-files.ts'
import * as chain from './migrations/0005-chain.ts'
import * as intake from './migrations/0006-intake.ts'
import * as openrosa from './migrations/0007-openrosa.ts'
import * as apiKeys from './migrations/0008-api-keys.ts'
import * as areaProvince from './migrations/0009-area-province.ts'
import * as reports from './migrations/0010-reports.ts'
import * as deviceKey from './migrations/0011-device-key.ts'
import * as identity from './migrations/0012-identity.ts'
import * as integrity from './migrations/0013-integrity.ts'
import * as signIn from './migrations/0014-sign-in.ts'
import * as people from './migrations/0015-people.ts'
import * as carrying from './migrations/0016-carrying.ts'
import * as keyMaker from './migrations/0017-key-maker.ts'
import * as groupedStamps from './migrations/0018-grouped-stamps.ts'
import { readyStatements } from './ready-statements.ts'
import { openSqlite } from './sqlite.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

/** Where the office keeps its records: a PostgreSQL URL, or SQLite in a folder. */
export interface StorageConfig {
  readonly databaseUrl: string | undefined
  readonly dataDir: string
}

/** Name of the SQLite file in the data folder. */
export const SQLITE_FILE = 'sao-lang.sqlite'

/** PostgreSQL's 64-bit integers (type 20) come as text; our counts fit a number. */
const INT8 = 20

const MIGRATIONS = {
  '0001-init': { up: init.up },
  '0002-device-clock': { up: deviceClock.up },
  '0003-merged-areas': { up: mergedAreas.up },
  '0004-files': { up: files.up },
  '0005-chain': { up: chain.up },
  '0006-intake': { up: intake.up },
  '0007-openrosa': { up: openrosa.up },
  '0008-api-keys': { up: apiKeys.up },
  '0009-area-province': { up: areaProvince.up },
  '0010-reports': { up: reports.up },
  '0011-device-key': { up: deviceKey.up },
  '0012-identity': { up: identity.up },
  '0013-integrity': { up: integrity.up },
  '0014-sign-in': { up: signIn.up },
  '0015-people': { up: people.up },
  '0016-carrying': { up: carrying.up },
  '0017-key-maker': { up: keyMaker.up },
  '0018-grouped-stamps': { up: groupedStamps.up },
}

/** Hears of a connection to PostgreSQL that was lost; the next query opens another. */
export type NoteLost = (error: Error) => void

/**
 * Opens the store and brings it to the newest shape. Rejects with the database's own error when it cannot.
 * A query on a connection that broke off rejects by itself, so that only a long-lived process has to hear of the loss.
 */
export const openDatabase = async (config: StorageConfig, noteLost: NoteLost = () => undefined): Promise<Database> => {
  const db = new Kysely<Tables>({
    dialect: config.databaseUrl === undefined ? sqlite(config.dataDir) : postgres(config.databaseUrl, noteLost),
  })
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) {
    await db.destroy()
    throw error
  }
  return db
}

const sqlite = (dataDir: string): SqliteDialect => {
  mkdirSync(dataDir, { recursive: true })
  return new SqliteDialect({ database: openSqlite(join(dataDir, SQLITE_FILE)) })
}

const postgres = (connectionString: string, noteLost: NoteLost): PostgresDialect => {
  const pool = new Pool({
    connectionString,
    max: 10,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : types.getTypeParser(oid, format),
    },
  })
  // Unheard, the loss of one connection (a restart of PostgreSQL) would end the whole process. The pool listens to
  // a connection only while it is idle, so each is heard for itself, from its opening to its end.
  pool.on('error', () => undefined)
  const keepReady = readyStatements()
  pool.on('connect', (client) => {
    client.on('error', noteLost)
    keepReady(client)
  })
  return new PostgresDialect({ pool })
}
