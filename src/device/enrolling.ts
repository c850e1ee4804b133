import { enrolText } from '../protocol/access.ts'
import { type EnrolRequest, EnrolResponse } from '../protocol/enrol.ts'
import { PROTOCOL } from '../protocol/version.ts'
import { makeDeviceKey, publicKeyOf, signText } from './device-key.ts'
import { sha256 } from './hex.ts'
import type { AccessStore } from './kept-access.ts'
import { keptUntil } from './renewal.ts'
import { type Answer, type Bearer, request } from './request.ts'

/**
 * Trades a one-time code for being known by this phone's own key: the key is signed together with the code and this device, so that whoever enrols has
 * it. A phone that had a token before there were keys shows that, too.
 */
export const enrolDevice = async (
  store: Pick<AccessStore, 'currentDevice' | 'deviceKey' | 'token'>,
  code: string,
  label: string,
): Promise<Answer<EnrolResponse>> => {
  const [device, pair, token] = [await store.currentDevice(), await store.deviceKey(makeDeviceKey), await store.token()]
  const publicKey = await publicKeyOf(pair)
  const signature = await signText(pair, enrolText(await sha256(code), device, publicKey))
  const body: EnrolRequest = { protocol: PROTOCOL, code, device, label, publicKey, signature }
  const own = async (): Promise<Answer<string | undefined>> => ({ kind: 'ok', value: token })
  const bearer: Bearer = { token: own, renewed: own }
  return request({ method: 'POST', path: '/v1/enrol', body, schema: EnrolResponse, bearer })
}

/** What the phone is to remember of that answer; of an office that knows of no keys, the token without an end. */
export const proofIn = ({ access, officeKey, token }: EnrolResponse, nowMs: number) => ({
  ...(access === undefined ? { token } : { access: keptUntil(access, nowMs) }),
  ...(officeKey === undefined ? {} : { officeKey }),
})
