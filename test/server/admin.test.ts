import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/server/config.ts'
import { prepareFirstStart } from '../../src/server/first-start.ts'
import { newServerId } from '../../src/server/secrets.ts'
import { signIn } from '../../src/server/storage/accounts.ts'
import { openDatabase } from '../../src/server/storage/database.ts'
import { listSessions, openSession } from '../../src/server/storage/sessions.ts'
import { OPENING } from './offices.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sao-lang-admin-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const environment = () => ({ ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' })

const admin = (words: string[], input = ''): { status: number | null; said: string } => {
  const run = spawnSync(process.execPath, ['src/server/admin.ts', ...words], {
    ...{ input, encoding: 'utf8', env: environment() },
  })
  return { status: run.status, said: `${run.stdout}${run.stderr}` }
}

const withStore = async <T>(work: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>): Promise<T> => {
  const db = await openDatabase({ databaseUrl: undefined, dataDir })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

const configOf = (set: Record<string, string>) => {
  const read = readConfig({ DATA_DIR: dataDir, ...set })
  if (read.kind === 'wrong') throw new Error(read.faults.join())
  return read.config
}

const firstStart = (set: Record<string, string>) => withStore((db) => prepareFirstStart(db, configOf(set), OPENING))

describe('a first start', () => {
  it('with sample data makes an administrator, and shows the password as long as it is the made-up one', async () => {
    const first = await firstStart({})
    expect(first).toMatchObject({ kind: 'made-up', username: 'admin' })
    expect(await firstStart({})).toEqual(first)
    admin(['set-password', 'admin'], 'mưa chiều phố nhỏ\n')
    expect(await firstStart({})).toEqual({ kind: 'users' })
  })

  it('of a real office makes nobody, until the command line does, and stays as it was made', async () => {
    expect(await firstStart({ SAMPLE_DATA: 'off' })).toEqual({ kind: 'nobody' })
    expect(admin(['create-admin', 'le.thi.b', 'Lê Thị B'], 'mưa chiều phố nhỏ\n')).toMatchObject({ status: 0 })
    expect(await firstStart({ SAMPLE_DATA: 'off' })).toEqual({ kind: 'users' })
    expect(await firstStart({})).toEqual({ kind: 'users' })
    const account = await withStore((db) => signIn(db, 'le.thi.b', 'mưa chiều phố nhỏ'))
    expect(account).toMatchObject({ name: 'Lê Thị B', role: 'administrator', areas: '["*"]' })
  })
})

describe('npm run admin', () => {
  it('shows a password that it made once, and takes none that is easy to guess', async () => {
    const made = admin(['create-admin', 'le.thi.b'])
    const [, password = ''] = /shown this once: (\S+)/.exec(made.said) ?? []
    expect(await withStore((db) => signIn(db, 'le.thi.b', password))).toBeDefined()
    expect(admin(['create-admin', 'le.thi.b']).status).toBe(1)
    expect(admin(['create-admin', 'nguoi.moi'], 'password12345\n')).toMatchObject({ status: 1 })
    expect(admin(['set-password', 'le.thi.b'], 'ngan\n')).toMatchObject({ status: 1 })
    expect(admin(['create-admin', 'Lê Thị B'], 'mưa chiều phố nhỏ').status).toBe(1)
  })

  it('lists, stops and lets in users, and ends their sessions', async () => {
    admin(['create-admin', 'le.thi.b', 'Lê Thị B'], 'mưa chiều phố nhỏ')
    const { id } = await withStore((db) => db.selectFrom('account').select('id').executeTakeFirstOrThrow())
    const session = { account: id, device: newServerId(OPENING), browser: 'Chrome', method: 'password' as const }
    await withStore((db) => openSession(db, session, OPENING))
    expect(admin(['end-sessions', 'le.thi.b']).said).toBe('Sessions ended: 1.\n')
    expect(await withStore((db) => listSessions(db, id, OPENING))).toEqual([])
    expect(admin(['disable', 'le.thi.b']).status).toBe(0)
    expect(admin(['list']).said).toMatch(/^le\.thi\.b\tadministrator\tLê Thị B\tdisabled since /)
    expect(await withStore((db) => signIn(db, 'le.thi.b', 'mưa chiều phố nhỏ'))).toBeUndefined()
    expect(admin(['enable', 'le.thi.b']).status).toBe(0)
    expect(admin(['list']).said).toBe('le.thi.b\tadministrator\tLê Thị B\n')
    for (const command of ['end-sessions', 'disable', 'enable', 'set-password'])
      expect(admin([command, 'khong-co-ai'], 'mưa chiều phố nhỏ').status).toBe(1)
  })

  it('says how it is used to whoever asks for anything else', () => {
    const asked = [[], ['toString'], ['create-admin'], ['add-area', '19333']].map((words) => admin(words))
    expect(asked.map(({ status, said }) => [status, said.startsWith('Use:')])).toEqual(asked.map(() => [1, true]))
    expect(() => execFileSync(process.execPath, ['src/server/admin.ts', 'list'], { env: environment() })).not.toThrow()
  })
})
