import type { AreaCode } from '../../domain/records/envelope.ts'
import type { DeviceProgress, PersonRequest, PersonRequestDetail } from '../../protocol/people.ts'
import type { Office } from '../office.ts'
import { changeRequest } from '../storage/people/requests.ts'
import { holdersOf } from './held-answer.ts'

interface Progress {
  readonly records: number
  /** `held`: of the communes of which something was erased, those that the device holds. */
  readonly devices: readonly (DeviceProgress & { readonly held: readonly AreaCode[] })[]
}

/**
 * How far the devices have come with what a request erased; undefined of one that erased nothing. A device counts once its cursor has passed the
 * erasure in each of the communes that it holds; phones of other apps and revoked ones are looked at by hand.
 */
const progressOf = async ({ db }: Office, { id }: Pick<PersonRequest, 'id'>): Promise<Progress | undefined> => {
  const rows = await db.selectFrom('erasure').select(['area', 'version', 'at']).where('request', '=', id).execute()
  if (rows.length === 0) return undefined
  const last = new Map<string, number>()
  for (const { area, version } of rows) last.set(area, Math.max(last.get(area) ?? 0, version))
  const since = rows.map(({ at }) => at).sort()[0] ?? ''
  const reaches = await db
    .selectFrom('erasure_reach')
    .selectAll()
    .where('area', 'in', [...last.keys()])
    .execute()
  const holders = await holdersOf(db, [...last.keys()])
  const devices = holders
    // One that was enrolled after it never held what was erased.
    .filter(({ enrolled_at }) => enrolled_at <= since)
    .map((device): Progress['devices'][number] => {
      const known = device.held.map((area) => reaches.find((one) => one.area === area && one.device === device.id))
      const isDone = device.held.every((area, index) => (known[index]?.version ?? 0) >= (last.get(area) ?? 0))
      const [end] = known.flatMap((one) => one ?? []).sort((one, other) => (one.at < other.at ? 1 : -1))
      const isMute = device.door !== null || device.revoked_at !== null
      return {
        ...{ device: device.id, name: device.name, label: device.label, held: device.held },
        state: isDone ? (end?.by == null ? 'done' : 'vouched') : isMute ? 'by-hand' : 'waiting',
        ...(device.last_seen_at === null ? {} : { lastSeenAt: device.last_seen_at }),
        ...(isDone && end !== undefined ? { at: end.at, ...(end.by === null ? {} : { by: end.by }) } : {}),
      }
    })
  return { records: rows.length, devices }
}

/**
 * A request is done only when every device has carried it out. Gives it as it is then, with the devices that hold one of these communes: others may
 * have something of the person, too, and they are looked after there.
 */
export const settleRequest = async (
  office: Office,
  request: PersonRequest,
  today: string,
  areas: readonly AreaCode[],
): Promise<{ request: PersonRequest; erased?: NonNullable<PersonRequestDetail['erased']> }> => {
  const progress = await progressOf(office, request)
  if (progress === undefined) return { request }
  const shown = progress.devices.filter(({ held }) => held.some((area) => areas.includes(area)))
  const erased = { records: progress.records, devices: shown.map(({ held: _held, ...device }) => device) }
  const isDone = progress.devices.every(({ state }) => state === 'done' || state === 'vouched')
  if (request.state !== 'carried-out' || !isDone) return { request, erased }
  await changeRequest(office.db, request, 'done', { doneOn: today })
  return { request: { ...request, state: 'done', doneOn: today }, erased }
}
