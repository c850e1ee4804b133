import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { PushResponse, type Verdict } from '../../src/protocol/push.ts'
import { PROTOCOL, SCHEMA } from '../../src/protocol/version.ts'
import { newServerId } from '../../src/server/secrets.ts'
import { openDatabase } from '../../src/server/storage/database.ts'
import { enrolDevice } from '../../src/server/storage/devices.ts'
import { AREAS } from './offices.ts'
import { producerData } from './visitors.ts'

const ROUNDS = 5
const PUSHES = 12

let dataDir: string
let child: ChildProcess | undefined

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sao-lang-killed-'))
})

afterEach(() => {
  child?.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

const device = newServerId(Date.now())

/** A token for a phone, put straight into the store before the office opens. */
const preparePhone = async (): Promise<string> => {
  const db = await openDatabase({ databaseUrl: undefined, dataDir })
  const holder = { name: 'Lê Thị B', role: 'officer' as const, areas: JSON.stringify([AREAS[0]]) }
  const token = await enrolDevice(db, device, 'Máy thử', holder, new Date().toISOString())
  await db.destroy()
  return token
}

/** Starts the office on a port of the system's choosing; gives its address once it says that it runs. */
const startOffice = async (): Promise<{ address: string; kill(): Promise<void> }> => {
  const env = {
    ...process.env,
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    SAMPLE_DATA: 'off',
    LOG_LEVEL: 'silent',
  }
  const started = spawn(process.execPath, ['src/server/main.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  child = started
  let said = ''
  for await (const words of started.stdout) {
    said += String(words)
    const port = /localhost:(\d+)/.exec(said)?.[1]
    if (port === undefined) continue
    const kill = async (): Promise<void> => {
      started.kill('SIGKILL')
      if (started.exitCode === null && started.signalCode === null) await once(started, 'exit')
    }
    return { address: `http://127.0.0.1:${port}`, kill }
  }
  throw new Error('the office ended before it ran')
}

it('keeps every change that it answered for, whenever it is killed, and takes none twice', async () => {
  const token = await preparePhone()
  const answered = new Set<string>()
  const written = Array.from({ length: ROUNDS * PUSHES }, (_, index) => ({
    ...{
      m: newServerId(Date.now()),
      device,
      ds: index + 1,
      record: newServerId(Date.now()),
      kind: 'producer',
      area: AREAS[0],
    },
    ...{
      op: 'create',
      base: { v: 0 },
      patch: { set: producerData(`Hộ ${index}`), unset: [] },
      schema: SCHEMA,
      at: '2026-11-02T00:30:00.000Z',
    },
  }))
  const push = async (address: string, mutations: unknown[]): Promise<Verdict[]> => {
    const body = JSON.stringify({ protocol: PROTOCOL, waiting: 0, mutations })
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const response = await fetch(`${address}/v1/push`, { method: 'POST', body, headers })
    return PushResponse.parse(await response.json()).verdicts
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const { address, kill } = await startOffice()
    const ofRound = written.slice(round * PUSHES, (round + 1) * PUSHES)
    // All are under way at once; the kill falls when the first few are answered.
    const pushes = ofRound.map(async (mutation, index) => {
      const [verdict] = await push(address, [mutation])
      if (verdict?.kind === 'applied') answered.add(mutation.record)
      if (index === round) await kill()
    })
    await Promise.allSettled(pushes)
    await kill()
  }
  const { address, kill } = await startOffice()
  const verdicts = await push(address, written)
  const duplicates = written.filter((_, index) => verdicts[index]?.kind === 'duplicate').map(({ record }) => record)
  expect(answered.size).toBeGreaterThan(0)
  expect(duplicates).toEqual(expect.arrayContaining([...answered]))
  expect(verdicts.every((verdict) => verdict.kind === 'applied' || verdict.kind === 'duplicate')).toBe(true)
  await kill()
  const db = await openDatabase({ databaseUrl: undefined, dataDir })
  const rows = await db.selectFrom('record').select('id').execute()
  await db.destroy()
  expect(rows.map(({ id }) => id).sort()).toEqual(written.map(({ record }) => record).sort())
}, 120_000)
