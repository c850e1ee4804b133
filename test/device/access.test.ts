import { afterEach, describe, expect, it, vi } from 'vitest'
import { createAccess } from '../../src/device/access.ts'
import { makeDeviceKey, publicKeyOf, signText } from '../../src/device/device-key.ts'
import type { AccessControl, AccessStore, KeptAccess } from '../../src/device/kept-access.ts'
import { request } from '../../src/device/request.ts'
import { wipeText } from '../../src/protocol/access.ts'

const DEVICE = '01900001-0000-7000-8000-000000000001'
const [NOW_MS, QUARTER_MS] = [Date.parse('2026-11-02T02:00:00.000Z'), 15 * 60_000]
const mark = (number: number): string => `mark-of-that-very-token-${number}`

/** What a phone keeps, in memory; two tabs share one. */
const memoryStore = (kept: { access?: KeptAccess; token?: string; officeKey?: string }): AccessStore => {
  let pair: Promise<CryptoKeyPair> | undefined
  return {
    currentDevice: async () => DEVICE,
    token: async () => kept.token,
    access: async () => kept.access,
    officeKey: async () => kept.officeKey,
    saveAccess: async (access, officeKey) => {
      delete kept.token
      Object.assign(kept, { access }, officeKey === undefined ? {} : { officeKey })
    },
    deviceKey: (make) => {
      pair ??= make()
      return pair
    },
  }
}

/** An office that answers by path; gives what was asked of it. */
const office = (answers: Record<string, (authorization: string | undefined) => [status: number, body: object]>) => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string, { headers }: { headers: Record<string, string> }) => {
    asked.push(path)
    const [status, body] = answers[path]?.(headers.authorization) ?? [404, { code: 'not-found' }]
    const said = status < 400 ? body : { type: 'about:blank', title: '', status, ...body }
    return new Response(JSON.stringify(said), {
      ...{ status, headers: { 'content-type': 'application/json', 'x-sao-lang': '1' } },
    })
  })
  return asked
}

const nonce = (): [number, object] => [200, { nonce: 'a-nonce-of-this-office-1' }]

const counting = () => {
  let given = 0
  return (): [number, object] => {
    given += 1
    return [200, { token: `token-${given}`, seconds: 900, mark: mark(given) }]
  }
}

const accessOf = (store: AccessStore, nowMs = NOW_MS): AccessControl =>
  createAccess(store, { name: 'phone', nowMs: () => nowMs })

const ask = (bearer: AccessControl) => request({ method: 'POST', path: '/v1/pull', body: {}, bearer })

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a phone’s access', () => {
  it('[goal 6] costs no request while its token lasts', async () => {
    const asked = office({ '/v1/pull': () => [200, {}] })
    const access = { token: 'alive', untilMs: NOW_MS + QUARTER_MS, mark: mark(0) }
    expect(await ask(accessOf(memoryStore({ access })))).toMatchObject({ kind: 'ok' })
    expect(asked).toEqual(['/v1/pull'])
  })

  it('is renewed before a request where the token has ended, and after one where the office says so, unseen by who asks', async () => {
    const opens = (authorization: string | undefined): [number, object] =>
      authorization?.startsWith('Bearer token-') ? [200, {}] : [401, { code: 'token-expired' }]
    const token = counting()
    const asked = office({ '/v1/token/nonce': nonce, '/v1/token': token, '/v1/pull': opens })
    const ended = { token: 'ended', untilMs: NOW_MS - 90 * 24 * 60 * 60_000, mark: mark(0) }
    expect(await ask(accessOf(memoryStore({ access: ended })))).toMatchObject({ kind: 'ok' })
    expect(asked).toEqual(['/v1/token/nonce', '/v1/token', '/v1/pull'])
    // A clock that was set back takes the token for alive.
    const wrong = { ...ended, untilMs: NOW_MS + QUARTER_MS }
    expect(await ask(accessOf(memoryStore({ access: wrong })))).toMatchObject({ kind: 'ok' })
    expect(asked.slice(3)).toEqual(['/v1/pull', '/v1/token/nonce', '/v1/token', '/v1/pull'])
  })

  it('that the office knows no more is told as such, so that the queue pauses and keeps everything', async () => {
    const no = (): [number, object] => [401, { code: 'unauthorised' }]
    office({ '/v1/token/nonce': nonce, '/v1/token': no, '/v1/pull': no })
    const access = { token: 'gone', untilMs: NOW_MS + QUARTER_MS, mark: mark(0) }
    expect(await ask(accessOf(memoryStore({ access })))).toMatchObject({ problem: { code: 'unauthorised' } })
  })

  it('of before there were keys becomes one by a key at the next contact; an older office goes on with the token', async () => {
    const officeKey = await publicKeyOf(await makeDeviceKey())
    const kept = { token: 'without-an-end' }
    office({ '/v1/device-key': () => [200, { ...counting()()[1], officeKey }], '/v1/pull': () => [200, {}] })
    const store = memoryStore(kept)
    expect(await ask(accessOf(store))).toMatchObject({ kind: 'ok' })
    expect(kept).toMatchObject({ access: { token: 'token-1' }, officeKey })
    expect(await store.token()).toBeUndefined()
    const asked = office({ '/v1/pull': () => [200, {}] })
    const old = accessOf(memoryStore({ token: 'without-an-end' }))
    expect(await ask(old)).toMatchObject({ kind: 'ok' })
    expect(await ask(old)).toMatchObject({ kind: 'ok' })
    expect(asked).toEqual(['/v1/device-key', '/v1/pull', '/v1/pull'])
  })

  it('goes on by the key where the answer to its registration was lost', async () => {
    office({
      ...{ '/v1/device-key': () => [401, { code: 'unauthorised' }], '/v1/pull': () => [200, {}] },
      ...{ '/v1/token/nonce': nonce, '/v1/token': counting() },
    })
    const kept: { token?: string; access?: KeptAccess } = { token: 'without-an-end' }
    expect(await ask(accessOf(memoryStore(kept)))).toMatchObject({ kind: 'ok' })
    expect(kept.access).toMatchObject({ token: 'token-1' })
  })

  it('obeys no order to erase that another signed, or that was for another device or another nonce', async () => {
    const [own, other] = [await makeDeviceKey(), await makeDeviceKey()]
    const right = wipeText(DEVICE, 'a-nonce-of-this-office-1')
    const orders: [CryptoKeyPair, string, boolean][] = [
      [own, right, true],
      [other, right, false],
      [own, wipeText('01900001-0000-7000-8000-000000000002', 'a-nonce-of-this-office-1'), false],
      [own, wipeText(DEVICE, 'a-nonce-of-yesterday-001'), false],
    ]
    for (const [signer, text, isObeyed] of orders) {
      const wipe = await signText(signer, text)
      office({ '/v1/token/nonce': nonce, '/v1/token': () => [200, { ...counting()()[1], wipe }] })
      const access = { token: 'alive', untilMs: NOW_MS + QUARTER_MS, mark: mark(0) }
      const store = memoryStore({ access, officeKey: await publicKeyOf(own) })
      expect(await accessOf(store).isToErase()).toEqual({ kind: 'ok', value: isObeyed })
    }
  })
})
