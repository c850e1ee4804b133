import * as z from 'zod/mini'
import type { Uuid } from '../domain/records/envelope.ts'
import { ApiKeyList, type ApiKeyRequest, ApiKeyResponse, type PersonalExport } from '../protocol/api-key.ts'
import { RetentionDue } from '../protocol/retention.ts'
import { request } from './request.ts'

/** Requests about data that go out of the office: keys of the API, its documentation, and the note of what is about persons. */
export const listKeys = () => request({ method: 'GET', path: '/v1/office/keys', schema: ApiKeyList })

export const makeKey = (body: ApiKeyRequest) =>
  request({ method: 'POST', path: '/v1/office/keys', body, schema: ApiKeyResponse })

export const revokeKey = (key: Uuid) =>
  request<undefined>({ method: 'POST', path: `/v1/office/keys/${key}/revoke`, body: {} })

/** Before a file with what is about persons is made of this browser's records. */
export const notePersonal = (body: PersonalExport) =>
  request<undefined>({ method: 'POST', path: '/v1/office/exports/personal', body })

export const listRetention = () => request({ method: 'GET', path: '/v1/office/retention', schema: RetentionDue })

export const readApi = (language: string) =>
  request({
    method: 'GET',
    path: `/api/v1/openapi.json?language=${language}`,
    schema: z.record(z.string(), z.unknown()),
  })
