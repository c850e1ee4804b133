import { canonical } from '../canonical.ts'
import type { Refusal } from '../guard/refusal.ts'
import type { Wish } from '../guard/wish.ts'
import type { Assessment } from '../records/assessment.ts'
import { Hearing } from '../records/council.ts'
import { OFFICE } from '../records/role.ts'
import { isSameName } from './members.ts'
import { sheetId } from './sheet-id.ts'

/** What a sheet is of: never changed. */
const FIXED = ['hearing', 'member', 'scoring', 'role', 'product', 'producer', 'criteria', 'dossier'] as const

/**
 * A council member's sheet is written by that member alone, or typed in from paper by the office and marked so; one for each scoring; until the
 * sheets of that scoring are opened. It is never deleted, and never written from a copy whose content the office left out. Assessments that
 * belong to no hearing are let pass.
 */
export const guardSheet = ({ id, before, wanted, writer, near }: Wish<Assessment>): Refusal | undefined => {
  if (before?.sealed === true || wanted?.sealed === true) return { code: 'sealed', paths: [] }
  if (before?.hearing === undefined && wanted?.hearing === undefined) return undefined
  if (wanted === undefined) return { code: 'locked', paths: [] }
  const moved = FIXED.filter((field) => before !== undefined && canonical(before[field]) !== canonical(wanted[field]))
  if (moved.length > 0) return { code: 'locked', paths: moved }
  const hearing = Hearing.safeParse(near(wanted.hearing ?? '')?.data)
  if (!hearing.success) return { code: 'out-of-turn', paths: ['hearing'] }
  return (
    misplaced(id, wanted, hearing.data) ??
    notTheirs(before, wanted, hearing.data, writer) ??
    outOfTime(wanted, hearing.data)
  )
}

const misplaced = (id: string, sheet: Assessment, hearing: Hearing): Refusal | undefined => {
  const { hearing: of = '', member = '', scoring = 0 } = sheet
  const isOfHearing =
    sheet.role === 'council' &&
    sheet.product === hearing.product &&
    sheet.dossier === hearing.dossier &&
    canonical(sheet.criteria) === canonical(hearing.criteria)
  if (!isOfHearing) return { code: 'invalid-data', paths: ['hearing'] }
  return hearing.members[member] === undefined || id !== sheetId(of, member, scoring)
    ? { code: 'invalid-data', paths: ['member'] }
    : undefined
}

/** Either the member's own hand or the office's from paper, never one over the other. */
const notTheirs = (
  before: Assessment | undefined,
  wanted: Assessment,
  { members }: Hearing,
  writer: Wish<Assessment>['writer'],
): Refusal | undefined => {
  const isOffice = OFFICE.some((role) => role === writer.role)
  const isTypedIn = wanted.typedBy !== undefined
  if (isTypedIn && !isOffice) return { code: before === undefined ? 'forbidden' : 'sheet-taken', paths: [] }
  if (before !== undefined && (before.typedBy !== undefined) !== isTypedIn) return { code: 'sheet-taken', paths: [] }
  const name = members[wanted.member ?? '']?.name ?? ''
  return isTypedIn || isSameName(name, writer.name) ? undefined : { code: 'not-member', paths: ['member'] }
}

const outOfTime = ({ scoring = 0 }: Assessment, hearing: Hearing): Refusal | undefined => {
  if (hearing.scoring < scoring) return { code: 'out-of-turn', paths: ['scoring'] }
  return hearing.status === 'scoring' && hearing.scoring === scoring
    ? undefined
    : { code: 'sheet-late', paths: ['status'] }
}
