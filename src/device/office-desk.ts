import type { Uuid } from '../domain/records/envelope.ts'
import type { HandIn } from '../protocol/bundle.ts'
import {
  AccountList,
  type AccountRequest,
  AccountRow,
  AreaList,
  type CodeRequest,
  CodeResponse,
  DeviceList,
  Identity,
  type RevokeReason,
  type SignInRequest,
  SignInResponse,
} from '../protocol/enrol.ts'
import { HistoryResponse } from '../protocol/history.ts'
import { PushResponse } from '../protocol/push.ts'
import { RecoveryAnswer, RecoveryKey } from '../protocol/recovery.ts'
import { type Bearer, request } from './request.ts'

/** Requests of the office's desk, one function each; shapes in `protocol/enrol.ts`. */

/** Changes of another phone, from a file (`protocol/bundle.ts`). */
export const handIn = (body: HandIn, bearer: Bearer, signal: AbortSignal) =>
  request({ method: 'POST', path: '/v1/hand-in', body, schema: PushResponse, bearer, signal })

/** Who changed what in a record (`protocol/history.ts`). */
export const history = (record: Uuid, bearer: Bearer) =>
  request({ method: 'GET', path: `/v1/history/${record}`, schema: HistoryResponse, bearer })

export const signIn = (body: SignInRequest) =>
  request({ method: 'POST', path: '/v1/office/sign-in', body, schema: SignInResponse })

export const signOut = (signal: AbortSignal) =>
  request<undefined>({ method: 'POST', path: '/v1/office/sign-out', body: {}, signal })

/** Who this session or phone is now, with its communes as they are now; refused when it has ended. */
export const whoAmI = (bearer: Bearer, hearTime: (serverMs: number) => void) =>
  request({ method: 'GET', path: '/v1/office/me', schema: Identity, bearer, hearTime })

export const listAreas = () => request({ method: 'GET', path: '/v1/office/areas', schema: AreaList })

export const listDevices = () => request({ method: 'GET', path: '/v1/office/devices', schema: DeviceList })

export const makeCode = (body: CodeRequest) =>
  request({ method: 'POST', path: '/v1/office/codes', body, schema: CodeResponse })

export const revokeDevice = (device: Uuid, reason: RevokeReason) =>
  request<undefined>({ method: 'POST', path: `/v1/office/devices/${device}/revoke`, body: { reason } })

export const listAccounts = () => request({ method: 'GET', path: '/v1/office/accounts', schema: AccountList })

export const createAccount = (body: AccountRequest) =>
  request({ method: 'POST', path: '/v1/office/accounts', body, schema: AccountRow })

export const disableAccount = (account: Uuid) =>
  request<undefined>({ method: 'POST', path: `/v1/office/accounts/${account}/disable`, body: {} })

/** What this phone seals its data key towards, in case its user forgets the lock (`protocol/recovery.ts`). */
export const recoveryKey = (bearer: Bearer) =>
  request({ method: 'GET', path: '/v1/office/recovery/key', schema: RecoveryKey, bearer })

export const answerRecovery = (text: string) =>
  request({ method: 'POST', path: '/v1/office/recovery/answer', body: { request: text }, schema: RecoveryAnswer })
