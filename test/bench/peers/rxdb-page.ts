import { createRxDatabase, type RxCollection, type RxStorage, type WithDeleted } from 'rxdb/plugins/core'
import { wrappedKeyEncryptionCryptoJsStorage } from 'rxdb/plugins/encryption-crypto-js'
import { type RxReplicationState, replicateRxCollection } from 'rxdb/plugins/replication'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import type { ContenderPage, SetUp } from '../contender.ts'
import { makeAssessments } from '../made-assessments.ts'

/**
 * Runs in the browser: RxDB with its free storage and its replication over HTTP, set up as its tutorial does; the batch sizes are its defaults.
 * https://rxdb.info/replication-http.html https://rxdb.info/rx-storage-dexie.html https://rxdb.info/encryption.html
 */
interface Doc {
  id: string
  updatedAt: number
  [field: string]: unknown
}
interface Checkpoint {
  id: string
  updatedAt: number
}

const TEXT = { type: 'string' }
const BODY = ['product', 'producer', 'criteria', 'assessor', 'answers', 'findings', 'notes', 'locks']

let records: RxCollection<Doc>
let setUp: SetUp

const schema = () => ({
  ...{ version: 0, primaryKey: 'id', type: 'object' },
  properties: {
    id: { type: 'string', maxLength: 36 },
    ...{ product: TEXT, producer: TEXT, assessor: TEXT, role: TEXT, status: TEXT, startedAt: TEXT },
    ...{ criteria: { type: 'object' }, answers: { type: 'object' }, findings: { type: 'object' } },
    ...{ notes: { type: 'object' }, locks: { type: 'object' }, packVersion: { type: 'integer' } },
    updatedAt: { type: 'number', minimum: 0, maximum: 1e15, multipleOf: 1 },
  },
  required: ['id', 'updatedAt'],
  indexes: ['updatedAt'],
  ...(setUp.variant === 'encrypted' ? { encrypted: BODY } : {}),
})

/** Browsers compress nothing that they send: this is what a careful team would add. */
const isPacked = (): boolean => setUp.variant === 'gzip'

const post = async (body: unknown): Promise<WithDeleted<Doc>[]> => {
  const text = JSON.stringify(body)
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  const response = await fetch(isPacked() ? '/push?gzip' : '/push', {
    ...{ method: 'POST', cache: 'no-store', body: isPacked() ? await new Response(packed).arrayBuffer() : text },
    headers: { 'content-type': 'application/json', ...(isPacked() ? { 'content-encoding': 'gzip' } : {}) },
  })
  return response.json()
}

const fetchAfter = async (checkpoint: Checkpoint | undefined, limit: number) => {
  const { id = '', updatedAt = 0 } = checkpoint ?? {}
  const gzip = isPacked() ? '&gzip' : ''
  const response = await fetch(`/pull?updatedAt=${updatedAt}&id=${id}&limit=${limit}${gzip}`, { cache: 'no-store' })
  return response.json()
}

type Ways = Pick<Parameters<typeof replicateRxCollection<Doc, Checkpoint>>[0], 'push' | 'pull'>

const replicated = async (ways: Ways): Promise<void> => {
  const state: RxReplicationState<Doc, Checkpoint> = replicateRxCollection<Doc, Checkpoint>({
    ...{ collection: records, replicationIdentifier: 'bench', live: false, waitForLeadership: false },
    ...{ deletedField: '_deleted', ...ways },
  })
  await state.awaitInitialReplication()
  await state.cancel()
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const push = { handler: post }
const pull = { handler: fetchAfter }

const contender: ContenderPage = {
  open: async (given) => {
    setUp = given
    const dexie: RxStorage<unknown, unknown> = getRxStorageDexie() as RxStorage<unknown, unknown>
    const isEncrypted = given.variant === 'encrypted'
    const database = await createRxDatabase({
      name: given.name,
      storage: isEncrypted ? wrappedKeyEncryptionCryptoJsStorage({ storage: dexie }) : dexie,
      ...(isEncrypted ? { password: 'mật khẩu của máy đo' } : {}),
      multiInstance: false,
    })
    const added = await database.addCollections({ records: { schema: schema() } } as never)
    records = (added as { records: RxCollection<Doc> }).records
  },
  make: async (count, size) => {
    const made = await makeAssessments(count, size, setUp.seed)
    await records.bulkInsert(made.map(({ id, data }, n) => ({ id, ...data, updatedAt: n + 1 })))
  },
  makePhotos: async () => {
    throw new Error('its attachments are not replicated by its free plug-ins')
  },
  push: () => timed(() => replicated({ push })),
  pull: (count) =>
    timed(async () => {
      await replicated({ pull })
      const found = await records.count().exec()
      if (found !== count) throw new Error(`${found} instead of ${count}`)
      await records.find({ sort: [{ updatedAt: 'desc' }], limit: 50 }).exec()
    }),
  idle: () => replicated({ push, pull }),
}
Object.assign(globalThis, { contender })
