import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it } from 'vitest'
import { packBundle } from '../../../src/device/pack-bundle.ts'
import { paperToDocx } from '../../../src/documents/docx.ts'
import { buildPersonPaper } from '../../../src/domain/papers/person-paper.ts'
import { HeldAnswer } from '../../../src/protocol/people.ts'
import { producersPhone } from '../../store/producers-phone.ts'
import { AREAS, openOffice, STORES, type TestOffice } from '../offices.ts'
import { sha256Of } from '../pictures.ts'
import { enrolPhone, newId, signIn } from '../visitors.ts'
import { dumpOffice } from './dumps.ts'

afterEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

const [AREA] = AREAS
const PERSON = { name: 'Lê Thị Năm', phone: '0912 345 678' }
const NOW = '2026-11-02T01:00:00.000Z'

/** A self-assessment of the person that waits at the commune. */
const sendSelf = async (office: TestOffice): Promise<void> => {
  const phone = await producersPhone()
  await phone.answer({ '1.1': 1 })
  const content = await phone.handOver()
  const made = await packBundle({
    content,
    header: { device: content.device, holder: '', madeAt: '2026-11-02T02:00:00.000Z', count: content.mutations.length },
    bytesOf: phone.store.bytesOf,
  })
  if (made.kind !== 'packed') throw new Error(made.kind)
  const sent = await office.send('POST', `/v1/intake/${AREA}`, {
    body: await made.blob.arrayBuffer(),
    from: '192.0.2.7',
  })
  expect(sent.status).toBe(200)
}

/** A submission of another app that waits with its text and a photo, and a kept report: both name the person. */
const keepBeside = async (
  { office: { db, blobs } }: TestOffice,
  device: string,
): Promise<{ photo: string; docx: string }> => {
  const photo = Uint8Array.from([1, 2, 3])
  await blobs.put(sha256Of(photo), photo)
  const submission = {
    ...{
      area: AREA,
      instance: 'uuid:1',
      id: newId(),
      device,
      form_id: 'f',
      form_version: '1',
      sha256: sha256Of(photo),
    },
    ...{ xml: `<data><ten>${PERSON.name}</ten></data>`, state: 'held' as const, problems: '[]', received_at: NOW },
    ...{ response: null, producer: null, product: null },
  }
  await db.insertInto('submission').values(submission).execute()
  const attachment = {
    area: AREA,
    instance: 'uuid:1',
    name: 'anh.jpg',
    sha256: sha256Of(photo),
    bytes: 3,
    type: null,
    evidence: null,
  }
  await db.insertInto('submission_file').values(attachment).execute()
  const paper = buildPersonPaper({
    ...{ name: PERSON.name, today: '2026-11-02', records: [], purposes: [], consents: [], receivers: [] },
  })
  const docx = await paperToDocx(paper)
  await blobs.put(sha256Of(docx), docx)
  const file = { sha256: sha256Of(docx), bytes: docx.byteLength }
  const report = {
    ...{ period: '2026-10', claimed_at: NOW, made_at: NOW, docx_sha256: file.sha256, docx_bytes: file.bytes },
    ...{ xlsx_sha256: file.sha256, xlsx_bytes: file.bytes },
  }
  await db.insertInto('report').values(report).execute()
  return { photo: sha256Of(photo), docx: sha256Of(docx) }
}

describe.each(STORES)('what is held beside the records, over %s', (store) => {
  it('goes with the person: a self-assessment on its way, a submission of another app, a kept report, and their bytes', async () => {
    await using office = await openOffice(store)
    const { db, blobs } = office.office
    const cookie = await signIn(office)
    const officer = await enrolPhone(office)
    await officer.create('producer', { name: 'Hộ của bà', legalForm: 'household', representative: PERSON.name })
    await sendSelf(office)
    const { photo, docx } = await keepBeside(office, officer.device)
    const bundle = (await db.selectFrom('intake').select('file').executeTakeFirstOrThrow()).file
    const draft = {
      area: AREA,
      right: 'erase',
      how: 'letter',
      receivedOn: '2026-11-02',
      subject: { ...PERSON, part: 'other' },
    }
    const made = await (await office.post('/v1/office/people', draft, { cookie })).json()
    const path = `/v1/office/people/${made.area}/${made.id}`
    const held = HeldAnswer.parse(await (await office.send('GET', `${path}/held`, { headers: { cookie } })).json())
    expect(held.elsewhere.map(({ where }) => where).sort()).toEqual(['intake', 'submission'])
    expect(held.items).toMatchObject([{ path: 'representative', isByText: true }])
    const items = held.items.map(({ area, record, path: at }) => ({ area, record, whole: false, paths: [at] }))
    expect((await office.post(`${path}/erase`, { items }, { cookie })).status).toBe(200)
    for (const [table, text] of await dumpOffice(office))
      for (const planted of Object.values(PERSON)) expect(text.includes(planted), `${planted} in ${table}`).toBe(false)
    for (const sha256 of [bundle, photo, docx]) expect(await blobs.size(sha256)).toBeUndefined()
    expect(await db.selectFrom('intake').select(['state', 'reason']).execute()).toEqual([
      { state: 'declined', reason: '(đã xoá)' },
    ])
    expect(await db.selectFrom('report').selectAll().execute()).toEqual([])
  })

  it('[offline] a request that an officer noted on a visit stands on the register, once, with the day on which it was heard', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const officer = await enrolPhone(office)
    const request = {
      right: 'withdraw',
      at: '2026-10-30T18:30:00.000Z',
      by: 'Nguyễn Văn A',
      note: 'Không muốn ghi vị trí',
    }
    const data = { name: 'HTX Xa', legalForm: 'farm', representative: PERSON.name, requests: { [newId()]: request } }
    await officer.create('producer', data)
    for (let look = 0; look < 2; look += 1) {
      const list = await (await office.send('GET', '/v1/office/people', { headers: { cookie } })).json()
      // Half past one in the morning in Vietnam.
      expect(list.requests).toMatchObject([
        {
          receivedOn: '2026-10-31',
          how: 'visit',
          right: 'withdraw',
          subject: { name: PERSON.name },
          madeBy: 'Nguyễn Văn A',
        },
      ])
    }
  })
})
