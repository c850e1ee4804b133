import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, inject, it } from 'vitest'
import { addAreas } from '../../src/server/storage/areas.ts'
import { openDatabase } from '../../src/server/storage/database.ts'
import { applyPush } from '../../src/server/storage/ledger.ts'
import { lifeOf } from '../../src/server/storage/meta.ts'
import { verifyStore } from '../../src/server/storage/verify.ts'
import { freePort, type Owner, userPostgres } from '../setup/postgres.ts'
import { AREAS } from './offices.ts'
import { newId, producerData } from './visitors.ts'

const CHANGES = 40

/** A PostgreSQL server of this test's own. */
interface Server {
  readonly url: string
  readonly data: string
  readonly process: ChildProcess
}

it('loses nothing that was answered when the primary dies and its streaming replica takes over', async () => {
  const bin = inject('postgresBin')
  const owner: Owner = process.getuid?.() === 0 ? userPostgres() : {}
  const folder = mkdtempSync(join(tmpdir(), 'sao-lang-failover-'))
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid)
  const run = (program: string, ...args: string[]): void => {
    execFileSync(join(bin, program), args, { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  const start = async (name: string): Promise<Server> => {
    const port = await freePort()
    const data = join(folder, name)
    const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: folder }
    const args = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
    const child = spawn(join(bin, 'postgres'), ['-D', data, ...args], { ...owner, cwd: folder, stdio: 'ignore' })
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`
    await expect.poll(() => isUp(url), { timeout: 60_000 }).toBe(true)
    return { url, data, process: child }
  }

  run('initdb', '-D', join(folder, 'primary'), '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '--auth=trust')
  const primary = await start('primary')
  run('pg_basebackup', '-d', primary.url, '-D', join(folder, 'replica'), '-R', '-X', 'stream')
  const replica = await start('replica')
  // A change is answered only once the replica has it, too.
  await tell(primary.url, "alter system set synchronous_standby_names = '*'")
  await tell(primary.url, 'select pg_reload_conf()')
  await expect
    .poll(() => ask(primary.url, 'select sync_state from pg_stat_replication'), { timeout: 60_000 })
    .toBe('sync')

  const db = await openDatabase({ databaseUrl: primary.url, dataDir: '' })
  await addAreas(db, [{ code: AREAS[0], name: 'Đông Hà' }])
  const life = await lifeOf(db)
  const device = newId()
  const principal = { device, name: 'Lê Thị B', role: 'officer' as const, areas: [AREAS[0]] }
  const written = Array.from({ length: CHANGES }, (_, index) => ({
    ...{ m: newId(), device, ds: index + 1, record: newId(), kind: 'producer' as const, area: AREAS[0] },
    ...{ op: 'create' as const, base: { v: 0 }, patch: { set: producerData(`Hộ ${index}`), unset: [] } },
    ...{ schema: 1, at: '2026-11-02T00:30:00.000Z' },
  }))
  const answered: string[] = []
  const pushes = written.map(async (mutation, index) => {
    const [verdict] = await applyPush({ db, life }, principal, [mutation], '2026-11-02T01:00:00.000Z')
    if (verdict?.kind === 'applied') answered.push(mutation.m)
    if (index === CHANGES / 2) primary.process.kill('SIGKILL')
  })
  await Promise.allSettled(pushes)
  await db.destroy()

  run('pg_ctl', 'promote', '-D', replica.data, '-w')
  const after = await openDatabase({ databaseUrl: replica.url, dataDir: '' })
  const kept = (await after.selectFrom('mutation').select('m').execute()).map(({ m }) => m)
  expect(answered.length).toBeGreaterThan(0)
  expect(kept).toEqual(expect.arrayContaining(answered))
  const again = await applyPush(
    { db: after, life: await lifeOf(after) },
    principal,
    written,
    '2026-11-02T02:00:00.000Z',
  )
  expect(again.every(({ kind }) => kind === 'applied' || kind === 'duplicate')).toBe(true)
  expect(await verifyStore(after)).toEqual({ records: CHANGES, mutations: CHANGES, faults: [] })
  await after.destroy()
  replica.process.kill('SIGINT')
  if (replica.process.exitCode === null) await once(replica.process, 'exit')
  rmSync(folder, { recursive: true, force: true })
})

const isUp = (url: string): Promise<boolean> =>
  ask(url, 'select 1').then(
    () => true,
    () => false,
  )

/** The first value of the first row. */
const ask = async (url: string, query: string): Promise<unknown> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(query)
  await client.end()
  return Object.values(rows[0] ?? {})[0]
}

const tell = async (url: string, command: string): Promise<void> => {
  await ask(url, command)
}
