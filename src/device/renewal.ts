import {
  type Access,
  type DeviceKeyRequest,
  DeviceKeyResponse,
  keyText,
  NonceResponse,
  type TokenRequest,
  TokenResponse,
  tokenText,
  wipeText,
} from '../protocol/access.ts'
import { PROTOCOL } from '../protocol/version.ts'
import { makeDeviceKey, publicKeyOf, signText } from './device-key.ts'
import { type AccessOptions, type AccessStore, isAlive, type KeptAccess, type Renewal } from './kept-access.ts'
import { isSignedByOffice } from './office-signature.ts'
import { type Answer, type Bearer, request } from './request.ts'

/** As it is kept: its end by this phone's clock, which may be years off but goes on evenly. */
export const keptUntil = ({ token, seconds, mark }: Access, nowMs: number): KeptAccess => ({
  ...{ token, mark },
  untilMs: nowMs + seconds * 1_000,
})

/**
 * Gets tokens by signing (sync.md 5.2): one at a time for all tabs. After months without a network it is the same. A phone of before there were keys
 * registers its own at its next contact.
 */
export const createRenewal = (store: AccessStore, { name, nowMs, office = '' }: AccessOptions): Renewal => {
  let canRegister = true

  const renew = (refused: string | undefined): Promise<Answer<string | undefined>> =>
    alone(`sao-lang-token:${name}`, async () => {
      const kept = await store.access()
      if (kept === undefined) return register()
      // Another tab was first.
      if (kept.token !== refused && isAlive(kept, nowMs())) return ok(kept.token)
      const signed = await sign(kept.mark)
      return signed.kind === 'ok' ? ok(signed.value.token) : signed
    })

  const register = async (): Promise<Answer<string | undefined>> => {
    const token = await store.token()
    if (token === undefined || !canRegister) return ok(token)
    const pair = await store.deviceKey(makeDeviceKey)
    const publicKey = await publicKeyOf(pair)
    const signature = await signText(pair, keyText(await store.currentDevice(), publicKey))
    const body: DeviceKeyRequest = { protocol: PROTOCOL, publicKey, signature }
    const bearer: Bearer = { token: async () => ok(token), renewed: async () => ok(token) }
    const path = `${office}/v1/device-key`
    const answer = await request({ method: 'POST', path, body, schema: DeviceKeyResponse, bearer })
    if (answer.kind === 'ok') {
      await store.saveAccess(keptUntil(answer.value, nowMs()), answer.value.officeKey)
      return ok(answer.value.token)
    }
    if (answer.kind === 'unreachable') return answer
    // The key may have been registered, and the answer lost: then it opens, and the token does not.
    const signed = answer.problem.code === 'unauthorised' ? await sign(undefined) : answer
    if (signed.kind === 'ok') return ok(signed.value.token)
    // An office that knows of no keys goes on with the token.
    canRegister = answer.problem.code === 'unauthorised'
    return ok(token)
  }

  const sign = async (mark: string | undefined): Promise<Answer<{ token: string; isToErase: boolean }>> => {
    const first = await signOnce(mark)
    const isStale = first.kind === 'problem' && first.problem.code === 'nonce-stale'
    return isStale ? signOnce(mark) : first
  }

  const signOnce = async (mark: string | undefined): Promise<Answer<{ token: string; isToErase: boolean }>> => {
    const asked = { method: 'POST', path: `${office}/v1/token/nonce`, body: {}, schema: NonceResponse } as const
    const given = await request(asked)
    if (given.kind !== 'ok') return given
    const { nonce } = given.value
    const device = await store.currentDevice()
    const signature = await signText(await store.deviceKey(makeDeviceKey), tokenText(device, nonce, mark))
    const body: TokenRequest = { protocol: PROTOCOL, device, nonce, signature, ...(mark === undefined ? {} : { mark }) }
    const answer = await request({ method: 'POST', path: `${office}/v1/token`, body, schema: TokenResponse })
    if (answer.kind !== 'ok') return answer
    const { wipe, token } = answer.value
    await store.saveAccess(keptUntil(answer.value, nowMs()))
    const isToErase =
      wipe !== undefined && (await isSignedByOffice(await store.officeKey(), wipeText(device, nonce), wipe))
    return ok({ token, isToErase })
  }

  return {
    renewed: renew,
    isToErase: () =>
      alone(`sao-lang-token:${name}`, async () => {
        const kept = await store.access()
        // Without a key the office's order could not be told from another's.
        if (kept === undefined) return ok(false)
        const signed = await sign(kept.mark)
        return signed.kind === 'ok' ? ok(signed.value.isToErase) : signed
      }),
  }
}

const ok = <T>(value: T): Answer<T> => ({ kind: 'ok', value })

/** A tab that was put to sleep in the middle holds up the others no longer than a request may take. */
const WAIT_MS = 100_000

/** One at a time over all tabs; where the browser has no Web Locks, each for itself. */
const alone = async <T>(lock: string, work: () => Promise<T>): Promise<T> => {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work()
  const held = { isOurs: false }
  const asked = navigator.locks.request(lock, { signal: AbortSignal.timeout(WAIT_MS) }, () => {
    held.isOurs = true
    return work()
  })
  return asked.catch((error: unknown) => {
    if (held.isOurs) throw error
    return work()
  }) as Promise<T>
}
