import { describe, expect, it } from 'vitest'
import { CodeResponse, DeviceList, EnrolResponse } from '../../src/protocol/enrol.ts'
import { PROTOCOL } from '../../src/protocol/version.ts'
import { AREAS, openOffice, STORES, type TestOffice, USERS } from './offices.ts'
import { enrolPhone, makeCode, newId, problemOf, signIn } from './visitors.ts'

const redeem = (office: TestOffice, code: string, device = newId()): Promise<Response> =>
  office.post('/v1/enrol', { protocol: PROTOCOL, code, device, label: 'Máy thử' })

const askForCode = (office: TestOffice, cookie: string, area: string): Promise<Response> =>
  office.post('/v1/office/codes', { name: 'Lê Văn Ba', role: 'officer', areas: [area] }, { cookie })

describe.each(STORES)('enrolment over %s', (store) => {
  it('trades a code for a token, who the phone is, and its communes by name', async () => {
    await using office = await openOffice(store)
    const code = await makeCode(office, await signIn(office), { name: 'Lê Thị B' })
    const response = await redeem(office, code)
    expect(response.status).toBe(200)
    expect(EnrolResponse.parse(await response.json()).identity).toEqual({
      policy: { lock: 'required' },
      name: 'Lê Thị B',
      role: 'officer',
      areas: [{ code: AREAS[0], name: `Phường ${AREAS[0]}` }],
    })
  })

  it('takes a code once, even when two phones bring it at the same moment', async () => {
    await using office = await openOffice(store)
    const code = await makeCode(office, await signIn(office))
    const together = await Promise.all([redeem(office, code), redeem(office, code)])
    expect(together.map((response) => response.status).sort()).toEqual([200, 410])
    expect(await problemOf(await redeem(office, code))).toMatchObject({ code: 'code-invalid' })
  })

  it('takes no code after a quarter of an hour, and none that was never made', async () => {
    await using office = await openOffice(store)
    const code = await makeCode(office, await signIn(office))
    office.pass(15 * 60_000)
    expect(await problemOf(await redeem(office, code))).toMatchObject({ status: 410, code: 'code-invalid' })
    expect(await problemOf(await redeem(office, '0000-0000-0000'))).toMatchObject({ code: 'code-invalid' })
  })

  it('closes the door for a while when somebody guesses codes', async () => {
    await using office = await openOffice(store)
    const code = await makeCode(office, await signIn(office))
    for (let tries = 0; tries < 30; tries += 1) await redeem(office, '0000-0000-0000')
    const refused = await redeem(office, code)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    office.pass(16 * 60_000)
    expect((await redeem(office, await makeCode(office, await signIn(office)))).status).toBe(200)
  })

  it('stops the phone that is revoked, and it alone, until it is enrolled again', async () => {
    await using office = await openOffice(store)
    const [lost, kept] = [await enrolPhone(office), await enrolPhone(office)]
    const cookie = await signIn(office)
    expect((await office.post(`/v1/office/devices/${lost.device}/revoke`, {}, { cookie })).status).toBe(204)
    const refused = await lost.post('/v1/push', { protocol: PROTOCOL, waiting: 1, mutations: [lost.write()] })
    expect(await problemOf(refused)).toMatchObject({ status: 401, code: 'device-revoked' })
    expect(await kept.pushOne(kept.write())).toMatchObject({ kind: 'applied' })
    const again = await redeem(office, await makeCode(office, cookie, { device: lost.device }), lost.device)
    expect(again.status).toBe(200)
    expect((await lost.post('/v1/pull', { protocol: PROTOCOL })).status).toBe(401)
  })

  it('shows the office when each phone was last there and what it still held', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office, { name: 'Lê Thị B' })
    office.pass(60_000)
    await phone.post('/v1/push', { protocol: PROTOCOL, waiting: 7, mutations: [phone.write()] })
    const response = await office.send('GET', '/v1/office/devices', { headers: { cookie: await signIn(office) } })
    const { devices } = DeviceList.parse(await response.json())
    expect(devices.find((device) => device.id === phone.device)).toMatchObject({
      ...{ name: 'Lê Thị B', waiting: 7, lastSeenAt: '2026-11-02T01:01:00.000Z' },
    })
  })

  it('lets nobody give out communes that are not their own', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office, USERS.coordinator)
    expect(await problemOf(await askForCode(office, cookie, AREAS[1]))).toMatchObject({ code: 'out-of-scope' })
    const own = await askForCode(office, cookie, AREAS[0])
    expect(CodeResponse.parse(await own.json()).code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  })

  it('does not let a phone take the place of an office browser', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const { devices } = DeviceList.parse(
      await (await office.send('GET', '/v1/office/devices', { headers: { cookie } })).json(),
    )
    const browser = devices.find(({ isPhone }) => !isPhone)
    const refused = await redeem(office, await makeCode(office, cookie), browser?.id)
    expect(await problemOf(refused)).toMatchObject({ code: 'forbidden' })
    expect((await office.send('GET', '/v1/office/devices', { headers: { cookie } })).status).toBe(200)
  })

  it('does not let a sign-in take the place of an enrolled phone', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const body = {
      protocol: PROTOCOL,
      username: USERS.administrator,
      password: 'mot-ngoi-sao-sang',
      device: phone.device,
    }
    expect(await problemOf(await office.post('/v1/office/sign-in', body))).toMatchObject({ code: 'forbidden' })
    expect(await phone.pushOne(phone.write())).toMatchObject({ kind: 'applied' })
  })
})
