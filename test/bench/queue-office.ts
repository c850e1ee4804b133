import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { AreasResponse } from '../../src/protocol/areas.ts'
import { CodeResponse, EnrolResponse } from '../../src/protocol/enrol.ts'
import type { Mutation } from '../../src/protocol/mutation.ts'
import { PUSH_MUTATIONS, PushResponse } from '../../src/protocol/push.ts'
import { PROTOCOL, SCHEMA } from '../../src/protocol/version.ts'
import { newServerId } from '../../src/server/secrets.ts'
import { ADMIN_PASSWORD, startOffice } from '../e2e/office-process.ts'
import { officeFile, officeRecords } from '../e2e/office-store.ts'
import type { Held } from './contender.ts'
import { makeAssessments, type Size } from './made-assessments.ts'

/** The real server over SQLite, as a process, that serves the bench's page where else the app is. */
export interface BenchOffice {
  readonly port: number
  /** A code for one commune, another one at each call. */
  code(): Promise<string>
  /** So many assessments of a commune, sent by another phone; a code of that commune. */
  fill(count: number, size: Size, seed: number): Promise<{ newCode(): Promise<string> }>
  held(ids: ReadonlySet<string>): Held
  stop(): Promise<void>
}

export const startBenchOffice = async (folder: string, code: string): Promise<BenchOffice> => {
  const cwd = join(folder, 'served')
  mkdirSync(join(cwd, 'dist', 'assets'), { recursive: true })
  writeFileSync(
    join(cwd, 'dist', 'index.html'),
    '<!doctype html><title>bench</title><script type="module" src="/assets/page.js"></script>',
  )
  writeFileSync(join(cwd, 'dist', 'assets', 'page.js'), code)
  const dataDir = join(folder, 'office')
  const office = await startOffice(dataDir, { cwd })
  const desk = await signIn(office.address)
  let last = 0
  const codeFor = async (area: string): Promise<string> => {
    const asked = { name: 'Máy đo', role: 'officer', areas: [area] }
    return CodeResponse.parse(await desk.post('/v1/office/codes', asked)).code
  }
  const nextArea = (): string => {
    last += 1
    return desk.areas[last % desk.areas.length] ?? ''
  }
  return {
    port: office.port,
    code: () => codeFor(nextArea()),
    fill: async (count, size, seed) => {
      const area = nextArea()
      await send(office.address, await codeFor(area), area, await makeAssessments(count, size, seed))
      return { newCode: () => codeFor(area) }
    },
    held: (wanted) => {
      const rows = officeRecords(dataDir).filter(({ id }) => wanted.has(id))
      const files = rows.flatMap(({ kind, data }) =>
        kind === 'evidence' ? [(data as { file: { sha256: string } }).file.sha256] : [],
      )
      return {
        ids: rows.map(({ id }) => id),
        fileBytes: files.reduce((sum, name) => sum + officeFile(dataDir, name).byteLength, 0),
      }
    },
    stop: office.stop,
  }
}

/** More than there are runs: each writes into a commune of its own, which it finds empty. */
const COMMUNES = 400

const signIn = async (address: string) => {
  const body = { protocol: PROTOCOL, username: 'admin', password: ADMIN_PASSWORD, device: newServerId(Date.now()) }
  const signed = await fetch(`${address}/v1/office/sign-in`, {
    ...{ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
  })
  const cookie = signed.headers.get('set-cookie')?.split(';')[0] ?? ''
  const post = async (path: string, asked: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', cookie }
    return (await fetch(`${address}${path}`, { method: 'POST', body: JSON.stringify(asked), headers })).json()
  }
  const areas = Array.from({ length: COMMUNES }, (_, n) => ({ code: `${90_000 + n}`, name: `Xã ${n}` }))
  AreasResponse.parse(await post('/v1/office/served-areas', { areas }))
  return { areas: areas.map(({ code }) => code), post }
}

/** Sends them as a phone would that holds no records. */
const send = async (
  address: string,
  code: string,
  area: string,
  made: Awaited<ReturnType<typeof makeAssessments>>,
): Promise<void> => {
  const device = newServerId(Date.now())
  const post = async (path: string, body: object, token?: string): Promise<unknown> => {
    const packed = await promisify(gzip)(JSON.stringify({ protocol: PROTOCOL, ...body }))
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
    const bearer = token === undefined ? {} : { authorization: `Bearer ${token}` }
    return (
      await fetch(`${address}${path}`, { method: 'POST', body: packed, headers: { ...headers, ...bearer } })
    ).json()
  }
  const { token } = EnrolResponse.parse(await post('/v1/enrol', { code, device, label: 'Máy khác' }))
  const mutations = made.map(
    ({ id, data }, n): Mutation => ({
      ...{ m: newServerId(Date.now()), device, ds: n + 1, record: id, kind: 'assessment', area, op: 'create' },
      ...{ base: { v: 0 }, patch: { set: JSON.parse(JSON.stringify(data)), unset: [] }, schema: SCHEMA },
      at: data.startedAt,
    }),
  )
  for (let at = 0; at < mutations.length; at += PUSH_MUTATIONS) {
    const body = { waiting: 0, mutations: mutations.slice(at, at + PUSH_MUTATIONS) }
    const { verdicts } = PushResponse.parse(await post('/v1/push', body, token))
    const refused = verdicts.find(({ kind }) => kind !== 'applied')
    if (refused !== undefined) throw new Error(`refused: ${JSON.stringify(refused)}`)
  }
}
