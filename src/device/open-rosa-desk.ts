import { OpenRosaKey, type OpenRosaKeyRequest, SubmissionList, type SubmissionName } from '../protocol/open-rosa.ts'
import { request } from './request.ts'

/** Requests about phones with ODK Collect or KoboCollect, one function each; shapes in `protocol/open-rosa.ts`. */
export const makeOpenRosaKey = (body: OpenRosaKeyRequest) =>
  request({ method: 'POST', path: '/v1/office/openrosa/keys', body, schema: OpenRosaKey })

export const listSubmissions = (after?: string) =>
  request({
    method: 'GET',
    path: `/v1/office/openrosa/submissions${after === undefined ? '' : `?after=${after}`}`,
    schema: SubmissionList,
  })

export const readSubmissionAgain = ({ area, instance }: SubmissionName) =>
  request<undefined>({ method: 'POST', path: '/v1/office/openrosa/read-again', body: { area, instance } })
