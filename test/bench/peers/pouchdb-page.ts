import PouchDB from 'pouchdb'
import type { ContenderPage, SetUp } from '../contender.ts'
import { makeAssessments } from '../made-assessments.ts'
import { makePhoto } from '../made-photo.ts'

/** Runs in the browser: PouchDB with the adapter that it takes by itself there, and its own replication. */

let local: PouchDB
let remote: PouchDB
let setUp: SetUp

/** By default 100 and 10; "tuned" as its guide says for many small documents. https://pouchdb.com/api.html#replication */
const options = (): object => (setUp.variant === 'tuned' ? { batch_size: 1_000, batches_limit: 1_000 } : {})

/** Pause before the next try where a replication was broken off: a one-time replication leaves that to the app. */
const AGAIN_MS = 2_000

const replicated = async (how: () => Promise<{ ok: boolean }>): Promise<void> => {
  for (;;) {
    const result = await how().catch(() => undefined)
    if (result?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
  }
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const contender: ContenderPage = {
  open: async (given) => {
    setUp = given
    local = new PouchDB(given.name)
    remote = new PouchDB(`${location.origin}/${given.code}`, { skip_setup: true })
    await local.info()
  },
  make: async (count, size) => {
    const made = await makeAssessments(count, size, setUp.seed)
    await local.bulkDocs(made.map(({ id, data }) => ({ _id: id, ...data })))
  },
  makePhotos: async (count, bytes) => {
    for (const [n, { id, data }] of (await makeAssessments(count, 900, setUp.seed)).entries()) {
      const photo = new Blob([await makePhoto(bytes, setUp.seed * 1_000 + n)], { type: 'image/jpeg' })
      const { product, producer, startedAt: takenAt } = data
      await local.put({
        ...{ _id: id, product, producer, medium: 'photo', takenAt },
        _attachments: { photo: { content_type: 'image/jpeg', data: photo } },
      })
    }
  },
  push: () => timed(() => replicated(async () => local.replicate.to(remote, options()))),
  pull: (count) =>
    timed(async () => {
      await replicated(async () => local.replicate.from(remote, options()))
      const { doc_count } = await local.info()
      if (doc_count !== count) throw new Error(`${doc_count} instead of ${count}`)
      await local.allDocs({ limit: 50, include_docs: true })
    }),
  // Both ways, as ours looks both ways: PouchDB.sync, once.
  idle: async () => void (await local.sync(remote, options())),
}
Object.assign(globalThis, { contender })
