import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { makeDeviceKey, publicKeyOf } from '../../src/device/device-key.ts'
import type { Mutation } from '../../src/protocol/mutation.ts'
import { PROTOCOL } from '../../src/protocol/version.ts'
import { newServerId } from '../../src/server/secrets.ts'
import { giveToken } from '../../src/server/storage/access.ts'
import { addAreas } from '../../src/server/storage/areas.ts'
import { openDatabase, type StorageConfig } from '../../src/server/storage/database.ts'
import { deviceById, enrolKey } from '../../src/server/storage/devices.ts'
import { LoadWriter } from '../load/load-writer.ts'

/** Communes of a province. */
export const COMMUNES = Array.from({ length: 100 }, (_, at) => String(19_000 + at))

/** A phone with a key that the office knows and a token that it was given, and what its officer writes. */
export interface BenchPhone {
  readonly device: string
  readonly token: string
  readonly area: string
  readonly writer: LoadWriter
}

/** A store of an office's own, empty but for its communes and phones. */
export interface BenchStore {
  readonly storage: StorageConfig
  readonly phones: readonly BenchPhone[]
  remove(): Promise<void>
}

/** In SQLite, or where a cluster is given in a new database of that; with a phone for each of these holdings, which writes in the first of its communes. */
export const makeStore = async (
  cluster: string | undefined,
  holdings: readonly (readonly string[])[],
  next: () => number,
): Promise<BenchStore> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sao-lang-bench-'))
  const name = `bench_${crypto.randomUUID().replaceAll('-', '')}`
  if (cluster !== undefined) await asOwner(cluster, `create database ${name}`)
  const storage = { databaseUrl: cluster === undefined ? undefined : new URL(name, cluster).href, dataDir }
  const db = await openDatabase(storage)
  await addAreas(
    db,
    COMMUNES.map((code) => ({ code, name: `Xã ${code}` })),
  )
  const enrolled = await db.transaction().execute(async (tx) => {
    const made: BenchPhone[] = []
    for (const [at, areas] of holdings.entries()) {
      const [area = ''] = areas
      const device = newServerId(Date.now())
      const holder = { name: `Cán bộ ${at}`, role: 'officer', areas: JSON.stringify(areas) } as const
      const key = await publicKeyOf(await makeDeviceKey())
      await enrolKey(tx, device, 'Máy tải', holder, new Date().toISOString(), key)
      const row = await deviceById(tx, device)
      if (row === undefined) throw new Error('no device')
      const { token } = await giveToken(tx, row, undefined, Date.now())
      made.push({ device, token, area, writer: new LoadWriter(device, area, next) })
    }
    return made
  })
  await db.destroy()
  return {
    ...{ storage, phones: enrolled },
    remove: async () => {
      if (cluster !== undefined) await asOwner(cluster, `drop database ${name} with (force)`)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const asOwner = async (connectionString: string, command: string): Promise<void> => {
  const client = new Client({ connectionString })
  await client.connect()
  await client.query(command)
  await client.end()
}

/** A push as it goes over the network: gzip, as the app sends it. */
export const pushOf = (mutations: readonly Mutation[]): Uint8Array =>
  gzipSync(JSON.stringify({ protocol: PROTOCOL, waiting: 0, sentAt: new Date().toISOString(), mutations }))
