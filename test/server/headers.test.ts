import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { PullResponse } from '../../src/protocol/pull.ts'
import { PROTOCOL, SCHEMA } from '../../src/protocol/version.ts'
import { createApp } from '../../src/server/app.ts'
import { openOffice, type TestOffice } from './offices.ts'
import { enrolPhone, signIn } from './visitors.ts'

/** sync.md 5.4, and `media-src` for recordings. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types app-sw"
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

const dist = mkdtempSync(join(tmpdir(), 'sao-lang-dist-'))
mkdirSync(join(dist, 'assets'))
for (const name of ['index.html', 'service-worker.js', 'assets/index-abc.js', 'manifest.webmanifest', 'icon.svg'])
  writeFileSync(join(dist, name), name)
afterAll(() => rmSync(dist, { recursive: true, force: true }))

const JSON_TYPE = { 'content-type': 'application/json' }

interface Kind {
  readonly path: string
  readonly status: number
  readonly cache: string
  readonly isPage?: boolean
  readonly init?: RequestInit
}

/** Every kind of answer that the office gives. */
const KINDS: Readonly<Record<string, Kind>> = {
  page: { path: '/', status: 200, cache: 'no-cache', isPage: true },
  'page of any address': { path: '/producers/1', status: 200, cache: 'no-cache', isPage: true },
  'service worker': { path: '/service-worker.js', status: 200, cache: 'no-cache', isPage: true },
  script: {
    ...{ path: '/assets/index-abc.js', status: 200, cache: 'public, max-age=31536000, immutable', isPage: true },
  },
  picture: { path: '/icon.svg', status: 200, cache: 'no-cache', isPage: true },
  'missing script': { path: '/assets/gone.js', status: 404, cache: 'no-store', isPage: true },
  'method that is not there': { path: '/', status: 404, cache: 'no-store', isPage: true, init: { method: 'DELETE' } },
  health: { path: '/healthz', status: 200, cache: 'no-store', isPage: true },
  'not signed in': { path: '/v1/office/me', status: 401, cache: 'no-store' },
  'from another site': {
    ...{ path: '/v1/office/sign-in', status: 403, cache: 'no-store' },
    init: { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' },
  },
  'no such door': { path: '/v1/nowhere', status: 404, cache: 'no-store' },
  malformed: {
    ...{ path: '/v1/office/sign-in', status: 400, cache: 'no-store' },
    init: { method: 'POST', headers: JSON_TYPE, body: 'x' },
  },
  'too large': {
    ...{ path: '/v1/office/sign-in', status: 413, cache: 'no-store' },
    init: { method: 'POST', headers: { ...JSON_TYPE, 'content-length': '9999999' }, body: 'x' },
  },
  'API document': { path: '/api/v1/openapi.json', status: 200, cache: 'no-store' },
  'API without a key': { path: '/api/v1/records/producer', status: 401, cache: 'no-store' },
  'OData without a key': { path: '/api/v1/odata/$metadata', status: 401, cache: 'no-store' },
  'no such API': { path: '/api/v9', status: 404, cache: 'no-store' },
  'OpenRosa without a key': { path: '/openrosa/formList', status: 401, cache: 'no-store' },
}

const withDist = (office: TestOffice): TestOffice['app'] =>
  createApp(Object.assign(office.office, { appDir: relative(process.cwd(), dist) }))

const ENVIRONMENT = { incoming: { socket: { remoteAddress: '192.0.2.1' } } }

const hold = (headers: Headers, { cache, isPage = false }: Pick<Kind, 'cache' | 'isPage'>): void => {
  expect(headers.get('content-security-policy')).toBe(isPage ? PAGE_POLICY : DATA_POLICY)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.has('permissions-policy')).toBe(isPage)
  expect(headers.get('cache-control')).toBe(cache)
  expect(headers.get('access-control-allow-origin')).toBeNull()
  expect(headers.get('x-powered-by')).toBeNull()
  expect(headers.get('server')).toBeNull()
}

describe('every answer', () => {
  it.each(Object.entries(KINDS))('keeps foreign code out: %s', async (_, kind) => {
    await using office = await openOffice('SQLite')
    const response = await withDist(office).request(kind.path, kind.init, ENVIRONMENT)
    expect(response.status).toBe(kind.status)
    hold(response.headers, kind)
    expect(response.headers.get('strict-transport-security')).toBeNull()
  })

  it('says no more than a script needs that has POSTed JSON to us, whose answer no browser shows or frames', async () => {
    await using office = await openOffice('SQLite')
    const phone = await enrolPhone(office)
    const body = { protocol: PROTOCOL, schema: SCHEMA, same: true }
    const page = await phone.post('/v1/pull', body)
    const idle = await phone.post('/v1/pull', { ...body, cursor: PullResponse.parse(await page.json()).cursor })
    expect([page.status, idle.status]).toEqual([200, 204])
    const sent = ({ headers }: Response) =>
      [...headers.keys()].filter((name) => !['content-type', 'content-length', 'vary'].includes(name)).toSorted()
    for (const answer of [page, idle]) {
      expect(sent(answer)).toEqual(['cache-control', 'x-content-type-options', 'x-sao-lang'])
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
    const refused = await office.post('/v1/pull', body)
    expect(refused.status).toBe(401)
    hold(refused.headers, { cache: 'no-store' })
    expect(refused.headers.has('x-request-id')).toBe(true)
    // A form of another site can send text, and would show what comes: such an answer has it all.
    const byForm = await office.send('POST', '/v1/pull', {
      headers: { 'content-type': 'text/plain', authorization: `Bearer ${phone.token}` },
      body: JSON.stringify(body),
    })
    hold(byForm.headers, { cache: 'no-store' })
  })

  it('does so when the office itself is at fault, and tells nothing of the fault', async () => {
    await using office = await openOffice('SQLite')
    const app = withDist(office)
    const cookie = await signIn(office)
    Object.assign(office.office, { nowMs: () => Number.NaN })
    const response = await app.request('/v1/office/me', { headers: { cookie } }, ENVIRONMENT)
    expect(response.status).toBe(500)
    hold(response.headers, { cache: 'no-store' })
    expect(await response.json()).toEqual({ type: 'about:blank', title: 'internal', status: 500, code: 'internal' })
  })

  it('asks for HTTPS from then on where it came by it', async () => {
    await using office = await openOffice('SQLite')
    const { headers } = await office.send('GET', '/healthz', { headers: { 'x-forwarded-proto': 'https' } })
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
  })

  it('opens the device’s features to the app alone, and closes all that it does not use', async () => {
    await using office = await openOffice('SQLite')
    const { headers } = await office.send('GET', '/healthz')
    const features = (headers.get('permissions-policy') ?? '').split(', ').map((one) => one.split('='))
    expect(features.filter(([, who]) => who === '(self)').map(([name]) => name)).toEqual([
      ...['autoplay', 'camera', 'clipboard-write', 'geolocation', 'microphone', 'publickey-credentials-create'],
      ...['publickey-credentials-get', 'screen-wake-lock', 'web-share'],
    ])
    expect(features.filter(([, who]) => who !== '(self)' && who !== '()')).toEqual([])
    for (const name of ['usb', 'serial', 'bluetooth', 'hid', 'payment', 'display-capture', 'clipboard-read'])
      expect(features).toContainEqual([name, '()'])
  })
})
