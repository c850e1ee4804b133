import 'fake-indexeddb/auto'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type EraseItem, HeldAnswer, PersonRequestDetail, PersonRequestList } from '../../../src/protocol/people.ts'
import { PROTOCOL } from '../../../src/protocol/version.ts'
import { createApp } from '../../../src/server/app.ts'
import { openDatabase } from '../../../src/server/storage/database.ts'
import { lifeOf } from '../../../src/server/storage/meta.ts'
import { verifyStore } from '../../../src/server/storage/verify.ts'
import { verifyFiles } from '../../../src/server/storage/verify-files.ts'
import { saved } from '../../store/stores.ts'
import { enrolledPhone } from '../bundles.ts'
import { toJson } from '../json.ts'
import { AREAS, openOffice, STORES, type TestOffice } from '../offices.ts'
import { aPhoto, evidenceOf, referenceTo } from '../pictures.ts'
import { enrolPhone, signIn } from '../visitors.ts'
import { bytesBelow, dumpOffice, dumpPhones } from './dumps.ts'

afterEach(async () => {
  vi.unstubAllGlobals()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

const [AREA] = AREAS

/** By these the person would be found again. */
const PLANTED = ['Trần Thị Thử Nghiệm', '0987 654 321', 'Xóm Kín, nhà số 7', 'Dân tộc Thử']

const PRODUCER = {
  ...{ name: 'HTX Khe Thử', legalForm: 'cooperative', note: 'Mở cửa buổi sáng' },
  ...{ representative: PLANTED[0], phone: PLANTED[1], address: PLANTED[2] },
  place: { latitude: 16.123456, longitude: 107.654321 },
}

/** A phone whose officer has surveyed a producer, with a photo; all of it is at the office. */
const surveyed = async (office: TestOffice) => {
  const phone = await enrolledPhone(office)
  const producer = await saved(phone.store, { op: 'create', kind: 'producer', area: AREA, data: PRODUCER as never })
  const response = await saved(phone.store, {
    ...{ op: 'create', kind: 'response', area: AREA },
    data: {
      ...{ form: { id: 'producer-baseline', version: '1' }, producer, status: 'final', surveyor: 'Cán bộ' },
      ...{ startedAt: '2026-11-02T00:30:00.000Z', finalisedAt: '2026-11-02T01:00:00.000Z' },
      answers: { 'representative-name': PLANTED[0] ?? '', 'representative-ethnicity': PLANTED[3] ?? '', labour: 12 },
      consents: { identity: { text: 'identity/1', given: true, at: '2026-11-02T00:30:00.000Z', method: 'spoken' } },
    },
  })
  const bytes = aPhoto(6_000, 7)
  const file = referenceTo(bytes)
  await phone.store.keepBytes(file, bytes.buffer)
  const photo = await saved(phone.store, {
    ...{ op: 'create', kind: 'evidence', area: AREA },
    data: { ...evidenceOf(file, { producer, caption: `Bà ${PLANTED[0]}` }) },
  })
  const training = await saved(phone.store, {
    ...{ op: 'create', kind: 'comment', area: AREA },
    data: {
      ...{
        product: producer,
        producer,
        stance: 'question',
        text: `Hỏi lại ${PLANTED[0]?.toLowerCase()} về nhãn`,
        by: 'Cán bộ',
      },
      ...{ role: 'officer', at: '2026-11-02T00:40:00.000Z' },
    },
  })
  await phone.exchange()
  return { phone, producer, response, photo, comment: training, file }
}

const openRequest = async (office: TestOffice, cookie: string, producer: string, right = 'erase') => {
  const draft = {
    ...{ area: AREA, right, how: 'phone', receivedOn: '2026-11-02' },
    subject: { name: PLANTED[0], phone: PLANTED[1], part: 'representative', producer },
  }
  const made = await (await office.post('/v1/office/people', draft, { cookie })).json()
  return `/v1/office/people/${made.area}/${made.id}`
}

const held = async (office: TestOffice, cookie: string, path: string) =>
  HeldAnswer.parse(await (await office.send('GET', `${path}/held`, { headers: { cookie } })).json())

const detail = async (office: TestOffice, cookie: string, path: string) =>
  PersonRequestDetail.parse(await (await office.send('GET', path, { headers: { cookie } })).json())

/** All that may go, as the desk's screen proposes it. */
const itemsOf = ({ items }: HeldAnswer): EraseItem[] => {
  const byRecord = new Map<string, EraseItem>()
  for (const { area, record, path, kept } of items) {
    if (kept !== undefined) continue
    const known = byRecord.get(record) ?? { area, record, whole: false, paths: [] }
    byRecord.set(record, path === '' ? { ...known, whole: true } : { ...known, paths: [...known.paths, path] })
  }
  return [...byRecord.values()]
}

describe.each(STORES)('a person who asks for erasure, over %s', (store) => {
  it('is in no table and no folder of the office any more, and on no phone after its next contact; the rest is as it was', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const { phone, producer, response, photo, file } = await surveyed(office)
    const other = await phone.store.record('producer', producer)
    expect(other?.data.note).toBe('Mở cửa buổi sáng')
    await phone.store.keepTyping(`edit:${producer}`, { phone: PLANTED[1] ?? '' })
    const untouched = await saved(phone.store, {
      op: 'create',
      kind: 'producer',
      area: AREA,
      data: { name: 'HTX Khác', legalForm: 'farm' },
    })
    await phone.exchange()
    const stopped = await enrolPhone(office)
    await office.post(`/v1/office/devices/${stopped.device}/revoke`, { reason: 'lost' }, { cookie })
    const late = stopped.edit(producer, { v: 1 }, { phone: PLANTED[1] ?? '', note: 'Mở cửa buổi chiều' })
    const handedOver = await stopped.post('/v1/quarantine', { protocol: PROTOCOL, mutations: [late] })
    expect(handedOver.status).toBe(200)
    const path = await openRequest(office, cookie, producer)
    const found = await held(office, cookie, path)
    expect(found.items.map(({ kind, path: at }) => `${kind} ${at}`).sort()).toEqual([
      ...['comment text', 'evidence ', 'producer address', 'producer consents'].slice(0, 3),
      ...['producer note', 'producer phone', 'producer place', 'producer representative'],
      ...['response answers/representative-ethnicity', 'response answers/representative-name', 'response consents'],
    ])
    const items = itemsOf(found)
    const done = await office.post(`${path}/erase`, { items }, { cookie })
    expect(await done.json()).toMatchObject({ records: 4, files: 1 })

    for (const [table, text] of await dumpOffice(office))
      for (const planted of PLANTED)
        expect(text.toLowerCase().includes(planted.toLowerCase()), `${planted} in ${table}`).toBe(false)
    if (store === 'SQLite') {
      const file = bytesBelow(office.storage.dataDir)
      for (const planted of PLANTED) expect(file.includes(Buffer.from(planted).toString('latin1')), planted).toBe(false)
    }
    expect(await office.office.blobs.size(file.sha256)).toBeUndefined()
    expect(await verifyStore(office.office.db)).toMatchObject({ faults: [] })
    expect(await verifyFiles(office.office)).toMatchObject({ files: 0, faults: [] })

    const before = await detail(office, cookie, path)
    expect(before.request).toMatchObject({ state: 'carried-out' })
    expect(before.request.subject).toBeUndefined()
    expect(before.erased?.devices.map(({ state }) => state)).toContain('waiting')
    await phone.exchange()
    const dump = await dumpPhones()
    for (const planted of PLANTED) expect(dump.toLowerCase().includes(planted.toLowerCase()), planted).toBe(false)
    expect(await phone.store.bytesOf(file.sha256)).toBeUndefined()
    expect(await phone.store.record('evidence', photo)).toBeUndefined()
    expect((await phone.store.record('producer', producer))?.data).toEqual({
      name: 'HTX Khe Thử',
      legalForm: 'cooperative',
    })
    expect((await phone.store.record('response', response))?.data).toMatchObject({
      status: 'final',
      answers: { labour: 12 },
    })
    expect((await phone.store.record('producer', untouched))?.data).toMatchObject({ name: 'HTX Khác' })
    expect(await phone.store.queueCount()).toEqual({ waiting: 0, rejected: 0, conflicts: 0 })
    await phone.exchange()
    const after = await detail(office, cookie, path)
    expect(after.erased?.devices.find(({ device }) => device === phone.store.device)).toMatchObject({ state: 'done' })
  })

  it('and is the producer itself, a household: its whole record goes with its surveys, photos and talk, everywhere, and nothing of another one', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const { phone, producer, response, photo, comment, file } = await surveyed(office)
    const other = { name: 'HTX Khác', legalForm: 'farm' } as const
    const untouched = await saved(phone.store, { op: 'create', kind: 'producer', area: AREA, data: other })
    await phone.exchange()
    await saved(phone.store, { op: 'patch', id: producer, set: { note: `Gọi ${PLANTED[0]}` } })
    const path = await openRequest(office, cookie, producer)
    const items = [producer, response, photo, comment].map((record) => ({ area: AREA, record, whole: true, paths: [] }))
    const done = await office.post(`${path}/erase`, { items }, { cookie })
    expect(await done.json()).toMatchObject({ records: 4, files: 1 })
    await phone.exchange()
    await phone.exchange()
    for (const [place, text] of (await dumpOffice(office)).set('phones', await dumpPhones()))
      for (const planted of [...PLANTED, PRODUCER.name])
        expect(text.toLowerCase().includes(planted.toLowerCase()), `${planted} in ${place}`).toBe(false)
    for (const [kind, id] of [
      ['producer', producer],
      ['response', response],
      ['evidence', photo],
      ['comment', comment],
    ] as const)
      expect(await phone.store.record(kind, id)).toBeUndefined()
    expect(await office.office.blobs.size(file.sha256)).toBeUndefined()
    expect((await phone.store.record('producer', untouched))?.data).toMatchObject(other)
    expect(await verifyStore(office.office.db)).toMatchObject({ faults: [] })
    expect(await phone.store.queueCount()).toMatchObject({ waiting: 0, conflicts: 0 })
  })

  it('is not brought back by what still waited on a phone; what else was in it is taken, and the officer sees why', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const { phone, producer, comment, photo, file } = await surveyed(office)
    const late = { representative: PLANTED[0] ?? '', phone: '0911 000 111', registrationNumber: '3200000001' }
    await saved(phone.store, { op: 'patch', id: producer, set: late })
    await saved(phone.store, { op: 'patch', id: photo, set: { caption: `${PLANTED[0]} ở xưởng` } })
    const path = await openRequest(office, cookie, producer)
    await office.post(`${path}/erase`, { items: itemsOf(await held(office, cookie, path)) }, { cookie })
    await phone.exchange()
    const dump = [...(await dumpOffice(office)).values(), await dumpPhones()].join('\n')
    for (const planted of [...PLANTED, '0911 000 111']) expect(dump.includes(planted), planted).toBe(false)
    expect((await phone.store.record('producer', producer))?.data).toMatchObject({ registrationNumber: '3200000001' })
    expect((await phone.store.record('comment', comment))?.data.text).toBe('(đã xoá)')
    expect(await phone.store.record('evidence', photo)).toBeUndefined()
    expect(await phone.store.bytesOf(file.sha256)).toBeUndefined()
    expect(await phone.store.queueCount()).toEqual({ waiting: 0, rejected: 0, conflicts: 0 })
    expect((await phone.store.queue()).filter(({ isErased }) => isErased).length).toBeGreaterThan(0)
    // Who has seen the erasure may write anew, when the person comes back.
    await saved(phone.store, { op: 'patch', id: producer, set: { representative: 'Người Mới Thay' } })
    await phone.exchange()
    expect((await phone.store.record('producer', producer))?.data.representative).toBe('Người Mới Thay')
    expect(await verifyStore(office.office.db)).toMatchObject({ faults: [] })
  })

  it('is erased once: a second time changes nothing', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const { producer } = await surveyed(office)
    const path = await openRequest(office, cookie, producer, 'restrict')
    const items = itemsOf(await held(office, cookie, path))
    await office.post(`${path}/erase`, { items }, { cookie })
    const before = await dumpOffice(office)
    const again = await office.post(`${path}/erase`, { items }, { cookie })
    expect(await again.json()).toEqual({ records: 0, changes: 0, files: 0 })
    const after = await dumpOffice(office)
    for (const table of ['record', 'mutation', 'area_counter', 'erasure', 'file'])
      expect(after.get(table)).toEqual(before.get(table))
  })

  it('hears within the law’s terms; who may not handle requests sees none', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const { producer } = await surveyed(office)
    await openRequest(office, cookie, producer, 'withdraw')
    const list = await (await office.send('GET', '/v1/office/people', { headers: { cookie } })).json()
    expect(PersonRequestList.parse(list).requests).toMatchObject([
      { state: 'open', acknowledgeBy: '2026-11-04', deedBy: '2026-11-17' },
    ])
    const officer = await enrolPhone(office)
    expect((await officer.post('/v1/office/people', {})).status).toBe(403)
    const elsewhere = await signIn(office, 'dieu-phoi')
    expect(
      (await office.send('GET', `/v1/office/people/${AREAS[1]}/${producer}`, { headers: { cookie: elsewhere } }))
        .status,
    ).toBe(404)
  })

  it('keeps what the programme has decided on: a certificate, and the name it was given to', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const { phone, producer } = await surveyed(office)
    const certificate = toJson({
      ...{ product: producer, producer, stars: 3, issuedOn: '2025-01-02', expiresOn: '2028-01-02' },
      note: `Trao cho ${PLANTED[0]}`,
    })
    const office1 = await enrolPhone(office, { role: 'coordinator' })
    await office1.create('certificate', certificate)
    await phone.exchange()
    const path = await openRequest(office, cookie, producer)
    const found = await held(office, cookie, path)
    expect(found.items.find(({ kind }) => kind === 'certificate')).toMatchObject({ path: 'note', kept: 'official' })
    const whole = found.records.map(({ area, record }) => ({ area, record, whole: true, paths: [] }))
    expect((await office.post(`${path}/erase`, { items: whole }, { cookie })).status).toBe(400)
    expect(found.records.find(({ kind }) => kind === 'producer')).toMatchObject({ kept: 'official' })
  })
})

