import { type QuarantineDecision, QuarantineList, QuarantineOutcome } from '../protocol/quarantine.ts'
import { request } from './request.ts'

/** Requests about what stopped phones have sent; shapes in `protocol/quarantine.ts`. */
export const listQuarantine = () => request({ method: 'GET', path: '/v1/office/quarantine', schema: QuarantineList })

export const decideQuarantine = (body: QuarantineDecision) =>
  request({ method: 'POST', path: '/v1/office/quarantine/decide', body, schema: QuarantineOutcome })
