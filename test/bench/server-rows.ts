import { newServerId } from '../../src/server/secrets.ts'
import { openDatabase, type StorageConfig } from '../../src/server/storage/database.ts'
import type { BareJob, BarePush, Row } from './server-bare.ts'
import type { Worker } from './server-served.ts'
import { type BenchStore, makeStore } from './server-store.ts'

/** Pushes that the bare loop writes in a run. */
const PUSHES = 200

/** The rows that the office itself wrote for its last pushes of so many changes. */
export const writtenRows = async (storage: StorageConfig, changes: number): Promise<BarePush[]> => {
  const db = await openDatabase(storage)
  const mutations = await db
    .selectFrom('mutation')
    .selectAll()
    .orderBy('received_at', 'desc')
    .orderBy('device')
    .orderBy('ds')
    .limit(PUSHES * changes)
    .execute()
  const ids = [...new Set(mutations.map(({ record }) => record))]
  const records = await db.selectFrom('record').selectAll().where('id', 'in', ids).execute()
  await db.destroy()
  const byId = new Map(records.map((row) => [row.id, row]))
  const whole = Array.from({ length: Math.floor(mutations.length / changes) }, (_, at) =>
    mutations.slice(at * changes, (at + 1) * changes),
  )
  return whole.map((own) => ({
    ...{ area: own[0]?.area ?? '', device: own[0]?.device ?? '', mutations: own },
    records: [...new Set(own.map(({ record }) => record))].flatMap((id) => byId.get(id) ?? []),
  }))
}

/** The bare loop over the same rows in a fresh store of the same shape; changes a second. */
export const bareRun = async (
  worker: Worker<BareJob, number>,
  cluster: string | undefined,
  written: readonly BarePush[],
  next: () => number,
): Promise<number> => {
  const store: BenchStore = await makeStore(cluster, [], next)
  const pushes = renumbered(written)
  const seconds = await worker.do({ storage: store.storage, pushes })
  await store.remove()
  return pushes.reduce((sum, { mutations }) => sum + mutations.length, 0) / seconds
}

/** Versions and places in the order of writing: no two rows of an area may have the same. */
const renumbered = (pushes: readonly BarePush[]): BarePush[] => {
  let version = 0
  return pushes.map((push) => ({
    ...push,
    records: push.records.map((row): Row => ({ ...row, version: ++version })),
    mutations: push.mutations.map((row): Row => ({ ...row, m: newServerId(Date.now()), entry: ++version })),
  }))
}
