import { describe, expect, it } from 'vitest'
import { PasskeyList } from '../../src/protocol/account.ts'
import { PROTOCOL } from '../../src/protocol/version.ts'
import { Authenticator, type Slips } from './authenticator.ts'
import { openOffice, PASSWORD, STORES, type TestOffice, USERS } from './offices.ts'
import { newId, problemOf, signIn } from './visitors.ts'

const OWN = '/v1/office/account/passkeys'

const optionsOf = async (response: Response) =>
  ((await response.json()) as { options: { challenge: string; user: { id: string } } }).options

const register = async (office: TestOffice, cookie: string, slips: Slips = {}) => {
  const authenticator = new Authenticator()
  const options = await optionsOf(await office.post(`${OWN}/options`, { password: PASSWORD }, { cookie }))
  const credential = authenticator.make(options, slips)
  const answer = await office.post(OWN, { name: 'Máy tính văn phòng', credential }, { cookie })
  return { authenticator, answer, options, credential }
}

const challenge = async (office: TestOffice) => optionsOf(await office.post('/v1/office/passkey/options', {}))

const enterWith = (office: TestOffice, credential: unknown, headers: Record<string, string> = {}) =>
  office.post('/v1/office/passkey/sign-in', { protocol: PROTOCOL, device: newId(), credential }, headers)

const list = async (office: TestOffice, cookie: string) =>
  PasskeyList.parse(await (await office.send('GET', OWN, { headers: { cookie } })).json()).passkeys

describe.each(STORES)('a passkey over %s', (store) => {
  it('signs its user in without a name and without a password, each challenge once', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office, USERS.coordinator)
    const { authenticator, answer } = await register(office, cookie)
    expect(answer.status).toBe(204)
    expect(await list(office, cookie)).toMatchObject([{ name: 'Máy tính văn phòng' }])
    const credential = authenticator.get(await challenge(office))
    const entered = await enterWith(office, credential)
    expect(await entered.json()).toMatchObject({ identity: { role: 'coordinator' } })
    expect((await enterWith(office, credential)).status).toBe(401)
    expect((await enterWith(office, authenticator.get(await challenge(office)))).status).toBe(200)
  })

  it('is added only by who knows the password, and made only for the account that asked', async () => {
    await using office = await openOffice(store)
    const [admin, cookie] = [await signIn(office), await signIn(office, USERS.coordinator)]
    const refused = await office.post(`${OWN}/options`, { password: 'khong-phai' }, { cookie })
    expect(await problemOf(refused)).toMatchObject({ code: 'password-refused', paths: ['password'] })
    const options = await optionsOf(await office.post(`${OWN}/options`, { password: PASSWORD }, { cookie }))
    const credential = new Authenticator().make(options)
    expect((await office.post(OWN, { name: 'x', credential }, { cookie: admin })).status).toBe(400)
    expect(await list(office, admin)).toEqual([])
  })

  it('is named and removed by its own user; to another it looks like none', async () => {
    await using office = await openOffice(store)
    const [admin, cookie] = [await signIn(office), await signIn(office, USERS.coordinator)]
    const { authenticator } = await register(office, cookie)
    const [passkey] = await list(office, cookie)
    const at = (what: string, as: string) =>
      office.post(`${OWN}/${passkey?.id}/${what}`, { name: 'Khóa' }, { cookie: as })
    expect([(await at('name', admin)).status, (await at('remove', admin)).status]).toEqual([404, 404])
    expect((await at('name', cookie)).status).toBe(204)
    expect(await list(office, cookie)).toMatchObject([{ name: 'Khóa' }])
    expect((await at('remove', cookie)).status).toBe(204)
    expect((await enterWith(office, authenticator.get(await challenge(office)))).status).toBe(401)
  })

  it('opens nothing for a stopped user, after five minutes, or when a copy of it falls behind', async () => {
    await using office = await openOffice(store)
    const { authenticator } = await register(office, await signIn(office, USERS.coordinator))
    const late = authenticator.get(await challenge(office))
    office.pass(5 * 60_000)
    expect((await enterWith(office, late)).status).toBe(401)
    expect((await enterWith(office, authenticator.get(await challenge(office)))).status).toBe(200)
    authenticator.goBack()
    expect((await enterWith(office, authenticator.get(await challenge(office)))).status).toBe(401)
    await office.office.db.updateTable('account').set({ disabled_at: '2026-11-02T00:00:00.000Z' }).execute()
    authenticator.get({ challenge: 'x' })
    expect((await enterWith(office, authenticator.get(await challenge(office)))).status).toBe(401)
  })
})

const SLIPS: Readonly<Record<string, Slips>> = {
  'made for another site': { origin: 'https://evil.example' },
  'bound to another domain': { host: 'evil.example' },
  'whose user was not verified': { isVerified: false },
  'that answers what was never asked': { challenge: 'AAAAAAAAAAAAAAAAAAAAAA' },
}

describe('an answer', () => {
  it.each(Object.entries(SLIPS))('%s opens nothing, and registers nothing', async (_, slips) => {
    await using office = await openOffice('SQLite')
    const cookie = await signIn(office)
    expect((await register(office, cookie, slips)).answer.status).toBe(400)
    const { authenticator } = await register(office, cookie)
    const answer = await problemOf(await enterWith(office, authenticator.get(await challenge(office), slips)))
    expect(answer).toMatchObject({ status: 401, code: 'sign-in-failed' })
  })

  it('that is another user’s, another key’s or no answer at all is refused like any other', async () => {
    await using office = await openOffice('SQLite')
    const { authenticator } = await register(office, await signIn(office))
    const good = authenticator.get(await challenge(office))
    const stranger = new Authenticator().get(await challenge(office))
    authenticator.userHandle = 'AAAA'
    const other = authenticator.get(await challenge(office))
    const forged = { ...good, response: { ...good.response, signature: stranger.response.signature } }
    const elsewhere = await office.post('/v1/office/passkey/sign-in', {
      ...{ protocol: PROTOCOL, device: newId(), username: USERS.coordinator },
      credential: good,
    })
    expect([elsewhere.status, elsewhere.headers.getSetCookie()]).toEqual([403, []])
    const told = await Promise.all(
      [stranger, other, forged].map(async (one) => problemOf(await enterWith(office, one))),
    )
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
    for (const broken of [{}, { ...good, response: {} }, { ...good, id: '<script>' }, 7])
      expect((await enterWith(office, broken)).status).toBe(400)
  })

  it('is asked for only where the office knows its own address', async () => {
    await using office = await openOffice('SQLite')
    const door = async (host: string) =>
      (await office.send('GET', '/v1/office/door', { headers: { host } })).json() as Promise<{ hasPasskeys: boolean }>
    expect((await door('localhost:8080')).hasPasskeys).toBe(true)
    expect((await door('ocop.example.vn')).hasPasskeys).toBe(false)
    Object.assign(office.office, { publicUrl: 'https://ocop.example.vn' })
    expect((await door('whatever.example')).hasPasskeys).toBe(true)
    Object.assign(office.office, { publicUrl: 'https://192.0.2.7' })
    expect((await door('192.0.2.7')).hasPasskeys).toBe(false)
  })
})
