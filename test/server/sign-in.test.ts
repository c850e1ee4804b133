import { describe, expect, it } from 'vitest'
import { PROTOCOL } from '../../src/protocol/version.ts'
import { AREAS, openOffice, PASSWORD, STORES, type TestOffice, USERS } from './offices.ts'
import { enrolPhone, newId, problemOf, signIn } from './visitors.ts'

const attempt = (office: TestOffice, username: string, password: string): Promise<Response> =>
  office.post('/v1/office/sign-in', { protocol: PROTOCOL, username, password, device: newId() })

const me = (office: TestOffice, headers: Record<string, string>): Promise<Response> =>
  office.send('GET', '/v1/office/me', { headers })

const newAccount = (username: string) => ({
  ...{ username, name: 'Trần Văn C', role: 'coordinator', areas: [AREAS[0]], password: PASSWORD },
})

describe.each(STORES)('sign-in over %s', (store) => {
  it('opens the desk with a cookie that no script and no other site can use', async () => {
    await using office = await openOffice(store)
    const response = await attempt(office, USERS.administrator, PASSWORD)
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/)
    const cookie = await signIn(office)
    expect(await (await me(office, { cookie })).json()).toMatchObject({ role: 'administrator' })
    expect((await me(office, { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  it('refuses a wrong password and an unknown user with the same words', async () => {
    await using office = await openOffice(store)
    const wrong = await problemOf(await attempt(office, USERS.administrator, 'khong-phai-mat-khau'))
    expect(await problemOf(await attempt(office, 'nobody', PASSWORD))).toEqual(wrong)
    expect(wrong).toMatchObject({ status: 401, code: 'sign-in-failed' })
  })

  it('closes the door for a user whose password is guessed at, and opens it again', async () => {
    await using office = await openOffice(store)
    for (let tries = 0; tries < 5; tries += 1) await attempt(office, USERS.administrator, 'khong-phai-mat-khau')
    expect(await problemOf(await attempt(office, USERS.administrator, PASSWORD))).toMatchObject({ status: 429 })
    expect((await attempt(office, USERS.coordinator, PASSWORD)).status).toBe(200)
    office.pass(16 * 60_000)
    expect((await attempt(office, USERS.administrator, PASSWORD)).status).toBe(200)
  })

  it('ends a session by sign-out and after twelve hours', async () => {
    await using office = await openOffice(store)
    const left = await signIn(office)
    expect((await office.post('/v1/office/sign-out', {}, { cookie: left })).status).toBe(204)
    expect((await me(office, { cookie: left })).status).toBe(401)
    const forgotten = await signIn(office)
    office.pass(12 * 60 * 60_000)
    expect((await me(office, { cookie: forgotten })).status).toBe(401)
  })

  it('stores no password and no token, only what each can be checked by', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const phone = await enrolPhone(office)
    const tables = ['account', 'session', 'device'] as const
    const rows = await Promise.all(tables.map((table) => office.office.db.selectFrom(table).selectAll().execute()))
    const stored = JSON.stringify(rows)
    expect(stored).toContain('$argon2id$')
    for (const secret of [PASSWORD, phone.token, cookie.split('=')[1] ?? cookie]) expect(stored).not.toContain(secret)
  })

  it('lets an administrator make users and stop them, but not stop themselves', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const made = await office.post('/v1/office/accounts', newAccount('tran.van.c'), { cookie })
    const { id } = (await made.json()) as { id: string }
    const again = await office.post('/v1/office/accounts', newAccount('tran.van.c'), { cookie })
    expect(await problemOf(again)).toMatchObject({ status: 409, code: 'name-taken', paths: ['username'] })
    const theirs = await signIn(office, 'tran.van.c')
    expect((await office.post(`/v1/office/accounts/${id}/disable`, {}, { cookie })).status).toBe(204)
    expect((await me(office, { cookie: theirs })).status).toBe(401)
    expect((await attempt(office, 'tran.van.c', PASSWORD)).status).toBe(401)
    const accounts = (await (await office.send('GET', '/v1/office/accounts', { headers: { cookie } })).json()) as {
      accounts: { id: string; username: string }[]
    }
    const own = accounts.accounts.find((account) => account.username === USERS.administrator)
    expect((await office.post(`/v1/office/accounts/${own?.id}/disable`, {}, { cookie })).status).toBe(404)
  })

  it('lets an administrator make another user something else, at once and everywhere, but not themselves', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office)
    const made = await office.post('/v1/office/accounts', newAccount('tran.van.c'), { cookie })
    const { id } = (await made.json()) as { id: string }
    const theirs = await signIn(office, 'tran.van.c')
    expect((await office.post(`/v1/office/accounts/${id}/role`, { role: 'council' }, { cookie })).status).toBe(204)
    expect((await me(office, { cookie: theirs })).status).toBe(401)
    const anew = await signIn(office, 'tran.van.c')
    expect(await (await me(office, { cookie: anew })).json()).toMatchObject({ role: 'council' })
    expect((await office.send('GET', '/v1/office/devices', { headers: { cookie: anew } })).status).toBe(403)
    const devices = await office.office.db.selectFrom('device').select('role').where('account', '=', id).execute()
    expect(new Set(devices.map(({ role }) => role))).toEqual(new Set(['council']))

    const unknown = await office.post(`/v1/office/accounts/${id}/role`, { role: 'emperor' }, { cookie })
    expect(await problemOf(unknown)).toMatchObject({ status: 400, paths: ['role'] })
    const own = await office.office.db
      .selectFrom('account')
      .select('id')
      .where('username', '=', USERS.administrator)
      .executeTakeFirstOrThrow()
    expect((await office.post(`/v1/office/accounts/${own.id}/role`, { role: 'officer' }, { cookie })).status).toBe(404)
  })

  it('keeps the users’ page from coordinators, and the whole desk from phones', async () => {
    await using office = await openOffice(store)
    const cookie = await signIn(office, USERS.coordinator)
    const answer = await office.send('GET', '/v1/office/accounts', { headers: { cookie } })
    expect(await problemOf(answer)).toMatchObject({ status: 403, code: 'forbidden' })
    const phone = await enrolPhone(office, { role: 'administrator' })
    const headers = { authorization: `Bearer ${phone.token}` }
    expect((await office.send('GET', '/v1/office/devices', { headers })).status).toBe(403)
  })
})
