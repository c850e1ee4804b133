import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type NodePhone, open, unseen, withPhotos } from '../app/node-phone.ts'
import { isHere, takePhoto } from '../store/evidence.ts'
import { addProducer, saved } from '../store/stores.ts'
import { beTheNetwork, carryIn, enrolledPhone, replyFrom } from './bundles.ts'
import { AREAS, openOffice, type TestOffice } from './offices.ts'
import { aPhoto, evidenceOf, referenceTo } from './pictures.ts'
import { makeCode, signIn } from './visitors.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Everything that the office keeps, to be compared. */
const heldBy = async ({ office: { db } }: TestOffice) => ({
  records: await db.selectFrom('record').selectAll().orderBy('id').execute(),
  ledger: await db.selectFrom('mutation').selectAll().orderBy('m').execute(),
  files: await db.selectFrom('file').selectAll().orderBy('sha256').execute(),
})

const uploadStates = async ({ store }: NodePhone) =>
  (await store.uploads()).map(({ state, why }) => (why === undefined ? state : `${state}: ${why}`)).sort()

const verdicts = async ({ store }: NodePhone) =>
  (await store.queue()).map(({ state, verdict, problem }) => `${state} ${verdict ?? problem?.code}`).sort()

describe('a visit with photos that goes by file', () => {
  it('reaches the office by a phone that had to open it with its passphrase, and the reply brings the receipts of records and photos', async () => {
    await using office = await openOffice('SQLite')
    const [far, near] = [await enrolledPhone(office), await enrolledPhone(office)]
    const { id, photo, file } = await takePhoto(far.store, 60_000)
    await far.files.giveChanges({ ...withPhotos, passphrase: 'mưa chiều phố nhỏ' })
    expect(await near.files.open(far.given())).toMatchObject({ kind: 'locked', header: { files: 2 } })
    expect(await carryIn(near, far.given(), 'mưa chiều phố nhỏ')).toMatchObject({ kind: 'handed-in', taken: 1 })
    expect(Buffer.from((await office.office.blobs.get(file.sha256, 0, 60_000)) ?? []).equals(photo)).toBe(true)
    expect([await near.store.uploads(), await isHere(near.store, file)]).toEqual([[], false])

    const { content } = await open(far, await replyFrom(near), 'reply')
    expect(await far.files.takeReply(content)).toEqual({ kind: 'taken', changes: 1, files: 2 })
    expect(await far.store.queueCount()).toMatchObject({ waiting: 0 })
    expect(await far.store.uploadsOf(id)).toMatchObject([{ state: 'stored' }, { state: 'stored' }])
    expect(await far.files.giveChanges(withPhotos)).toEqual({ kind: 'nothing' })
  })

  it('is kept by a carrier without a network, and goes once there is one', async () => {
    await using office = await openOffice('SQLite')
    const [far, near] = [await enrolledPhone(office), await enrolledPhone(office)]
    const { file } = await takePhoto(far.store, 60_000)
    await far.files.giveChanges(withPhotos)
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
    const opened = await open(near, far.given(), 'changes')
    expect(await near.files.handIn(opened, unseen)).toEqual({ kind: 'unreachable', done: 0 })
    beTheNetwork(office)
    // The office does not know of the photo before it has its record: nothing is lost by asking.
    await near.exchange()
    expect(await isHere(near.store, file)).toBe(true)
    await near.files.deliverCarried()
    await near.exchange()
    expect((await near.store.carried())[0]?.files?.map(({ state }) => state)).toEqual(['stored', 'stored'])
  })

  it('may bring photos alone, where their records have gone over the network before', async () => {
    await using office = await openOffice('SQLite')
    const [far, near] = [await enrolledPhone(office), await enrolledPhone(office)]
    const { id } = await takePhoto(far.store, 60_000)
    const batch = await far.store.freeze(await far.store.takeLead(), 10)
    if (batch.kind === 'fenced') throw new Error('fenced')
    await office.post(
      '/v1/push',
      { protocol: 1, waiting: 0, mutations: batch.mutations },
      { authorization: `Bearer ${(await far.store.access())?.token}` },
    )
    await far.store.settle(
      await far.store.takeLead(),
      batch.mutations.map(({ m }) => ({ m, kind: 'applied', version: 1 })),
    )
    await far.files.giveChanges(withPhotos)
    expect(await carryIn(near, far.given())).toMatchObject({ kind: 'handed-in', taken: 0 })
    const { content } = await open(far, await replyFrom(near), 'reply')
    expect(await far.files.takeReply(content)).toMatchObject({ changes: 0, files: 2 })
    expect(await far.store.uploadsOf(id)).toMatchObject([{ state: 'stored' }, { state: 'stored' }])
  })

  it('[hazard 24] cut in its photos gives its changes and the whole photos, says how many are damaged, and the original completes it', async () => {
    await using office = await openOffice('SQLite')
    const [far, near] = [await enrolledPhone(office), await enrolledPhone(office)]
    for (const seed of [1, 2, 3]) await takePhoto(far.store, 40_000, seed)
    await far.files.giveChanges(withPhotos)
    const whole = far.given()
    expect(await carryIn(near, whole.slice(0, whole.size - 50_000))).toMatchObject({ kind: 'handed-in', taken: 3 })
    const states = async () => (await near.store.carried())[0]?.files?.map(({ state }) => state)
    expect(await states()).toEqual(['stored', 'stored', 'stored', 'stored', 'damaged', 'damaged'])
    expect(await carryIn(near, whole)).toMatchObject({ taken: 3, before: 0 })
    expect(await states()).toEqual(Array(6).fill('stored'))
  })
})

