import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { fillTemplate, TEMPLATE } from '../server/offices.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL cluster of the tests' own, whose user may create databases. */
    postgresUrl: string
    /** Folder of PostgreSQL's programs, for tests that need servers of their own. */
    postgresBin: string
    /** Folder with the SQLite file that offices under test are copies of. */
    templateDir: string
  }
}

/** Where Debian and its kin put one folder a version. */
const VERSIONS = '/usr/lib/postgresql'

/** Who runs the server: itself, or the user `postgres` when the tests run as root, whom PostgreSQL refuses. */
export interface Owner {
  readonly uid?: number
  readonly gid?: number
}

/** vitest's global set-up of the server's tests. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { url, bin, folder, stop } = await startPostgres({ isHasty: true })
  project.provide('postgresUrl', url)
  project.provide('postgresBin', bin)
  project.provide('templateDir', await makeTemplates(url, mkdtempSync(join(folder, 'template-'))))
  return stop
}

/** A PostgreSQL cluster in a temporary folder, gone when it is stopped. */
interface Cluster {
  readonly url: string
  /** Folder of PostgreSQL's programs. */
  readonly bin: string
  readonly pid: number
  readonly folder: string
  stop(): Promise<void>
}

/** `isHasty`: it says "committed" before anything is on the disk. */
export const startPostgres = async ({ isHasty }: { readonly isHasty: boolean }): Promise<Cluster> => {
  const bin = findPostgres() ?? installPostgres()
  const owner: Owner = process.getuid?.() === 0 ? userPostgres() : {}
  const folder = mkdtempSync(join(tmpdir(), 'sao-lang-postgres-'))
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const initdb = ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '--auth=trust']
  execFileSync(join(bin, 'initdb'), initdb, { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  const port = await freePort()
  // Nobody cuts the power of a cluster for tests: what is waited for on the disk is for the power's sake alone.
  const hasty = isHasty ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}
  const options = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    max_connections: 200,
    ...hasty,
  }
  const settings = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], {
    ...{ ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  })
  const said: string[] = []
  server.stderr?.on('data', (line: Buffer) => said.push(line.toString()))
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await untilAnswering(server, url, said)
  const stop = async (): Promise<void> => {
    // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients.
    server.kill('SIGINT')
    if (server.exitCode === null) await once(server, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, bin, pid: server.pid ?? 0, folder, stop }
}

/** A store of each kind as offices under test begin; gives the folder of SQLite's. */
const makeTemplates = async (postgresUrl: string, dataDir: string): Promise<string> => {
  const owner = new Client({ connectionString: postgresUrl })
  await owner.connect()
  await owner.query(`create database ${TEMPLATE}`)
  await owner.end()
  await fillTemplate({ databaseUrl: new URL(TEMPLATE, postgresUrl).href, dataDir: '' })
  await fillTemplate({ databaseUrl: undefined, dataDir })
  return dataDir
}

/** Folder of the newest version's programs; undefined when none is installed. */
const findPostgres = (): string | undefined => {
  if (!existsSync(VERSIONS)) return undefined
  const versions = readdirSync(VERSIONS).sort((one, other) => Number(other) - Number(one))
  return versions.map((version) => join(VERSIONS, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
}

const installPostgres = (): string => {
  if (process.getuid?.() !== 0)
    throw new Error('The server’s tests need PostgreSQL: install your system’s package "postgresql".')
  // Debian would start a cluster of its own at installation; these tests bring theirs.
  mkdirSync('/etc/postgresql-common', { recursive: true })
  writeFileSync('/etc/postgresql-common/createcluster.conf', 'create_main_cluster = false\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=600', 'update', '-qq'], { stdio: 'inherit', env })
  execFileSync(
    'apt-get',
    ['-o', 'DPkg::Lock::Timeout=600', 'install', '-y', '-qq', '--no-install-recommends', 'postgresql'],
    { stdio: 'inherit', env },
  )
  const bin = findPostgres()
  if (bin === undefined) throw new Error(`PostgreSQL was installed and is still not found under ${VERSIONS}.`)
  return bin
}

export const userPostgres = (): Required<Owner> => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((user) => user.startsWith('postgres:'))
  const [, , uid, gid] = line?.split(':') ?? []
  if (uid === undefined || gid === undefined)
    throw new Error('PostgreSQL refuses root, and there is no user "postgres" to run it as.')
  return { uid: Number(uid), gid: Number(gid) }
}

export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

const untilAnswering = async (server: ChildProcess, url: string, said: readonly string[]): Promise<void> => {
  while (server.exitCode === null) {
    const client = new Client({ connectionString: url })
    const isUp = await client.connect().then(
      () => true,
      () => false,
    )
    if (isUp) return client.end()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`PostgreSQL ended with ${server.exitCode} before it answered:\n${said.join('')}`)
}
