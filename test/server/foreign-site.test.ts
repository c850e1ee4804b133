import { describe, expect, it } from 'vitest'
import { PROTOCOL } from '../../src/protocol/version.ts'
import { openOffice, PASSWORD, type TestOffice, USERS } from './offices.ts'
import { newId, signIn } from './visitors.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

/** What a page of another site can make a browser send, and what an old browser leaves out. */
const FOREIGN: Readonly<Record<string, Record<string, string>>> = {
  'a form': { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
  'a form with files': { 'content-type': 'multipart/form-data; boundary=x', origin: 'https://evil.example' },
  'JSON as plain text': { 'content-type': 'text/plain', origin: 'https://evil.example' },
  'a form of a browser that says nothing': { 'content-type': 'application/x-www-form-urlencoded' },
  'plain text of a browser that says nothing': { 'content-type': 'text/plain;charset=application/json' },
  'a request without a body': {},
  'JSON from another site': { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' },
  'JSON from a neighbour on the same domain': { ...JSON_TYPE, 'sec-fetch-site': 'same-site' },
  'JSON from another origin': { ...JSON_TYPE, origin: 'https://evil.example' },
  'JSON from the same host over another scheme': { ...JSON_TYPE, origin: 'https://localhost' },
  'JSON from a page without an origin': { ...JSON_TYPE, origin: 'null' },
}

const account = (username: string) => ({
  ...{ username, name: 'Kẻ lạ', role: 'administrator', areas: ['19333'], password: PASSWORD },
})

const send = (office: TestOffice, path: string, headers: Record<string, string>, body: unknown) =>
  office.send('POST', path, { headers, ...(Object.keys(headers).length > 1 ? { body: JSON.stringify(body) } : {}) })

describe('another site', () => {
  it.each(Object.entries(FOREIGN))('changes nothing by %s that comes with the cookie', async (_, headers) => {
    await using office = await openOffice('SQLite')
    const cookie = await signIn(office)
    const before = await office.office.db.selectFrom('account').select('id').execute()
    const posted = await send(office, '/v1/office/accounts', { ...headers, cookie }, account('ke-la'))
    expect(posted.status).toBe(403)
    const pushed = await send(office, '/v1/push', { ...headers, cookie }, { protocol: PROTOCOL, mutations: [] })
    expect(pushed.status).toBe(403)
    expect((await send(office, '/v1/office/sign-out', { ...headers, cookie }, {})).status).toBe(403)
    expect(await office.office.db.selectFrom('account').select('id').execute()).toEqual(before)
    expect((await office.send('GET', '/v1/office/me', { headers: { cookie } })).status).toBe(200)
  })

  it.each(Object.entries(FOREIGN))('signs nobody in by %s, under a name of its own', async (_, headers) => {
    await using office = await openOffice('SQLite')
    const user = { protocol: PROTOCOL, username: USERS.administrator, password: PASSWORD, device: newId() }
    const answer = await send(office, '/v1/office/sign-in', headers, user)
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []])
  })

  it('is told from our own pages by what the proxy in front is called', async () => {
    await using office = await openOffice('SQLite')
    Object.assign(office.office, { publicUrl: 'https://ocop.example.vn' })
    const user = { protocol: PROTOCOL, username: USERS.administrator, password: PASSWORD, device: newId() }
    const from = (origin: string) => send(office, '/v1/office/sign-in', { ...JSON_TYPE, origin }, user)
    expect((await from('https://ocop.example.vn')).status).toBe(200)
    expect((await from('https://ocop.example.vn.evil.example')).status).toBe(403)
    expect((await from('http://localhost')).status).toBe(403)
  })

  it('is not what a phone with its token is, nor a browser of today on our own page', async () => {
    await using office = await openOffice('SQLite')
    const cookie = await signIn(office)
    const own = { ...JSON_TYPE, cookie, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }
    expect((await send(office, '/v1/office/accounts', own, account('nguoi-moi'))).status).toBe(200)
    const headers = { ...JSON_TYPE, cookie, authorization: 'Bearer abcdefghijklmnopqrstuvwxyz' }
    expect((await send(office, '/v1/push', headers, {})).status).toBe(401)
  })
})
