import * as desk from '../device/area-desk.ts'
import type { AreaCode, Uuid } from '../domain/records/envelope.ts'
import type { AreaSetting, AreasResponse, ListedCommune, Province, ServedArea } from '../protocol/areas.ts'
import type { Outcome } from './context.ts'
import { outcome } from './outcome.ts'

/** The office's communes and who holds them; needs the network. */
export interface AreaControl {
  served(): Promise<Outcome<ServedArea[]>>
  provinces(): Promise<Outcome<Province[]>>
  /** The communes of a province by the country's list. */
  communes(province: string): Promise<Outcome<ListedCommune[]>>
  /** Adds communes and gives served ones the name told. */
  set(areas: readonly AreaSetting[]): Promise<Outcome<AreasResponse>>
  merge(from: AreaCode, into: AreaCode): Promise<Outcome<undefined>>
  giveDevice(device: Uuid, areas: readonly AreaCode[]): Promise<Outcome<undefined>>
  giveAccount(account: Uuid, areas: readonly AreaCode[]): Promise<Outcome<undefined>>
}

const same = <T>(value: T): T => value

/** `changed` is called when the user's own communes may be others now. */
export const createAreaControl = (changed: () => Promise<void>): AreaControl => {
  const thenChanged = async <T>(answer: Outcome<T>): Promise<Outcome<T>> => {
    if (answer.kind === 'ok') await changed()
    return answer
  }
  return {
    served: async () => outcome(await desk.listServedAreas(), ({ areas }) => areas),
    provinces: async () => outcome(await desk.listProvinces(), ({ provinces }) => provinces),
    communes: async (province) => outcome(await desk.listCommunes(province), ({ communes }) => communes),
    set: async (areas) => thenChanged(outcome(await desk.setAreas(areas), same)),
    merge: async (from, into) => thenChanged(outcome(await desk.mergeArea(from, into), same)),
    giveDevice: async (device, areas) => outcome(await desk.setDeviceAreas(device, areas), same),
    giveAccount: async (account, areas) => outcome(await desk.setAccountAreas(account, areas), same),
  }
}
