import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { PushResponse, type Verdict } from '../../src/protocol/push.ts'
import { PROTOCOL, SCHEMA } from '../../src/protocol/version.ts'
import { newServerId } from '../../src/server/secrets.ts'
import { addAreas } from '../../src/server/storage/areas.ts'
import { openDatabase, type StorageConfig } from '../../src/server/storage/database.ts'
import { enrolDevice } from '../../src/server/storage/devices.ts'
import { verifyStore } from '../../src/server/storage/verify.ts'
import { AREAS, STORES, type StoreName } from './offices.ts'
import { producerData } from './visitors.ts'

/** Kills by SIGKILL over each store; `KILLS=200 npm run test:kills` does as many as anybody asks for. */
const KILLS = Number(process.env.KILLS ?? 15)
const PUSHES = 10

interface Place extends AsyncDisposable {
  readonly storage: StorageConfig
}

const newPlace = async (store: StoreName): Promise<Place> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sao-lang-killed-'))
  const clear = (): void => rmSync(dataDir, { recursive: true, force: true })
  if (store === 'SQLite')
    return { storage: { databaseUrl: undefined, dataDir }, [Symbol.asyncDispose]: async () => clear() }
  const name = `killed_${crypto.randomUUID().replaceAll('-', '')}`
  const url = new URL(inject('postgresUrl'))
  const client = new Client({ connectionString: url.href })
  await client.connect()
  await client.query(`create database ${name}`)
  return {
    storage: { databaseUrl: new URL(name, url).href, dataDir },
    [Symbol.asyncDispose]: async () => {
      await client.query(`drop database ${name} with (force)`)
      await client.end()
      clear()
    },
  }
}

/** A token for a phone, put straight into the store before the office opens. */
const preparePhone = async (storage: StorageConfig, device: string): Promise<string> => {
  const db = await openDatabase(storage)
  await addAreas(db, [{ code: AREAS[0], name: 'Đông Hà' }])
  const holder = { name: 'Lê Thị B', role: 'officer' as const, areas: JSON.stringify([AREAS[0]]) }
  const token = await enrolDevice(db, device, 'Máy thử', holder, new Date().toISOString())
  await db.destroy()
  return token
}

interface Running {
  readonly address: string
  kill(): Promise<void>
}

/** Starts the office on a port of the system's choosing; gives its address once it says that it runs. */
const startOffice = async ({ databaseUrl, dataDir }: StorageConfig): Promise<Running> => {
  const env = {
    ...process.env,
    ...{ PORT: '0', DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? '', SAMPLE_DATA: 'off', LOG_LEVEL: 'silent' },
  }
  const child = spawn(process.execPath, ['src/server/main.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  return { address: `http://127.0.0.1:${await portOf(child)}`, kill: () => killed(child) }
}

const portOf = async (child: ChildProcess): Promise<string> => {
  let said = ''
  for await (const words of child.stdout ?? []) {
    said += String(words)
    const port = /localhost:(\d+)/.exec(said)?.[1]
    if (port !== undefined) return port
  }
  throw new Error('the office ended before it ran')
}

const killed = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

const changesOf = (device: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ m: newServerId(Date.now()), device, ds: index + 1, record: newServerId(Date.now()), kind: 'producer' },
    ...{ area: AREAS[0], op: 'create', base: { v: 0 }, schema: SCHEMA, at: '2026-11-02T00:30:00.000Z' },
    patch: { set: producerData(`Hộ ${index}`), unset: [] },
  }))

describe.each(STORES)('an office that is killed under load, over %s', (store) => {
  it('keeps every change that it answered for, and takes none twice', async () => {
    await using place = await newPlace(store)
    const device = newServerId(Date.now())
    const token = await preparePhone(place.storage, device)
    const answered = new Set<string>()
    const written = changesOf(device, KILLS * PUSHES)
    const push = async (address: string, mutations: unknown[]): Promise<Verdict[]> => {
      const body = JSON.stringify({ protocol: PROTOCOL, waiting: 0, mutations })
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const response = await fetch(`${address}/v1/push`, { method: 'POST', body, headers })
      return PushResponse.parse(await response.json()).verdicts
    }
    for (let round = 0; round < KILLS; round += 1) {
      const { address, kill } = await startOffice(place.storage)
      const ofRound = written.slice(round * PUSHES, (round + 1) * PUSHES)
      // All are under way at once; the kill falls when the first few are answered.
      const pushes = ofRound.map(async (mutation, index) => {
        const [verdict] = await push(address, [mutation])
        if (verdict?.kind === 'applied') answered.add(mutation.record)
        if (index === round % PUSHES) await kill()
      })
      await Promise.allSettled(pushes)
      await kill()
    }
    const { address, kill } = await startOffice(place.storage)
    const verdicts: Verdict[] = []
    for (let from = 0; from < written.length; from += 500)
      verdicts.push(...(await push(address, written.slice(from, from + 500))))
    const duplicates = written.filter((_, index) => verdicts[index]?.kind === 'duplicate').map(({ record }) => record)
    expect(answered.size).toBeGreaterThan(0)
    expect(duplicates).toEqual(expect.arrayContaining([...answered]))
    expect(verdicts.every((verdict) => verdict.kind === 'applied' || verdict.kind === 'duplicate')).toBe(true)
    await kill()
    const db = await openDatabase(place.storage)
    const verification = await verifyStore(db)
    const rows = await db.selectFrom('record').select('id').execute()
    await db.destroy()
    expect(rows.map(({ id }) => id).sort()).toEqual(written.map(({ record }) => record).sort())
    expect(verification).toEqual({ records: written.length, mutations: written.length, faults: [] })
  }, 600_000)
})