describe('a day’s work by file, beside the same by network', () => {
  /** A thousand records, a hundred of them photos; some in a commune that the phone does not hold, one photo that is none. */
  const work = async ({ store }: NodePhone): Promise<void> => {
    for (let n = 0; n < 900; n += 1) await addProducer(store, `Hộ ${n}`, n % 100 === 0 ? AREAS[1] : AREAS[0])
    for (let n = 0; n < 99; n += 1) {
      const photo = aPhoto(20_000, n + 1)
      await store.keepBytes(referenceTo(photo), photo.buffer)
      await saved(store, { op: 'create', kind: 'evidence', area: AREAS[0], data: evidenceOf(referenceTo(photo)) })
    }
    const none = aPhoto(20_000, 100)
    await store.keepBytes(referenceTo(none, 'image/png'), none.buffer)
    await saved(store, {
      op: 'create',
      kind: 'evidence',
      area: AREAS[0],
      data: evidenceOf(referenceTo(none, 'image/png')),
    })
  }

  it('[goal 18] has the same result for each of 1,000 records and 100 photos, and coming again changes no row', async () => {
    await using byNetwork = await openOffice('SQLite')
    await using byFile = await openOffice('SQLite')
    const direct = await enrolledPhone(byNetwork)
    await work(direct)
    await direct.exchange()

    const [far, near] = [await enrolledPhone(byFile), await enrolledPhone(byFile)]
    await work(far)
    await far.files.giveChanges(withPhotos)
    const file = far.given()
    await carryIn(near, file)
    const { content } = await open(far, await replyFrom(near), 'reply')
    expect(await far.files.takeReply(content)).toEqual({ kind: 'taken', changes: 1_000, files: 100 })
    expect(await verdicts(far)).toEqual(await verdicts(direct))
    expect(await uploadStates(far)).toEqual(await uploadStates(direct))
    expect(await uploadStates(far)).toContain('refused: not-of-type')
    expect(await far.store.queueCount()).toMatchObject({ rejected: 9, waiting: 0 })

    const [before, carried] = [await heldBy(byFile), await near.store.carried()]
    expect(before.files.filter(({ state }) => state === 'stored')).toHaveLength(99)
    await carryIn(near, file)
    expect([await near.store.carried(), await near.store.uploads()]).toEqual([carried, []])
    const third = await enrolledPhone(byFile)
    await carryIn(third, file)
    expect(await heldBy(byFile)).toEqual(before)
    expect((await third.store.carried())[0]?.files?.map(({ state }) => state).sort()).toEqual(
      carried[0]?.files?.map(({ state }) => state).sort(),
    )
  }, 180_000)
})

