import { describe, expect, it } from 'vitest'
import { SessionList } from '../../src/protocol/account.ts'
import { PROTOCOL } from '../../src/protocol/version.ts'
import { openOffice, PASSWORD, STORES, type TestOffice, USERS } from './offices.ts'
import { newId, problemOf, signIn } from './visitors.ts'

const MINUTE_MS = 60_000
const ANOTHER = 'chieu-mua-tren-song-hieu'

const get = (office: TestOffice, path: string, cookie: string): Promise<Response> =>
  office.send('GET', path, { headers: { cookie } })

const isIn = async (office: TestOffice, cookie: string): Promise<boolean> =>
  (await get(office, '/v1/office/me', cookie)).status === 200

const sessions = async (office: TestOffice, cookie: string, path = '/v1/office/account/sessions') =>
  SessionList.parse(await (await get(office, path, cookie)).json()).sessions

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

const enterWith = (office: TestOffice, headers: Record<string, string>, password = PASSWORD) =>
  office.post(
    '/v1/office/sign-in',
    { protocol: PROTOCOL, username: USERS.administrator, password, device: newId() },
    headers,
  )

describe.each(STORES)('a session over %s', (store) => {
  it('ends after two hours without a request, and twelve hours after its beginning in any case', async () => {
    await using office = await openOffice(store)
    const left = await signIn(office)
    office.pass(121 * MINUTE_MS)
    expect(await isIn(office, left)).toBe(false)
    const used = await signIn(office)
    for (let hour = 1; hour < 12; hour += 1) {
      office.pass(60 * MINUTE_MS)
      expect(await isIn(office, used)).toBe(true)
    }
    office.pass(60 * MINUTE_MS)
    expect(await isIn(office, used)).toBe(false)
  })

  it('is listed to its user with its browser and times, and ended from another one', async () => {
    await using office = await openOffice(store)
    const here = await signIn(office)
    const elsewhere = cookiesOf(
      await enterWith(office, {
        'user-agent': 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36',
      }),
    )
    const seen = await sessions(office, here)
    expect(seen.map(({ browser, isThis }) => [browser, isThis])).toContainEqual(['Chrome, Windows', false])
    expect(seen.filter(({ isThis }) => isThis)).toHaveLength(1)
    const other = seen.find(({ isThis }) => !isThis)
    await office.post(`/v1/office/account/sessions/${other?.id}/end`, {}, { cookie: here })
    expect([await isIn(office, here), await isIn(office, elsewhere)]).toEqual([true, false])
  })

  it('is another’s to end for an administrator alone, and looks missing to anybody else', async () => {
    await using office = await openOffice(store)
    const [admin, theirs] = [await signIn(office), await signIn(office, USERS.coordinator)]
    const [own] = await sessions(office, admin)
    const stolen = await office.post(`/v1/office/account/sessions/${own?.id}/end`, {}, { cookie: theirs })
    expect(stolen.status).toBe(404)
    const accounts = (await (await get(office, '/v1/office/accounts', admin)).json()) as {
      accounts: { id: string; username: string }[]
    }
    const id = accounts.accounts.find(({ username }) => username === USERS.coordinator)?.id
    expect((await get(office, `/v1/office/accounts/${id}/sessions`, theirs)).status).toBe(403)
    expect(await sessions(office, admin, `/v1/office/accounts/${id}/sessions`)).toHaveLength(1)
    await office.post(`/v1/office/accounts/${id}/sessions/end`, {}, { cookie: admin })
    expect(await isIn(office, theirs)).toBe(false)
  })

  it('has a token that nobody has seen before: a sign-in ends the one that the browser had', async () => {
    await using office = await openOffice(store)
    const before = await signIn(office)
    const after = cookiesOf(await enterWith(office, { cookie: before }))
    expect(after).not.toContain(before.split('=')[1])
    expect([await isIn(office, before), await isIn(office, after)]).toEqual([false, true])
  })

  it('goes on under another token when the password changes, and all others end', async () => {
    await using office = await openOffice(store)
    const [here, elsewhere] = [await signIn(office), await signIn(office)]
    const change = (body: { old: string; new: string }) =>
      office.post('/v1/office/account/password', body, { cookie: here })
    expect(await problemOf(await change({ old: 'khong-phai', new: ANOTHER }))).toMatchObject({ paths: ['old'] })
    for (const weak of ['ngan', 'admin-admin-2026', 'password12345', '123456789012'])
      expect(await problemOf(await change({ old: PASSWORD, new: weak }))).toMatchObject({ paths: ['new'] })
    const changed = await change({ old: PASSWORD, new: ANOTHER })
    expect(changed.status).toBe(204)
    expect([await isIn(office, here), await isIn(office, elsewhere)]).toEqual([false, false])
    expect(await isIn(office, cookiesOf(changed))).toBe(true)
    expect((await enterWith(office, {})).status).toBe(401)
    expect((await enterWith(office, {}, ANOTHER)).status).toBe(200)
  })

  it('is kept by a cookie of this very host over HTTPS, and that one alone opens anything there', async () => {
    await using office = await openOffice(store)
    const https = { 'x-forwarded-proto': 'https' }
    const response = await enterWith(office, https)
    for (const cookie of response.headers.getSetCookie())
      expect(cookie).toMatch(/^__Host-sao_lang_\w+=[\w-]{43};.*Path=\/; HttpOnly; Secure; SameSite=Strict$/)
    const planted = cookiesOf(response).replaceAll('__Host-', '')
    expect((await office.send('GET', '/v1/office/me', { headers: { ...https, cookie: planted } })).status).toBe(401)
    const own = { ...https, cookie: cookiesOf(response) }
    expect((await office.send('GET', '/v1/office/me', { headers: own })).status).toBe(200)
  })

  it('leaves no page behind when it ends, and nothing of the field app goes with it', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const response = await office.post('/v1/office/sign-out', {}, { cookie })
    expect(response.headers.get('clear-site-data')).toBe('"cache"')
    expect(response.headers.getSetCookie().join()).toMatch(/sao_lang_session=;.*Max-Age=0/)
  })

  it('of a stopped user ends, and they are let in again by the administrator', async () => {
    await using office = await openOffice(store)
    const [admin, theirs] = [await signIn(office), await signIn(office, USERS.coordinator)]
    const account = await office.office.db
      .selectFrom('account')
      .select('id')
      .where('username', '=', USERS.coordinator)
      .executeTakeFirstOrThrow()
    await office.post(`/v1/office/accounts/${account.id}/disable`, {}, { cookie: admin })
    expect(await isIn(office, theirs)).toBe(false)
    await office.post(`/v1/office/accounts/${account.id}/enable`, {}, { cookie: admin })
    expect(await isIn(office, await signIn(office, USERS.coordinator))).toBe(true)
  })
})