it('[restore] a backup from before the erasure does not bring the person back, nor does a phone that offers its changes again', async () => {
  await using office = await openOffice('SQLite')
  const { dataDir } = office.storage
  const command = (script: string, ...args: string[]): string =>
    execFileSync(process.execPath, [`src/server/${script}.ts`, ...args], {
      ...{ encoding: 'utf8', env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' } },
    })
  const cookie = await signIn(office)
  const { phone, producer } = await surveyed(office)
  const copy = join(dataDir, 'copy.sqlite')
  command('backup', copy)
  const path = await openRequest(office, cookie, producer)
  await office.post(`${path}/erase`, { items: itemsOf(await held(office, cookie, path)) }, { cookie })
  await office.office.db.destroy()
  expect(command('restore', copy)).toContain('erased again: 4 records')
  expect(command('verify')).toContain('nothing is missing')

  const db = await openDatabase(office.storage)
  const again = { ...office, office: { ...office.office, db } }
  for (const [table, text] of await dumpOffice(again))
    for (const planted of PLANTED) expect(text.includes(planted), `${planted} in ${table}`).toBe(false)
  const app = createApp({ ...again.office, life: await lifeOf(db) })
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => app.request(address, init))
  await phone.exchange()
  await phone.exchange()
  const dump = await dumpPhones()
  for (const [table, text] of [...(await dumpOffice(again)), ['phone', dump] as const])
    for (const planted of PLANTED) expect(text.includes(planted), `${planted} in ${table}`).toBe(false)
  expect((await phone.store.record('producer', producer))?.data.name).toBe('HTX Khe Thử')
  expect(await phone.store.queueCount()).toEqual({ waiting: 0, rejected: 0, conflicts: 0 })
  await db.destroy()
})