describe('a copy with photos', () => {
  it('brings a cleared phone back to its receipts in one go, and sends what was not sent', async () => {
    await using office = await openOffice('SQLite')
    const phone = await enrolledPhone(office)
    const sent = await takePhoto(phone.store, 60_000, 1)
    await phone.exchange()
    const unsent = await takePhoto(phone.store, 60_000, 2)
    await phone.files.giveCopy({ ...withPhotos, passphrase: 'mưa chiều phố nhỏ' })
    const before = await phone.store.uploads()

    const back = await enrolledPhone(office)
    const copy = await open(back, phone.given(), 'copy', 'mưa chiều phố nhỏ')
    expect(await back.files.restore(copy, unseen)).toMatchObject({
      records: 2,
      changes: 1,
      files: { kept: 4, damaged: 0 },
    })
    expect(await back.files.restore(copy, unseen)).toMatchObject({ records: 0, changes: 0, files: { kept: 0 } })
    expect(await back.store.uploads()).toEqual(before)
    const device = await back.store.currentDevice()
    await back.enrol(await makeCode(office, await signIn(office), { device }))
    await back.exchange()
    for (const { id } of [sent, unsent])
      expect(await back.store.uploadsOf(id)).toMatchObject([{ state: 'stored' }, { state: 'stored' }])
    expect(await office.office.blobs.size(unsent.file.sha256)).toBe(60_000)
  })

  it('[hazard 24] cut in its photos brings back all records and the whole photos, and tells what is not there', async () => {
    await using office = await openOffice('SQLite')
    const phone = await enrolledPhone(office)
    const { id } = await takePhoto(phone.store, 60_000, 1)
    await phone.files.giveCopy(withPhotos)
    const back = await enrolledPhone(office)
    const copy = await open(back, phone.given().slice(0, -1), 'copy')
    expect(await back.files.restore(copy, unseen)).toMatchObject({ records: 1, files: { kept: 1, damaged: 1 } })
    expect((await back.store.uploadsOf(id)).filter(({ isHere: here }) => !here)).toHaveLength(1)
    expect(await back.store.uploadCount()).toMatchObject({ files: 1, missing: 1 })
    const whole = await open(back, phone.given(), 'copy')
    expect(await back.files.restore(whole, unseen)).toMatchObject({ files: { kept: 1, damaged: 0 } })
  })

  it('stopped half-way goes on where it was', async () => {
    await using office = await openOffice('SQLite')
    const phone = await enrolledPhone(office)
    for (const seed of [1, 2]) await takePhoto(phone.store, 30_000, seed)
    await phone.files.giveCopy(withPhotos)
    const back = await enrolledPhone(office)
    const copy = await open(back, phone.given(), 'copy')
    const control = new AbortController()
    const step = (done: number): void => (done === 1 ? control.abort() : undefined)
    const stopped = await back.files.restore(copy, { signal: control.signal, step })
    expect(stopped).toMatchObject({ records: 2, files: { kept: 2, isStopped: true } })
    expect(await back.files.restore(copy, unseen)).toMatchObject({ records: 0, files: { kept: 2, isStopped: false } })
  })

  it('without photos is one that older apps open', async () => {
    await using office = await openOffice('SQLite')
    const phone = await enrolledPhone(office)
    await takePhoto(phone.store, 30_000)
    await phone.files.giveCopy({ ...withPhotos, withFiles: false })
    expect((await open(phone, phone.given(), 'copy')).header).toMatchObject({ format: 1 })
  })
})
