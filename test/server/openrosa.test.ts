import { describe, expect, it } from 'vitest'
import { Evidence } from '../../src/domain/records/evidence.ts'
import { Response as SurveyResponse } from '../../src/domain/records/response.ts'
import { PullResponse } from '../../src/protocol/pull.ts'
import type { WireRecord } from '../../src/protocol/record.ts'
import { PROTOCOL, SCHEMA } from '../../src/protocol/version.ts'
import { verifyStore } from '../../src/server/storage/verify.ts'
import { AREAS, openOffice, STORES, type TestOffice, USERS } from './offices.ts'
import { CollectPhone, collectPhone, messageIn, PRODUCERS_FILE, submissionsAt, visitXml } from './openrosa-phone.ts'
import { aPhoto, sha256Of } from './pictures.ts'
import { enrolPhone, producerData, signIn } from './visitors.ts'

/** Every record that the office hands out. */
const recordsAt = async (office: TestOffice, cookie: string): Promise<WireRecord[]> => {
  const response = await office.post('/v1/pull', { protocol: PROTOCOL, schema: SCHEMA }, { cookie })
  return PullResponse.parse(await response.json()).changes
}

const surveysIn = (records: readonly WireRecord[]) =>
  records.flatMap(({ id, kind, area, data }) =>
    kind === 'response' ? [{ id, area, data: SurveyResponse.parse(data) }] : [],
  )
const evidenceIn = (records: readonly WireRecord[]) =>
  records.flatMap(({ id, kind, data }) => (kind === 'evidence' ? [{ id, data: Evidence.parse(data) }] : []))

const DAY = '<visit><day>2026-11-02</day></visit>'

