import type { Selectable, Transaction } from 'kysely'
import { Hearing } from '../../domain/records/council.ts'
import type { AreaCode, Instant, Uuid } from '../../domain/records/envelope.ts'
import type { Mutation } from '../../protocol/mutation.ts'
import { SCHEMA } from '../../protocol/version.ts'
import { newServerId } from '../secrets.ts'
import { type Held, judge } from './judge.ts'
import type { Tables } from './tables.ts'

/** The office itself, where it makes an entry in the ledger. */
export const OFFICE_DEVICE: Uuid = '01900000-0000-7000-8000-0000000ff1ce'

/** An entry of the ledger for a sheet that is brought again, and the sheet in its new version. */
export interface Release {
  readonly mutation: Mutation
  readonly version: number
  readonly base: number
  readonly held: Held
}

/**
 * Gives the sheets that were just opened their next versions, in the transaction that opens them: phones that hold them sealed get them anew with the
 * feed. Each stands in the ledger as a change of nothing, so that every record remains what its changes make of it.
 */
export const releaseSheets = async (
  tx: Transaction<Tables>,
  area: AreaCode,
  before: ReadonlyMap<Uuid, Held>,
  records: ReadonlyMap<Uuid, Held>,
  sheetAt: (id: Uuid) => Held | undefined,
  now: Instant,
): Promise<Release[]> => {
  const opened = [...records].flatMap(([id, held]) => newlyOpened(before.get(id), held))
  const sheets = opened.flatMap((id) => sheetAt(id) ?? [])
  if (sheets.length === 0) return []
  const { seq } = await takeVersions(tx, area, sheets.length)
  return sheets.flatMap((held, index) => {
    const version = seq - sheets.length + index + 1
    const mutation = turnOf(held, version, now)
    const { name, device } = held.record.updatedBy
    const base = held.record.version
    const judged = judge({
      ...{ mutation, held, effectiveBase: base, version, by: { name, device }, guardedBy: undefined, now },
    })
    return judged.held === undefined ? [] : [{ mutation, version, base, held: judged.held }]
  })
}

const sheetsOpenedIn = (held: Held | undefined): Uuid[] => {
  const hearing = held?.record.kind === 'hearing' ? Hearing.safeParse(held.record.data) : undefined
  return hearing?.success ? Object.values(hearing.data.openings).flatMap(({ sheets }) => Object.values(sheets)) : []
}

const newlyOpened = (before: Held | undefined, after: Held): Uuid[] => {
  if (before === after) return []
  const known = new Set(sheetsOpenedIn(before))
  return sheetsOpenedIn(after).filter((id) => !known.has(id))
}

const takeVersions = (
  tx: Transaction<Tables>,
  area: AreaCode,
  count: number,
): Promise<Pick<Selectable<Tables['area_counter']>, 'seq'>> =>
  tx
    .updateTable('area_counter')
    .set((eb) => ({ seq: eb('seq', '+', count) }))
    .where('area', '=', area)
    .returning('seq')
    .executeTakeFirstOrThrow()

/** A version is given out once in an area, so it also numbers the office's own entries there. */
const turnOf = ({ record }: Held, version: number, now: Instant): Mutation => ({
  ...{ m: newServerId(Date.parse(now)), device: OFFICE_DEVICE, ds: version, record: record.id, kind: record.kind },
  ...{ area: record.area, op: 'patch', base: { v: record.version }, patch: { set: {}, unset: [] }, schema: SCHEMA },
  at: now,
})
