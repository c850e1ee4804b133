import type { Uuid } from '../domain/records/envelope.ts'
import { AttestationStanding, AuditPage, CheckAnswer, DeviceChains } from '../protocol/integrity.ts'
import { type Bearer, request } from './request.ts'

/** What the office found about a record's signed statement. */
export const standing = (record: Uuid, bearer: Bearer) =>
  request({ method: 'GET', path: `/v1/attestations/${record}`, schema: AttestationStanding, bearer })

/** The chains of all devices. */
export const deviceChains = () => request({ method: 'GET', path: '/v1/office/integrity/devices', schema: DeviceChains })

/** A page of the office's log. */
export const auditPage = (query: string) =>
  request({ method: 'GET', path: `/v1/office/integrity/audit?${query}`, schema: AuditPage })

/** Asks what a printed result is, by its code; needs no account. */
export const checkResult = (code: string) =>
  request({ method: 'POST', path: '/v1/check', body: { code }, schema: CheckAnswer })
