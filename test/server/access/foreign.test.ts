import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OpenRosaKey } from '../../../src/protocol/open-rosa.ts'
import { PROTOCOL } from '../../../src/protocol/version.ts'
import { ROUTES } from '../../../src/server/access/routes.ts'
import { AREAS, openOffice, STORES, type TestOffice } from '../offices.ts'
import { CollectPhone, visitXml } from '../openrosa-phone.ts'
import { newId, Phone, signIn } from '../visitors.ts'
import type { Route } from './act.ts'
import { deskIn, phoneIn } from './actors.ts'
import { ACTS, askAs } from './acts.ts'
import { newRecord } from './record-data.ts'
import { Things } from './things.ts'

const [OWN, FOREIGN] = AREAS

/** Routes that take something's name, and who asks for another's. */
const BY_DESK = [
  ...(['GET /v1/intake/:area/:id', 'POST /v1/intake/:area/:id/decide'] as const),
  ...(['POST /v1/office/devices/:id/areas', 'POST /v1/office/devices/:id/revoke'] as const),
  ...(['POST /v1/office/accounts/:id/areas', 'POST /v1/office/accounts/:id/disable'] as const),
  ...(['POST /v1/office/served-areas/:code/merge', 'GET /v1/office/reports/kept/:period/:format'] as const),
  ...(['POST /v1/office/keys/:id/revoke', 'POST /v1/office/openrosa/read-again'] as const),
  ...(['GET /v1/office/openrosa/submission.xml', 'GET /v1/office/openrosa/attachment'] as const),
  ...(['GET /api/v1/*', 'GET /api/v1/*?include=personal'] as const),
  ...(['POST /v1/office/quarantine/decide', 'POST /v1/office/recovery/answer'] as const),
  ...(['GET /v1/office/accounts/:id/sessions', 'POST /v1/office/accounts/:id/sessions/end'] as const),
  'POST /v1/office/accounts/:id/role',
  ...(['POST /v1/office/accounts/:id/enable', 'POST /v1/office/account/sessions/:id/end'] as const),
  ...(['POST /v1/office/account/passkeys/:id/name', 'POST /v1/office/account/passkeys/:id/remove'] as const),
  ...(['GET /v1/office/people/:area/:id', 'POST /v1/office/people/:area/:id/acknowledge'] as const),
  ...(['POST /v1/office/people/:area/:id/refuse', 'POST /v1/office/people/:area/:id/finish'] as const),
  ...(['GET /v1/office/people/:area/:id/held', 'GET /v1/office/people/:area/:id/export'] as const),
  ...(['POST /v1/office/people/:area/:id/correct', 'POST /v1/office/people/:area/:id/erase'] as const),
  'POST /v1/office/people/:area/:id/devices/:device',
] satisfies Route[]
const BY_PHONE = [
  ...(['GET /v1/history/:record', 'POST /v1/files', 'GET /v1/files/:area/:sha256'] as const),
  ...(['PUT /v1/files/:area/:sha256/:from', 'GET /v1/attestations/:record'] as const),
] satisfies Route[]

/** What they name is the country's, a built-in form's, the office's days, or where something is sent to. */
const OF_NOBODY: readonly Route[] = [
  ...(['GET /v1/office/provinces/:code', 'GET /openrosa/lists/:name', 'POST /v1/intake/:area'] as const),
  'GET /v1/office/reports/make/:period/:format',
]

it('compares every route that takes a name', () => {
  const named = (Object.keys(ROUTES) as Route[]).filter((route) => route.includes(':'))
  const compared: readonly Route[] = [...BY_DESK, ...BY_PHONE, ...OF_NOBODY]
  expect(named.filter((route) => !compared.includes(route))).toEqual([])
})

/** The whole answer but for its number and when it was given; what the question named, a file's state names again. */
const told = async (response: Response, area: string) => {
  const headers = [...response.headers].filter(([name]) => name !== 'x-request-id' && name !== 'date')
  const body = (await response.text()).replaceAll(/[0-9a-f]{64}/g, 'sha256').replaceAll(area, 'area')
  return { status: response.status, headers, body }
}

