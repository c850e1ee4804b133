import type { AreaCode, Uuid } from '../domain/records/envelope.ts'
import { type AreaSetting, AreasResponse, CommuneList, ProvinceList, ServedAreaList } from '../protocol/areas.ts'
import { request } from './request.ts'

/** Requests about the office's communes, one function each; shapes in `protocol/areas.ts`. */
export const listServedAreas = () => request({ method: 'GET', path: '/v1/office/served-areas', schema: ServedAreaList })

export const listProvinces = () => request({ method: 'GET', path: '/v1/office/provinces', schema: ProvinceList })

export const listCommunes = (province: string) =>
  request({ method: 'GET', path: `/v1/office/provinces/${province}`, schema: CommuneList })

export const setAreas = (areas: readonly AreaSetting[]) =>
  request({ method: 'POST', path: '/v1/office/served-areas', body: { areas }, schema: AreasResponse })

export const mergeArea = (from: AreaCode, into: AreaCode) =>
  request<undefined>({ method: 'POST', path: `/v1/office/served-areas/${from}/merge`, body: { into } })

export const setDeviceAreas = (device: Uuid, areas: readonly AreaCode[]) =>
  request<undefined>({ method: 'POST', path: `/v1/office/devices/${device}/areas`, body: { areas } })

export const setAccountAreas = (account: Uuid, areas: readonly AreaCode[]) =>
  request<undefined>({ method: 'POST', path: `/v1/office/accounts/${account}/areas`, body: { areas } })
