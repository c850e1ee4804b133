import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../../src/domain/records/role.ts'
import { PROTOCOL } from '../../../src/protocol/version.ts'
import { AREAS, openOffice, STORES, type TestOffice } from '../offices.ts'
import { Phone, problemOf, signIn } from '../visitors.ts'
import { deskIn, phoneIn } from './actors.ts'
import { Things } from './things.ts'

const [FIRST, SECOND] = AREAS
const MONTHS_MS = 200 * 24 * 60 * 60_000

describe.each(STORES)('who was let in before, over %s', (store) => {
  let office: TestOffice
  let cookie: string
  let users = 0

  beforeAll(async () => {
    office = await openOffice(store)
    cookie = await signIn(office)
  })
  afterAll(() => office[Symbol.asyncDispose]())

  const desk = (role: Role, areas: readonly string[] = [FIRST]) => {
    users += 1
    return deskIn(office, role, areas, `nguoi-${users}`)
  }
  const see = (path: string, headers: Record<string, string>) => office.send('GET', path, { headers })
  const asPhone = ({ device, headers }: Awaited<ReturnType<typeof phoneIn>>) =>
    new Phone(office, device, headers.authorization.slice('Bearer '.length))

  it('is out with the account, at once, and with what it had made and nobody used yet', async () => {
    const { account, headers } = await desk('coordinator')
    const made = await (await office.post('/v1/office/codes', codeFor(FIRST), headers)).json()
    expect((await office.post(`/v1/office/accounts/${account}/disable`, {}, { cookie })).status).toBe(204)
    for (const path of ['/v1/office/devices', '/v1/office/me', '/api/v1/me', `/v1/intake`])
      expect((await see(path, headers)).status).toBe(401)
    const enrol = { protocol: PROTOCOL, code: made.code, device: account, label: 'Máy' }
    expect(await problemOf(await office.post('/v1/enrol', enrol))).toMatchObject({ code: 'code-invalid' })
  })

  it('holds other communes from the next request on, and nothing of those before', async () => {
    const things = new Things(office)
    const [item, record] = [await things.intake(FIRST), await things.record(FIRST)]
    const { account, headers } = await desk('commune')
    expect((await see(`/v1/intake/${FIRST}/${item.id}`, headers)).status).toBe(200)
    expect((await (await see(`/v1/history/${record}`, headers)).json()).entries).toHaveLength(1)
    const moved = await office.post(`/v1/office/accounts/${account}/areas`, { areas: [SECOND] }, { cookie })
    expect(moved.status).toBe(204)
    expect((await see(`/v1/intake/${FIRST}/${item.id}`, headers)).status).toBe(404)
    expect((await (await see(`/v1/history/${record}`, headers)).json()).entries).toEqual([])
    expect((await see(`/api/v1/records/producer/${record}`, headers)).status).toBe(404)
  })

  it('has another role from the next request on', async () => {
    const { account, headers } = await desk('administrator')
    expect((await see('/v1/office/accounts', headers)).status).toBe(200)
    await office.office.db.updateTable('account').set({ role: 'officer' }).where('id', '=', account).execute()
    expect((await see('/v1/office/accounts', headers)).status).toBe(403)
    expect((await see('/v1/office/devices', headers)).status).toBe(403)
    expect((await see('/v1/intake', headers)).status).toBe(200)
  })

  it('is judged after months away by the role that the phone has then, whatever it was when it wrote', async () => {
    const phone = asPhone(await phoneIn(office, cookie, 'coordinator', [FIRST]))
    const written = phone.write({ kind: 'target', set: { year: 2026, measure: 'organisations' } })
    await office.office.db.updateTable('device').set({ role: 'officer' }).where('id', '=', phone.device).execute()
    office.pass(MONTHS_MS)
    cookie = await signIn(office)
    expect(await phone.pushOne(written)).toMatchObject({ kind: 'rejected', code: 'forbidden' })
    expect(await phone.pushOne(phone.write())).toMatchObject({ kind: 'applied' })
  })

  it('writes and reads nothing where the phone was taken away from, and still hears what became of what it had sent', async () => {
    const phone = asPhone(await phoneIn(office, cookie, 'officer', [FIRST]))
    const sent = phone.write()
    expect(await phone.pushOne(sent)).toMatchObject({ kind: 'applied' })
    const moved = await office.post(`/v1/office/devices/${phone.device}/areas`, { areas: [SECOND] }, { cookie })
    expect(moved.status).toBe(204)
    expect(await phone.pushOne(sent)).toMatchObject({ kind: 'duplicate' })
    expect(await phone.pushOne(phone.write())).toMatchObject({ kind: 'rejected', code: 'out-of-scope' })
    expect((await phone.pull()).changes.filter(({ area }) => area === FIRST)).toEqual([])
  })

  it('reads with a key no further than the communes that the key names, and to its end', async () => {
    const request = { name: 'Sở', areas: [FIRST], readsPersonal: false, days: 1 }
    const { key } = await (await office.post('/v1/office/keys', request, { cookie })).json()
    const headers = { authorization: `Bearer ${key}` }
    expect((await see(`/api/v1/records/producer?area=${SECOND}`, headers)).status).toBe(403)
    expect((await see('/api/v1/records/producer?include=personal', headers)).status).toBe(403)
    expect((await see('/api/v1/records/producer', headers)).status).toBe(200)
    office.pass(25 * 60 * 60_000)
    cookie = await signIn(office)
    expect((await see('/api/v1/records/producer', headers)).status).toBe(401)
  })
})

const codeFor = (area: string) => ({ name: 'Lê Ba', role: 'officer', areas: [area] })
