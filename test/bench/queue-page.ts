import { createSyncDriver } from '../../src/app/sync-driver.ts'
import { createAccess } from '../../src/device/access.ts'
import { enrolDevice, proofIn } from '../../src/device/enrolling.ts'
import { sha256 } from '../../src/device/hex.ts'
import { createIds } from '../../src/device/ids.ts'
import { whileLeading } from '../../src/device/leader.ts'
import { createNetwork } from '../../src/device/network.ts'
import { createWake } from '../../src/device/wake.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { createSeal } from '../../src/store/sealed/create-seal.ts'
import type { ContenderPage } from './contender.ts'
import { makeAssessments } from './made-assessments.ts'
import { makePhoto } from './made-photo.ts'

/** Runs in the browser: the product's own store, engine and network, joined as `app/boot.ts` joins them. */

let store: OpenStore
let driver: ReturnType<typeof createSyncDriver>
let seed = 1
let area = ''
const newId = createIds(Date.now, (count) => crypto.getRandomValues(new Uint8Array(count)))

const open: ContenderPage['open'] = async (setUp) => {
  const { name, variant, code } = setUp
  seed = setUp.seed
  const seal = variant === 'sealed' ? { seal: createSeal(new Uint8Array(32).fill(5), name) } : {}
  store = await openStore({ name, newId, now: () => new Date().toISOString(), ...seal })
  const access = createAccess(store, { name, nowMs: Date.now })
  driver = createSyncDriver({
    ...{ store, network: createNetwork(access, () => undefined) },
    whileLeading: (lead) => whileLeading(name, lead),
    ...{ random: Math.random, nowMs: Date.now, isWatching: false },
    after: (delayMs) => wake.after(delayMs),
    tell: (word) => wake.tell(word),
  })
  const wake = createWake(name, (why) => driver.awake(why))
  if (code === undefined) return
  const answer = await enrolDevice(store, code, 'Máy đo')
  if (answer.kind !== 'ok') throw new Error(`not enrolled: ${JSON.stringify(answer)}`)
  await store.saveIdentity(answer.value.identity, proofIn(answer.value, Date.now()))
  area = answer.value.identity.areas[0]?.code ?? ''
}

const make: ContenderPage['make'] = async (count, size) => {
  const made = await makeAssessments(count, size, seed)
  for (let at = 0; at < count; at += TOGETHER) {
    const changes = made
      .slice(at, at + TOGETHER)
      .map(({ id, data }) => ({ op: 'create' as const, kind: 'assessment' as const, area, id, data }))
    const committed = await store.commitAll(changes)
    if (committed.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(committed)}`)
  }
}

/** Records that are made in one transaction: what is measured is their sending. */
const TOGETHER = 100

const makePhotos: ContenderPage['makePhotos'] = async (count, bytes) => {
  for (const [n, { id, data }] of (await makeAssessments(count, 900, seed)).entries()) {
    const photo = await makePhoto(bytes, seed * 1_000 + n)
    const file = { sha256: await sha256(photo.buffer), bytes, type: 'image/jpeg' as const }
    const { product, producer, startedAt: takenAt } = data
    if ((await store.keepBytes(file, photo.buffer)) !== 'kept') throw new Error('the photo was not kept')
    const committed = await store.commit({
      ...{ op: 'create', kind: 'evidence', area, id },
      data: { product, producer, medium: 'photo', file, takenAt },
    })
    if (committed.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(committed)}`)
  }
}

/** Runs the queue until it rests, or what waits has been acknowledged if that is all that is asked for. */
const run = (isDone: 'resting' | 'acknowledged'): Promise<number> =>
  new Promise((resolve, reject) => {
    const from = performance.now()
    let hasRun = false
    driver.now()
    const stop = driver.status.subscribe((status) => {
      if (status.phase === 'paused' || status.phase === 'not-enrolled') reject(new Error(JSON.stringify(status)))
      if (status.phase === 'waiting' && status.because === 'refused') reject(new Error(JSON.stringify(status)))
      hasRun ||= status.phase === 'running'
      const isAcknowledged = status.phase === 'running' && status.sent > 0 && status.waiting === 0
      if (!(hasRun && status.phase === 'idle') && !(isDone === 'acknowledged' && isAcknowledged)) return
      resolve(performance.now() - from)
      queueMicrotask(() => stop())
    })
  })

const rested = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = driver.status.subscribe((status) => {
      if (status.phase !== 'idle') return
      resolve()
      queueMicrotask(() => stop())
    })
  })

const push: ContenderPage['push'] = async () => {
  const hasFiles = (await store.uploadCount()).files > 0
  const ms = await run(hasFiles ? 'resting' : 'acknowledged')
  await rested()
  const [{ waiting, rejected }, { files, refused }] = [await store.queueCount(), await store.uploadCount()]
  if (waiting + rejected + files + refused > 0)
    throw new Error(`left: ${JSON.stringify({ waiting, rejected, files, refused })}`)
  return ms
}

const pull: ContenderPage['pull'] = async (count) => {
  const from = performance.now()
  await run('resting')
  const { assessment } = await store.counts()
  if (assessment !== count) throw new Error(`${assessment} instead of ${count}`)
  return performance.now() - from
}

const idle: ContenderPage['idle'] = async () => void (await run('resting'))

const contender: ContenderPage = { open, make, makePhotos, push, pull, idle }
Object.assign(globalThis, { contender })