describe.each(STORES)('a phone with ODK Collect, over %s', (store) => {
  it('finds the forms with the lists of its communes, each with the sum that it is checked by', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const desk = await enrolPhone(office, { role: 'coordinator', areas: [AREAS[0], AREAS[1]] })
    const { record } = await desk.create('producer', producerData('HTX "Hiếu, Giang"'))
    await desk.pushOne(desk.write({ area: AREAS[1], set: producerData('Nơi khác') }))
    await desk.create('form', {
      form: {
        ...{ id: 'che/khảo sát', version: '2026 a' },
        title: { vi: 'Chè' },
        languages: ['vi'],
        lists: {},
        nodes: [{ kind: 'integer', id: 'area' }],
      },
      ...{ title: 'Chè', about: 'producer', status: 'published' },
    })
    const phone = await collectPhone(office, cookie)
    const forms = await phone.formList()
    expect(forms.map(({ id, version }) => [id, version])).toEqual([
      ['producer-baseline', '1'],
      ['support-needs', '1'],
      ['visit-note', '1'],
      ['product-sheet', '2'],
      ['business-results', '2'],
      ['che/khảo sát', '2026 a'],
    ])
    expect(forms[0]?.name).toBe('Khảo sát chủ thể')
    for (const form of forms) {
      const { xml, lists } = await phone.download(form)
      expect(xml).toContain(`version="${form.version}"`)
      expect(Object.keys(lists)).toHaveLength(/^(product-|business)/.test(form.id) ? 3 : 2)
      expect(lists[PRODUCERS_FILE]).toBe(
        `name,label,area\r\nnew,Chủ thể mới (chưa có trong danh sách),\r\n${record},"HTX ""Hiếu, Giang""",${AREAS[0]}\r\n`,
      )
    }
    expect(await phone.head()).toEqual({
      ...{ status: 204, location: 'https://localhost/openrosa/submission', acceptedBytes: 10_000_000 },
    })
  })

  it('sends a survey with photos over several posts, and it is a final survey with its evidence', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const desk = await enrolPhone(office, { role: 'coordinator' })
    const { record: producer } = await desk.create('producer', producerData())
    const phone = await collectPhone(office, cookie)
    const xml = visitXml(
      producer,
      `<visit><day>2026-11-02</day><purposes>survey advice</purposes></visit><seen><findings>Vườn chè tốt</findings><photos>1.jpg</photos></seen>
      <task><task-what>Gửi mẫu</task-what><task-by>2026-11-20</task-by></task><task><task-what>In nhãn</task-what></task>`,
    )
    const photo = aPhoto(30_000)
    const first = await phone.post(xml, [], true)
    expect(first.status).toBe(202)
    expect(await submissionsAt(office, cookie)).toMatchObject([{ state: 'receiving', sender: 'Hồ Văn B' }])
    expect(surveysIn(await recordsAt(office, cookie))).toEqual([])
    const last = await phone.post(xml, [{ name: '1.jpg', bytes: photo }])
    expect([last.status, await messageIn(last)]).toEqual([201, 'Văn phòng đã nhận phiếu.'])
    const records = await recordsAt(office, cookie)
    const [evidence] = evidenceIn(records)
    expect(surveysIn(records)).toMatchObject([
      {
        area: AREAS[0],
        data: {
          ...{ form: { id: 'visit-note', version: '1' }, producer, status: 'final', surveyor: 'Hồ Văn B' },
          ...{ startedAt: '2026-11-02T00:30:00.000Z', finalisedAt: '2026-11-02T00:55:00.000Z', consents: {} },
          answers: {
            ...{ day: '2026-11-02', purposes: ['survey', 'advice'], findings: 'Vườn chè tốt', photos: [evidence?.id] },
            ...{ 'task@1': 1, 'task-what@1': 'Gửi mẫu', 'task-by@1': '2026-11-20', 'task@2': 2 },
          },
        },
      },
    ])
    const [survey] = surveysIn(records)
    expect(evidence?.data).toMatchObject({ producer, response: survey?.id, question: 'photos', medium: 'photo' })
    const stored = await office.send('GET', `/v1/files/${AREAS[0]}/${evidence?.data.file.sha256}`, {
      headers: { cookie },
    })
    expect(stored.status).toBe(200)
    expect(await submissionsAt(office, cookie)).toMatchObject([
      { state: 'filed', problems: [], response: survey?.id, hasXml: false, kept: [] },
    ])
    expect((await verifyStore(office.office.db)).faults).toEqual([])
  })

  it('sends again after a lost answer, whole or from the first post on, and nothing is doubled', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const phone = await collectPhone(office, cookie)
    const xml = visitXml('new', `${DAY}<seen><photos>1.jpg</photos></seen>`)
    const photo = { name: '1.jpg', bytes: aPhoto(9_000) }
    expect((await phone.post(xml, [photo])).status).toBe(201)
    const before = await recordsAt(office, cookie)
    const again = await phone.post(xml, [photo])
    expect([again.status, await messageIn(again)]).toEqual([201, 'Phiếu này văn phòng đã có từ trước.'])
    expect((await phone.post(xml, [], true)).status).toBe(202)
    expect((await phone.post(xml, [photo])).status).toBe(201)
    await Promise.all([phone.post(xml, [photo]), phone.post(xml, [photo])])
    expect(await recordsAt(office, cookie)).toEqual(before)
    expect(before.map(({ kind }) => kind).sort()).toEqual(['evidence', 'producer', 'response'])
    expect(await submissionsAt(office, cookie)).toMatchObject([{ state: 'filed' }])
  })

  it('is broken before its last post: the desk takes what has come, and what comes late all the same is added', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const phone = await collectPhone(office, cookie)
    const xml = visitXml('new', `${DAY}<seen><photos>1.jpg</photos></seen>`)
    await phone.post(xml, [], true)
    const [item] = await submissionsAt(office, cookie)
    const name = { area: item?.area, instance: item?.instance }
    expect((await office.post('/v1/office/openrosa/read-again', name, { cookie })).status).toBe(204)
    expect(await submissionsAt(office, cookie)).toMatchObject([
      { state: 'filed', problems: [{ code: 'file-missing', what: '1.jpg' }] },
    ])
    expect((await phone.post(xml, [{ name: '1.jpg', bytes: aPhoto(5_000) }])).status).toBe(201)
    expect(await submissionsAt(office, cookie)).toMatchObject([{ state: 'filed', problems: [], kept: [] }])
    const records = await recordsAt(office, cookie)
    const [survey] = surveysIn(records)
    expect(survey?.data.answers.photos).toEqual(evidenceIn(records).map(({ id }) => id))
    expect(evidenceIn(records)).toHaveLength(1)
  })

  it('is told when another survey has the id, and what was there stays', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const phone = await collectPhone(office, cookie)
    await phone.post(visitXml('new', DAY, 'uuid:the-same'))
    const before = await recordsAt(office, cookie)
    const other = await phone.post(visitXml('new', '<visit><day>2026-11-01</day></visit>', 'uuid:the-same'))
    expect(other.status).toBe(409)
    expect(await messageIn(other)).toMatch(/cùng mã nhưng nội dung khác/)
    expect(await recordsAt(office, cookie)).toEqual(before)
  })

  it('makes a new producer once, however many forms were filled for it before there was a network', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const phone = await collectPhone(office, cookie)
    await phone.post(visitXml('new', DAY))
    await phone.post(visitXml('new', DAY))
    const records = await recordsAt(office, cookie)
    const producers = records.filter(({ kind }) => kind === 'producer')
    expect(producers).toMatchObject([{ area: AREAS[0], data: { name: 'HTX Mới', legalForm: 'farm' } }])
    expect(surveysIn(records).map(({ data }) => data.producer)).toEqual([producers[0]?.id, producers[0]?.id])
  })

  it('keeps what was agreed to, and no answer under a consent that was not given', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const phone = await collectPhone(office, cookie)
    const xml = visitXml(
      'new',
      '<visit><day>2026-11-02</day><met>Bà Hoa</met><where>16.8 107.1 0 5</where></visit>',
    ).replace(
      '</_saolang>',
      '<_saolang_consent_1>yes</_saolang_consent_1><_saolang_consent_2>no</_saolang_consent_2></_saolang>',
    )
    await phone.post(xml)
    const [survey] = surveysIn(await recordsAt(office, cookie))
    expect(survey?.data.answers).toEqual({ day: '2026-11-02', met: 'Bà Hoa' })
    expect(survey?.data.consents).toMatchObject({
      contact: {
        ...{ text: 'contact/1', given: true, method: 'spoken', at: '2026-11-02T00:30:00.000Z' },
        by: expect.any(String),
      },
      location: { text: 'location/1', given: false },
    })
  })

  it('has its survey kept as a draft where an answer breaks a rule of the form', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const phone = await collectPhone(office, cookie)
    const taken = await phone.post(visitXml('new', `${DAY}<next><next-visit>2026-10-01</next-visit></next>`))
    expect([taken.status, await messageIn(taken)]).toEqual([201, expect.stringMatching(/bản nháp|dạng nháp/)])
    const [survey] = surveysIn(await recordsAt(office, cookie))
    expect(survey?.data).toMatchObject({ status: 'draft', answers: { 'next-visit': '2026-10-01' } })
    expect(survey?.data.finalisedAt).toBeUndefined()
    expect(await submissionsAt(office, cookie)).toMatchObject([
      { state: 'draft', problems: [{ code: 'answer', what: 'next-visit' }] },
    ])
  })

  it('has what cannot be read as a survey kept for the desk, which reads it once the form is there', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const desk = await enrolPhone(office, { role: 'coordinator' })
    const phone = await collectPhone(office, cookie)
    const xml = visitXml('new', '<area>12</area>').replace('id="visit-note" version="1"', 'id="tea" version="1"')
    const held = await phone.post(xml)
    expect([held.status, await messageIn(held)]).toEqual([202, expect.stringMatching(/chưa đọc được/)])
    expect(await recordsAt(office, cookie)).toEqual([])
    const [item] = await submissionsAt(office, cookie)
    expect(item).toMatchObject({ state: 'held', problems: [{ code: 'form-unknown', what: 'tea 1' }], hasXml: true })
    const query = new URLSearchParams({ area: item?.area ?? '', instance: item?.instance ?? '' })
    const kept = await office.send('GET', `/v1/office/openrosa/submission.xml?${query}`, { headers: { cookie } })
    expect(await kept.text()).toBe(xml)
    await desk.create('form', {
      form: {
        ...{ id: 'tea', version: '1' },
        title: { vi: 'Chè' },
        languages: ['vi'],
        lists: {},
        nodes: [{ kind: 'integer', id: 'area' }],
      },
      ...{ title: 'Chè', about: 'producer', status: 'published' },
    })
    const again = await office.post(
      '/v1/office/openrosa/read-again',
      { area: item?.area, instance: item?.instance },
      { cookie },
    )
    expect(again.status).toBe(204)
    expect(await submissionsAt(office, cookie)).toMatchObject([{ state: 'filed', problems: [], hasXml: false }])
    expect(surveysIn(await recordsAt(office, cookie))).toMatchObject([
      { data: { status: 'final', answers: { area: 12 } } },
    ])
  })

  it('has what no survey of anybody can be kept as it came, with the reason', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const phone = await collectPhone(office, cookie)
    const cases = [
      [visitXml('new', `${DAY}<began>trưa</began>`), 'unread'],
      [visitXml('0190f5fe-0000-7000-8000-0000000000ff', DAY), 'producer-unknown'],
      [visitXml('new', DAY).replace('HTX Mới', ''), 'subject-missing'],
      [visitXml('new', DAY).replace('version="1"', 'version="9"'), 'form-unknown'],
    ] as const
    for (const [xml, code] of cases) {
      office.pass(1_000)
      expect([code, (await phone.post(xml)).status]).toEqual([code, 202])
      const [newest] = await submissionsAt(office, cookie)
      expect(newest).toMatchObject({ state: 'held', problems: [{ code }], hasXml: true })
      expect((await phone.post(xml)).status).toBe(202)
    }
    expect(await submissionsAt(office, cookie)).toHaveLength(cases.length)
    expect(await recordsAt(office, cookie)).toEqual([])
  })

  it('has attachments that may not be evidence kept beside its survey, and missing ones told', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const phone = await collectPhone(office, cookie)
    const film = { name: 'phim.mp4', bytes: new TextEncoder().encode('a film, which is no evidence here') }
    const xml = visitXml('new', `${DAY}<seen><photos>phim.mp4</photos><recording>ghi.m4a</recording></seen>`)
    expect((await phone.post(xml, [film])).status).toBe(201)
    const [item] = await submissionsAt(office, cookie)
    expect(item).toMatchObject({
      ...{ state: 'filed', kept: ['phim.mp4'] },
      problems: [
        { code: 'file-missing', what: 'ghi.m4a' },
        { code: 'file-type', what: 'phim.mp4' },
      ],
    })
    const query = new URLSearchParams({ area: item?.area ?? '', instance: item?.instance ?? '', name: 'phim.mp4' })
    const kept = await office.send('GET', `/v1/office/openrosa/attachment?${query}`, { headers: { cookie } })
    expect(sha256Of(new Uint8Array(await kept.arrayBuffer()))).toBe(sha256Of(film.bytes))
    expect(evidenceIn(await recordsAt(office, cookie))).toEqual([])
  })

  it('sends an edited survey, which corrects the one before', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const phone = await collectPhone(office, cookie)
    await phone.post(visitXml('new', DAY, 'uuid:first'))
    const edited = visitXml('new', DAY, 'uuid:second').replace(
      '</meta>',
      '<deprecatedID>uuid:first</deprecatedID></meta>',
    )
    await phone.post(edited)
    const [first, second] = surveysIn(await recordsAt(office, cookie))
    expect(second?.data.revises).toBe(first?.id)
  })
})

