import { Hearing } from '../records/council.ts'
import type { Author, Uuid } from '../records/envelope.ts'
import { isSameName } from './members.ts'

/** A council member's sheet as it is stored, whatever version of the app wrote it. */
export interface StoredSheet {
  readonly id: Uuid
  readonly data: Readonly<Record<string, unknown>>
  readonly createdBy: Author
}

/** What is told of a sheet before it is opened: whose it is, and whether it was handed in. */
const TOLD = [
  ...['product', 'producer', 'criteria', 'packVersion', 'role', 'assessor', 'status', 'startedAt', 'finalisedAt'],
  ...['dossier', 'hearing', 'member', 'scoring', 'typedBy', 'sample'],
]

/** The hearing that a record is a sheet of; undefined of all else. */
export const hearingOf = (kind: string, data: StoredSheet['data']): Uuid | undefined =>
  kind === 'assessment' && typeof data.hearing === 'string' ? data.hearing : undefined

/**
 * Whether somebody may see a sheet (secret scoring: each member scores alone, Decision 26/2026, Art. 4.2 "khách quan"): its member, whoever
 * wrote it, on that device, and, once its hearing's sheets are opened and it is among them, everybody who holds the commune. One that is left out of the
 * opening counts for nothing and stays its member's own. The device alone is not enough: it changes hands, and its id is told in every record.
 */
export const maySeeSheet = (
  sheet: StoredSheet,
  hearing: Readonly<Record<string, unknown>> | undefined,
  viewer: Author,
): boolean => {
  if (sheet.createdBy.device === viewer.device && isSameName(sheet.createdBy.name, viewer.name)) return true
  const of = Hearing.safeParse(hearing)
  if (!of.success) return false
  const [member, scoring] = [String(sheet.data.member), String(sheet.data.scoring)]
  const isOpened = of.data.openings[scoring]?.sheets[member] === sheet.id
  return isOpened || isSameName(of.data.members[member]?.name ?? '', viewer.name)
}

/** The sheet without what it says. */
export const sealedData = <T>(data: Readonly<Record<string, T>>): Record<string, T | object | true> => ({
  ...Object.fromEntries(Object.entries(data).filter(([field]) => TOLD.includes(field))),
  ...{ answers: {}, findings: {}, notes: {}, locks: {}, sealed: true },
})