describe.each(STORES)('what is of another commune, over %s', (store) => {
  let office: TestOffice
  let things: Things
  let desk: Awaited<ReturnType<typeof deskIn>>
  let phone: Awaited<ReturnType<typeof phoneIn>>

  beforeAll(async () => {
    office = await openOffice(store)
    things = new Things(office)
    desk = await deskIn(office, 'administrator', [OWN])
    phone = await phoneIn(office, await signIn(office), 'coordinator', [OWN])
  })
  afterAll(() => office[Symbol.asyncDispose]())

  const answer = async (route: Route, area: string, isThere: boolean, who: Readonly<Record<string, string>>) => {
    const ask = await ACTS[route]({ things, area, isThere })
    return told(await askAs(things, route, ask, who), area)
  }

  it.each(BY_DESK)('looks to a desk like what is not there: %s', async (route) => {
    const foreign = await answer(route, FOREIGN, true, desk.headers)
    expect(foreign).toEqual(await answer(route, OWN, false, desk.headers))
    expect(foreign).toEqual(await answer(route, FOREIGN, false, desk.headers))
    expect(foreign).toMatchObject({ status: 404 })
  })

  it.each(BY_PHONE)('looks to a phone like what is not there: %s', async (route) => {
    const foreign = await answer(route, FOREIGN, true, phone.headers)
    expect(foreign).toEqual(await answer(route, OWN, false, phone.headers))
    expect(foreign).toEqual(await answer(route, FOREIGN, false, phone.headers))
  })

  it('looks to a program like what is not there, also a row of a table', async () => {
    const record = await things.record(FOREIGN)
    const rowOf = async (id: string) => {
      const path = `/api/v1/odata/Producers('${id}')`
      return told(await office.send('GET', path, { headers: desk.headers }), FOREIGN)
    }
    expect(await rowOf(record)).toEqual(await rowOf(newId()))
    expect(await rowOf(await things.record(OWN))).toMatchObject({ status: 200 })
  })

  it('looks to ODK Collect like what is not there: a form, and the id of a submission', async () => {
    const key = await office.post('/v1/office/openrosa/keys', { name: 'Hồ Văn B', areas: [OWN] }, desk.headers)
    const collect = new CollectPhone(office, OpenRosaKey.parse(await key.json()))
    const writer = await phoneIn(office, await signIn(office), 'coordinator', [FOREIGN])
    const office_ = new Phone(office, writer.device, writer.headers.authorization.slice('Bearer '.length))
    const form = office_.write({ kind: 'form', area: FOREIGN, set: newRecord('form', 'coordinator') })
    expect(await office_.pushOne(form)).toMatchObject({ kind: 'applied' })
    const formOf = async (id: string) => told(await collect.send('GET', `/openrosa/form?id=${id}&version=1`), FOREIGN)
    expect(await formOf('tea')).toEqual(await formOf('coffee'))
    const sent = async (instance: string) => told(await collect.post(visitXml('new', '', instance)), FOREIGN)
    expect(await sent(await things.submission(FOREIGN))).toEqual(await sent(`uuid:${newId()}`))
  })

  it('is changed by none of these', async () => {
    const ids = { device: await things.device(FOREIGN), account: await things.account(FOREIGN) }
    for (const path of [`devices/${ids.device}/revoke`, `accounts/${ids.account}/disable`])
      expect((await office.post(`/v1/office/${path}`, {}, desk.headers)).status).toBe(404)
    const { db } = office.office
    const device = await db.selectFrom('device').selectAll().where('id', '=', ids.device).executeTakeFirstOrThrow()
    const account = await db.selectFrom('account').selectAll().where('id', '=', ids.account).executeTakeFirstOrThrow()
    expect([device.revoked_at, account.disabled_at]).toEqual([null, null])
  })

  it('is in no list, nor is what holds more than one’s own communes or ranks higher', async () => {
    const coordinator = await deskIn(office, 'coordinator', [OWN])
    const ids = {
      own: await things.device(OWN),
      foreign: await things.device(FOREIGN),
      administrators: await things.device(OWN, 'administrator'),
    }
    const listed = await (await office.send('GET', '/v1/office/devices', { headers: coordinator.headers })).text()
    expect([ids.own, ids.foreign, ids.administrators].map((id) => listed.includes(id))).toEqual([true, false, false])
    const [mine, theirs] = [await things.account(OWN), await things.account(FOREIGN)]
    const accounts = await (await office.send('GET', '/v1/office/accounts', { headers: desk.headers })).text()
    expect([mine, theirs].map((id) => accounts.includes(id))).toEqual([true, false])
    const path = `/v1/office/devices/${ids.administrators}/revoke`
    expect((await office.post(path, {}, coordinator.headers)).status).toBe(404)
  })

  it('is named to nobody who asks what is held of a person: neither devices, accounts nor exports', async () => {
    const name = 'Hồ Thị Lan'
    const { db } = office.office
    const ids = { own: await things.device(OWN), foreign: await things.device(FOREIGN) }
    const accounts = { own: await things.account(OWN), foreign: await things.account(FOREIGN) }
    await db.updateTable('device').set({ name }).where('id', 'in', Object.values(ids)).execute()
    await db.updateTable('account').set({ name }).where('id', 'in', Object.values(accounts)).execute()
    const stranger = await deskIn(office, 'administrator', [FOREIGN], 'nguoi-xa')
    await office.post('/v1/office/exports/personal', { tables: ['producers'] }, stranger.headers)
    const path = `/v1/office/people/${OWN}/${await things.personRequest(OWN)}/held`
    const held = await (await office.send('GET', path, { headers: desk.headers })).text()
    expect([ids.own, accounts.own].map((id) => held.includes(id))).toEqual([true, true])
    expect([ids.foreign, accounts.foreign, 'nguoi-xa'].filter((one) => held.includes(one))).toEqual([])
  })

  it('is not vouched for by others: a device that holds what was erased elsewhere', async () => {
    const path = `/v1/office/people/${OWN}/${await things.personRequest(OWN, 'carried-out')}`
    const vouch = async (device: string) =>
      told(await office.post(`${path}/devices/${device}`, {}, desk.headers), FOREIGN)
    expect(await vouch(await things.device(FOREIGN))).toEqual(await vouch(newId()))
    expect(await vouch(await things.device(OWN))).toMatchObject({ status: 204 })
  })

  it('does not get what a stopped phone of another commune says of it', async () => {
    const stopped = await phoneIn(office, await signIn(office), 'officer', [OWN])
    await office.post(`/v1/office/devices/${stopped.device}/revoke`, {}, { cookie: await signIn(office) })
    const mutations = [(await things.writer(OWN)).write({ area: FOREIGN })]
    const sent = await office.post('/v1/quarantine', { protocol: PROTOCOL, mutations }, stopped.headers)
    expect(sent.status).toBe(200)
    const { db } = office.office
    const kept = await db.selectFrom('quarantine').select('area').where('device', '=', stopped.device).execute()
    expect(kept).toEqual([{ area: OWN }])
  })

  it('is given no phone’s place: one of others looks like none', async () => {
    const codeFor = async (device: string) => {
      const body = { name: 'Lê Ba', role: 'officer', areas: [OWN], device }
      return told(await office.post('/v1/office/codes', body, desk.headers), FOREIGN)
    }
    const foreign = await codeFor(await things.device(FOREIGN))
    expect(foreign).toEqual(await codeFor(newId()))
    expect(foreign).toMatchObject({ status: 404 })
  })

  it('does not come to be held by naming it as a commune to be served', async () => {
    const areas = [{ code: FOREIGN, name: 'Tên khác' }]
    expect((await office.post('/v1/office/served-areas', { areas }, desk.headers)).status).toBe(403)
    const me = await (await office.send('GET', '/v1/office/me', { headers: desk.headers })).json()
    expect(me.areas).toEqual([{ code: OWN, name: `Phường ${OWN}` }])
  })

  it('is told by no verdict on a change: of a record, a base, or the number of a change that is there', async () => {
    const writer = await things.writer(FOREIGN)
    const theirs = writer.write({ area: FOREIGN })
    await writer.pushOne(theirs)
    const mine = new Phone(office, phone.device, phone.headers.authorization.slice('Bearer '.length))
    const verdictsOn = async (record: string, m: string) => {
      const patch = { op: 'patch', record, set: { name: 'Mới' } } as const
      const all = await mine.push(
        mine.write({ ...patch, base: { v: 1 } }),
        mine.write({ op: 'delete', record, set: {}, base: { m } }),
        mine.write({ ...patch, area: FOREIGN, base: { v: 1 } }),
        mine.write({ ...patch, area: FOREIGN, m }),
      )
      return all
        .map(({ m: _m, ...verdict }) => verdict)
        .map((verdict) => ('by' in verdict ? { kind: verdict.kind } : verdict))
    }
    const there = await verdictsOn(theirs.record, theirs.m)
    expect(there).toEqual(await verdictsOn(newId(), newId()))
    expect(there.slice(2)).toMatchObject([{ code: 'out-of-scope' }, { code: 'out-of-scope' }])
  })
})
