import type { Uuid } from '../domain/records/envelope.ts'
import type { Role } from '../domain/records/role.ts'
import {
  DoorResponse,
  PasskeyList,
  PasskeyOptions,
  type PasskeyRequest,
  type PasswordRequest,
  SessionList,
} from '../protocol/account.ts'
import { SignInResponse } from '../protocol/enrol.ts'
import { request } from './request.ts'

/** Requests about the office's accounts, one function each; shapes in `protocol/account.ts`. */
export const askDoor = () => request({ method: 'GET', path: '/v1/office/door', schema: DoorResponse })

export const listOwnSessions = () =>
  request({ method: 'GET', path: '/v1/office/account/sessions', schema: SessionList })

export const endOwnSession = (session: Uuid) =>
  request<undefined>({ method: 'POST', path: `/v1/office/account/sessions/${session}/end`, body: {} })

export const endOtherSessions = () =>
  request<undefined>({ method: 'POST', path: '/v1/office/account/sessions/end-others', body: {} })

export const changePassword = (body: PasswordRequest) =>
  request<undefined>({ method: 'POST', path: '/v1/office/account/password', body })

export const listSessionsOf = (account: Uuid) =>
  request({ method: 'GET', path: `/v1/office/accounts/${account}/sessions`, schema: SessionList })

export const endSessionsOf = (account: Uuid) =>
  request<undefined>({ method: 'POST', path: `/v1/office/accounts/${account}/sessions/end`, body: {} })

export const enableAccount = (account: Uuid) =>
  request<undefined>({ method: 'POST', path: `/v1/office/accounts/${account}/enable`, body: {} })

export const setAccountRole = (account: Uuid, role: Role) =>
  request<undefined>({ method: 'POST', path: `/v1/office/accounts/${account}/role`, body: { role } })

export const listPasskeys = () => request({ method: 'GET', path: '/v1/office/account/passkeys', schema: PasskeyList })

export const askToAddPasskey = (body: PasskeyRequest) =>
  request({ method: 'POST', path: '/v1/office/account/passkeys/options', body, schema: PasskeyOptions })

/** `credential`: as the browser gives it; the server holds it against its schema. */
export const addPasskey = (body: { readonly name: string; readonly credential: unknown }) =>
  request<undefined>({ method: 'POST', path: '/v1/office/account/passkeys', body })

export const renamePasskey = (id: string, name: string) =>
  request<undefined>({ method: 'POST', path: `/v1/office/account/passkeys/${id}/name`, body: { name } })

export const removePasskey = (id: string) =>
  request<undefined>({ method: 'POST', path: `/v1/office/account/passkeys/${id}/remove`, body: {} })

export const askToSignIn = () =>
  request({ method: 'POST', path: '/v1/office/passkey/options', body: {}, schema: PasskeyOptions })

export const signInByPasskey = (body: {
  readonly protocol: number
  readonly device: Uuid
  readonly username?: string
  readonly credential: unknown
}) => request({ method: 'POST', path: '/v1/office/passkey/sign-in', body, schema: SignInResponse })
