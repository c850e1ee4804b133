import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { Client } from 'pg'
import { pino } from 'pino'
import { inject } from 'vitest'
import type { Role } from '../../src/domain/records/role.ts'
import { createApp } from '../../src/server/app.ts'
import { openBlobStore } from '../../src/server/blobs/open-blob-store.ts'
import type { Office } from '../../src/server/office.ts'
import { openErasureLog } from '../../src/server/people/erasure-log.ts'
import { newServerId } from '../../src/server/secrets.ts'
import { createAccount } from '../../src/server/storage/accounts.ts'
import { addAreas } from '../../src/server/storage/areas.ts'
import { openDatabase, SQLITE_FILE, type StorageConfig } from '../../src/server/storage/database.ts'
import { lifeOf } from '../../src/server/storage/meta.ts'

/** The stores that every test of the office runs over. */
export const STORES = ['SQLite', 'PostgreSQL'] as const
export type StoreName = (typeof STORES)[number]

/** Communes of the office under test. */
export const AREAS = ['19333', '19351', '19360'] as const

/** The password of every account under test. */
export const PASSWORD = 'mot-ngoi-sao-sang'

/** The user in each role that opens the desk. */
export const USERS = { administrator: 'admin', coordinator: 'dieu-phoi' } as const

/** When the office under test opens, until its clock is moved. */
export const OPENING = Date.parse('2026-11-02T01:00:00.000Z')

/** An office over a fresh store, spoken to as over the network. */
export interface TestOffice extends AsyncDisposable {
  readonly office: Office
  readonly app: Hono
  readonly storage: StorageConfig
  /** Connections to the database that broke off. */
  readonly lost: readonly Error[]
  /** What the office wrote to its log. */
  readonly lines: readonly string[]
  /** Moves the office's clock on. */
  pass(ms: number): void
  send(method: string, path: string, init?: Omit<RequestInit, 'method'> & { from?: string }): Promise<Response>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
}

/** The template that each office under test begins as a copy of; it is made once a run (`test/setup/postgres.ts`). */
export const TEMPLATE = 'office_template'

/** Brings a new store to what each office under test begins with: three communes, and an account for each role of the desk. */
export const fillTemplate = async (storage: StorageConfig): Promise<void> => {
  const db = await openDatabase(storage)
  await addAreas(
    db,
    AREAS.map((code) => ({ code, name: `Phường ${code}` })),
  )
  for (const [role, username] of Object.entries(USERS)) {
    const areas = role === 'administrator' ? [...AREAS] : [AREAS[0]]
    const account = { username, name: `Cán bộ ${username}`, role: role as Role, areas, password: PASSWORD }
    await createAccount(db, newServerId(OPENING), account, new Date(OPENING).toISOString())
  }
  await db.destroy()
}

/** Opens an office with three communes and an account for each role of the desk; disposing of it removes its store. */
export const openOffice = async (store: StoreName, leaseDays?: number): Promise<TestOffice> => {
  const blobsDir = mkdtempSync(join(tmpdir(), 'sao-lang-blobs-'))
  const { storage, remove } = store === 'SQLite' ? freshFolder() : await freshDatabase()
  const lost: Error[] = []
  const db = await openDatabase(storage, (error) => lost.push(error))
  let now = OPENING
  const lines: string[] = []
  const log = pino({ level: 'info', base: null }, { write: (line) => void lines.push(line) })
  const office: Office = {
    db,
    life: await lifeOf(db),
    blobs: openBlobStore(join(blobsDir, 'files')),
    erasures: openErasureLog(blobsDir),
    log,
    policy: { lock: 'required', ...(leaseDays === undefined ? {} : { leaseDays }) },
    appDir: 'no-app-here',
    nowMs: () => now,
  }
  const app = createApp(office)
  const send: TestOffice['send'] = async (method, path, { from = '192.0.2.1', ...init } = {}) =>
    // What the Node server tells about the connection, for the counts of tries per address.
    app.request(path, { method, ...init }, { incoming: { socket: { remoteAddress: from } } })
  return {
    ...{ office, app, storage, lost, lines, send },
    pass: (ms) => {
      now += ms
    },
    post: (path, body, headers = {}) =>
      send('POST', path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }),
    [Symbol.asyncDispose]: async () => {
      await db.destroy()
      await remove()
      rmSync(blobsDir, { recursive: true, force: true })
    },
  }
}

interface FreshStore {
  readonly storage: StorageConfig
  remove(): Promise<void>
}

const freshFolder = (): FreshStore => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sao-lang-office-'))
  copyFileSync(join(inject('templateDir'), SQLITE_FILE), join(dataDir, SQLITE_FILE))
  return {
    storage: { databaseUrl: undefined, dataDir },
    remove: () => Promise.resolve(rmSync(dataDir, { recursive: true, force: true })),
  }
}

const freshDatabase = async (): Promise<FreshStore> => {
  const name = `office_${crypto.randomUUID().replaceAll('-', '')}`
  const url = new URL(inject('postgresUrl'))
  await asOwner(url.href, `create database ${name} template ${TEMPLATE}`)
  return {
    storage: { databaseUrl: new URL(name, url).href, dataDir: '' },
    remove: () => asOwner(url.href, `drop database ${name} with (force)`),
  }
}

const asOwner = async (connectionString: string, command: string): Promise<void> => {
  const client = new Client({ connectionString })
  await client.connect()
  await client.query(command)
  await client.end()
}
