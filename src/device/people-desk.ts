import * as z from 'zod/mini'
import { AreaCode, Uuid } from '../domain/records/envelope.ts'
import {
  type EraseOrder,
  HeldAnswer,
  PersonExport,
  PersonRequestDetail,
  type PersonRequestDraft,
  PersonRequestList,
} from '../protocol/people.ts'
import { request } from './request.ts'

/** Where a request stands on the register. */
export interface RequestPlace {
  readonly area: string
  readonly id: string
}

const ROOT = '/v1/office/people'
const at = ({ area, id }: RequestPlace): string => `${ROOT}/${area}/${id}`

export const listRequests = () => request({ method: 'GET', path: ROOT, schema: PersonRequestList })

export const addRequest = (body: PersonRequestDraft) =>
  request({ method: 'POST', path: ROOT, body, schema: z.object({ area: AreaCode, id: Uuid }) })

export const readRequest = (place: RequestPlace) =>
  request({ method: 'GET', path: at(place), schema: PersonRequestDetail })

/** Each look is noted at the office. */
export const readHeld = (place: RequestPlace) =>
  request({ method: 'GET', path: `${at(place)}/held`, schema: HeldAnswer })

export const exportPerson = (place: RequestPlace, signal: AbortSignal) =>
  request({ method: 'GET', path: `${at(place)}/export`, schema: PersonExport, signal })

export const erasePerson = (place: RequestPlace, body: EraseOrder) =>
  request({
    ...{ method: 'POST', path: `${at(place)}/erase`, body },
    schema: z.object({ records: z.int(), changes: z.int(), files: z.int() }),
  })

/** What needs no more than to be said. */
export const tellRequest = (place: RequestPlace, deed: 'acknowledge' | 'refuse' | 'finish' | 'correct', body: object) =>
  request<undefined>({ method: 'POST', path: `${at(place)}/${deed}`, body })

export const vouchForDevice = (place: RequestPlace, device: string) =>
  request<undefined>({ method: 'POST', path: `${at(place)}/devices/${device}`, body: {} })
