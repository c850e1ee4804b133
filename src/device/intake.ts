import type { AreaCode, Uuid } from '../domain/records/envelope.ts'
import {
  IntakeAreas,
  type IntakeDecision,
  IntakeItem,
  IntakeList,
  IntakeReceived,
  IntakeStanding,
  type IntakeState,
  type Receipt,
} from '../protocol/intake.ts'
import { type Answer, readAnswer, request } from './request.ts'

/** Longest that a bundle may take either way: 30 MB at 10 KB/s, and some. */
const BUNDLE_MS = 60 * 60_000

/** Requests about self-assessments without an account, one function each; shapes in `protocol/intake.ts`. */
export const intakeAreas = () => request({ method: 'GET', path: '/v1/intake/areas', schema: IntakeAreas })

export const intakeStanding = (receipt: Receipt) =>
  request({ method: 'POST', path: '/v1/intake/receipt', body: { receipt }, schema: IntakeStanding })

/** Sends a bundle; never throws. */
export const sendIntake = async (area: AreaCode, bundle: Blob, stop: AbortSignal): Promise<Answer<IntakeReceived>> => {
  const response = await ask(`/v1/intake/${area}`, stop, { method: 'POST', body: bundle })
  return response === undefined ? { kind: 'unreachable' } : readAnswer(response, IntakeReceived).catch(unreachable)
}

export const listIntake = (state: IntakeState, after?: Uuid) =>
  request({
    method: 'GET',
    path: `/v1/intake?state=${state}${after === undefined ? '' : `&after=${after}`}`,
    schema: IntakeList,
  })

export const decideIntake = ({ area, id }: Pick<IntakeItem, 'area' | 'id'>, body: IntakeDecision) =>
  request({ method: 'POST', path: `/v1/intake/${area}/${id}/decide`, body, schema: IntakeItem })

/** The bundle of one, as it came. */
export const fetchIntake = async (
  { area, id }: Pick<IntakeItem, 'area' | 'id'>,
  stop: AbortSignal,
): Promise<Answer<Blob>> => {
  const response = await ask(`/v1/intake/${area}/${id}`, stop, {})
  if (response === undefined) return { kind: 'unreachable' }
  const answer = await readAnswer<undefined>(response, undefined).catch(unreachable)
  if (answer.kind !== 'ok') return answer
  const blob = await response.blob().catch(() => undefined)
  return blob === undefined ? { kind: 'unreachable' } : { kind: 'ok', value: blob }
}

const unreachable = (): { kind: 'unreachable' } => ({ kind: 'unreachable' })

const ask = (path: string, stop: AbortSignal, init: RequestInit): Promise<Response | undefined> =>
  fetch(path, {
    ...{ cache: 'no-store', credentials: 'same-origin', redirect: 'error' },
    signal: AbortSignal.any([stop, AbortSignal.timeout(BUNDLE_MS)]),
    headers: { accept: 'application/json', 'content-type': 'application/octet-stream' },
    ...init,
  }).catch(() => undefined)
