import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createNetwork } from '../../src/device/network.ts'
import { request } from '../../src/device/request.ts'
import { EnrolResponse } from '../../src/protocol/enrol.ts'
import type { PullResponse } from '../../src/protocol/pull.ts'
import { bearing } from './bearers.ts'

const PAGE: PullResponse = { epoch: 'one', changes: [], leave: [], reset: false, cursor: 'c', more: false }

const ours = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'x-sao-lang': '1', ...headers },
  })

const problem = (status: number, headers: Record<string, string> = {}): Response =>
  ours({ type: 'about:blank', title: 'x', status, code: 'too-many-requests' }, status, {
    'content-type': 'application/problem+json',
    ...headers,
  })

/** The browser's fetch, answering with that; gives what was asked of it. */
const answering = (answer: (signal: AbortSignal) => Response | Promise<Response>) => {
  const asked: { path: string; init: RequestInit }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit & { signal: AbortSignal }) => {
    asked.push({ path, init })
    return answer(init.signal)
  })
  return asked
}

const CALM = new AbortController().signal
const pullOnce = (signal = CALM) => createNetwork(bearing('secret'), () => undefined).pull({ protocol: 1 }, signal)

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a request to the office', () => {
  it('goes to our own origin with the token, never follows a redirect, and what a cache could answer asks no cache', async () => {
    const asked = answering(() => ours(PAGE))
    expect(await pullOnce()).toEqual({ kind: 'ok', value: PAGE })
    expect(asked[0]?.path).toBe('/v1/pull')
    expect(asked[0]?.init).toMatchObject({
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'error',
      headers: { authorization: 'Bearer secret' },
    })
    // No cache answers what is POSTed (RFC 9110, 9.3.3), and the office forbids it besides.
    expect(asked[0]?.init).not.toHaveProperty('cache')
    await request({ method: 'GET', path: '/v1/office/me' })
    expect(asked[1]?.init).toMatchObject({ cache: 'no-store' })
  })

  it('is compressed when it is large, and says so', async () => {
    const asked = answering(() => ours(PAGE))
    const body = { text: 'chè '.repeat(1_000) }
    await request({ method: 'POST', path: '/v1/push', body })
    const { init } = asked[0] ?? {}
    expect(init?.headers).toMatchObject({ 'content-encoding': 'gzip' })
    if (!(init?.body instanceof Blob)) throw new Error('not compressed')
    expect(JSON.parse(gunzipSync(await init.body.arrayBuffer()).toString())).toEqual(body)
    expect(init.body.size).toBeLessThan(500)
  })

  it('goes as plain text where the browser cannot compress', async () => {
    vi.stubGlobal('CompressionStream', undefined)
    const asked = answering(() => ours(PAGE))
    const body = { text: 'chè '.repeat(1_000) }
    await request({ method: 'POST', path: '/v1/push', body })
    expect(asked[0]?.init.body).toBe(JSON.stringify(body))
    expect(asked[0]?.init.headers).not.toHaveProperty('content-encoding')
  })

  it.each([
    [
      'a captive portal with a page of its own',
      () => new Response('<h1>Wi-Fi</h1>', { status: 200, headers: { 'content-type': 'text/html' } }),
    ],
    [
      'another server with good JSON',
      () => new Response(JSON.stringify(PAGE), { headers: { 'content-type': 'application/json' } }),
    ],
    [
      'our name over a page',
      () => new Response('<h1>hm</h1>', { headers: { 'content-type': 'text/html', 'x-sao-lang': '1' } }),
    ],
    ['an answer of another shape', () => ours({ ...PAGE, changes: 'all' })],
    [
      'an answer cut in the middle',
      () => new Response('{"epoch":"on', { headers: { 'content-type': 'application/json', 'x-sao-lang': '1' } }),
    ],
    ['a refusal in words', () => new Response('Bad gateway', { status: 502, headers: { 'x-sao-lang': '1' } })],
    ['a refusal that is no problem of ours', () => ours({ error: 'x' }, 500)],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('[hazard 9] takes %s for no answer', async (_what, answer) => {
    answering(answer)
    expect(await pullOnce()).toEqual({ kind: 'unreachable' })
  })

  it('gives a refusal as a value, with the pause that the office asks for', async () => {
    answering(() => problem(429, { 'retry-after': '7' }))
    expect(await pullOnce()).toMatchObject({
      kind: 'problem',
      problem: { code: 'too-many-requests' },
      retryAfterMs: 7_000,
    })
    answering(() => problem(429))
    expect(await pullOnce()).not.toHaveProperty('retryAfterMs')
  })

  it('[hazard 8] says when it was the time that ran out, so that the next one is smaller', async () => {
    answering(() => Promise.reject(new DOMException('too slow', 'TimeoutError')))
    expect(await pullOnce()).toEqual({ kind: 'unreachable', hasTimedOut: true })
  })

  it('can be called off', async () => {
    const control = new AbortController()
    answering(
      (signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason))
          control.abort()
        }),
    )
    expect(await pullOnce(control.signal)).toEqual({ kind: 'unreachable' })
  })

  it('without a token sends none, and takes an answer without a body', async () => {
    const asked = answering(() => ours(undefined, 204))
    expect(await request({ method: 'POST', path: '/v1/office/sign-out', body: {} })).toEqual({
      kind: 'ok',
      value: undefined,
    })
    expect(asked[0]?.init.headers).not.toHaveProperty('authorization')
  })

  it('reads what the schema says', async () => {
    const enrolled = { token: 't', identity: { name: 'Lan', role: 'officer', areas: [] } }
    answering(() => ours(enrolled))
    expect(await request({ method: 'POST', path: '/v1/enrol', body: {}, schema: EnrolResponse })).toEqual({
      kind: 'ok',
      value: enrolled,
    })
  })
})