const META = '<meta><instanceID>uuid:x</instanceID></meta>'

/** Cut; nameless; a file's content, entities that grow, one that nobody declared; endless depth. */
const HARMFUL = [
  '<data id="visit-note" version="1"><meta>',
  '<data><meta/></data>',
  `<?xml version="1.0"?><!DOCTYPE data [<!ENTITY x SYSTEM "file:///etc/passwd">]><data id="visit-note" version="1"><seen><findings>&x;</findings></seen>${META}</data>`,
  `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><data id="visit-note" version="1">&b;${META}</data>`,
  `<data id="visit-note" version="1">&x;${META}</data>`,
  `<data id="visit-note" version="1">${'<a>'.repeat(5_000)}`,
]

describe.each(STORES)('the door for other apps, over %s', (store) => {
  it('opens to a key that the desk made and has not revoked, and to nothing else', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const phone = await collectPhone(office, cookie)
    await phone.formList()
    const wrong = new CollectPhone(office, { ...phone.key, password: 'abcd-abcd-abcd-abcd' })
    await expect(wrong.formList()).rejects.toThrow('401')
    expect((await wrong.post(visitXml('new', DAY))).status).toBe(401)
    expect(
      (await office.send('GET', '/openrosa/formList', { headers: { authorization: `Bearer ${phone.key.password}` } }))
        .status,
    ).toBe(401)
    const bearer = { authorization: `Bearer ${phone.key.password}aaaaaaaa` }
    expect((await office.post('/v1/pull', { protocol: PROTOCOL, schema: SCHEMA }, bearer)).status).toBe(401)
    const bare = { authorization: `Bearer ${phone.key.password.replaceAll('-', '')}aaaa` }
    expect((await office.post('/v1/pull', { protocol: PROTOCOL, schema: SCHEMA }, bare)).status).toBe(401)
    await office.post(`/v1/office/devices/${phone.key.device}/revoke`, {}, { cookie })
    const revoked = await phone.post(visitXml('new', DAY))
    expect([revoked.status, await messageIn(revoked)]).toEqual([403, expect.stringMatching(/đã ngừng máy này/)])
    expect(await recordsAt(office, cookie)).toEqual([])
  })

  it('is typed by hand in capitals and without strokes all the same', async () => {
    await using office = await openOffice(store)
    const phone = await collectPhone(office, await signIn(office))
    const password = phone.key.password.toUpperCase().replaceAll('-', '')
    const basic = Buffer.from(`gì cũng được:${password}`).toString('base64')
    const response = await office.send('GET', '/openrosa/formList', { headers: { authorization: `Basic ${basic}` } })
    expect(response.status).toBe(200)
  })

  it('closes to who guesses, and not to who has a key', async () => {
    await using office = await openOffice(store)
    const phone = await collectPhone(office, await signIn(office))
    const basic = Buffer.from('a:b').toString('base64')
    const guess = () => office.send('GET', '/openrosa/formList', { headers: { authorization: `Basic ${basic}` } })
    for (let tries = 0; tries < 60; tries += 1) expect((await guess()).status).toBe(401)
    const closed = await guess()
    expect(closed.status).toBe(429)
    expect(Number(closed.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await phone.formList()).length).toBeGreaterThan(0)
  })

  it('refuses what is damaged or made to harm a reader, and keeps nothing of it', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const phone = await collectPhone(office, cookie)
    for (const xml of HARMFUL) {
      const refused = await phone.post(xml)
      expect([xml, refused.status, await messageIn(refused)]).toEqual([
        xml,
        400,
        expect.stringMatching(/không đọc được/),
      ])
    }
    expect(await submissionsAt(office, cookie)).toEqual([])
  })

  it('refuses what is too large before it reads it, and says so', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const phone = await collectPhone(office, cookie)
    const large = await phone.post(
      visitXml('new', `${DAY}<seen><findings>${'a'.repeat(5 * 1024 * 1024)}</findings></seen>`),
    )
    expect([large.status, await messageIn(large)]).toEqual([413, expect.stringMatching(/lớn quá/)])
    expect(await submissionsAt(office, cookie)).toEqual([])
  })

  it('is looked at and given keys by those who run the programme, each in their communes', async () => {
    await using office = await openOffice(store)
    const admin = await signIn(office)
    const desk = await signIn(office, USERS.coordinator)
    const elsewhere = await collectPhone(office, admin, [AREAS[2]])
    await elsewhere.post(visitXml('new', DAY).replace(`<_saolang_area>${AREAS[0]}`, `<_saolang_area>${AREAS[2]}`))
    expect(await submissionsAt(office, admin)).toHaveLength(1)
    expect(await submissionsAt(office, desk)).toEqual([])
    const far = await office.post('/v1/office/openrosa/keys', { name: 'A', areas: [AREAS[2]] }, { cookie: desk })
    expect(far.status).toBe(403)
    const phone = await enrolPhone(office)
    expect((await phone.post('/v1/office/openrosa/keys', { name: 'A', areas: [AREAS[0]] })).status).toBe(403)
    const listed = await (await office.send('GET', '/v1/office/devices', { headers: { cookie: admin } })).json()
    expect(listed.devices).toContainEqual(expect.objectContaining({ id: elsewhere.key.device, door: 'openrosa' }))
    expect(JSON.stringify(listed)).not.toContain(elsewhere.key.password)
  })
})
