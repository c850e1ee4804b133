import { canonical } from '../canonical.ts'
import { stageOf } from '../dossier/progress.ts'
import type { Refusal } from '../guard/refusal.ts'
import type { Near, Wish } from '../guard/wish.ts'
import { Assessment } from '../records/assessment.ts'
import { type Hearing, type HearingResult, Session, type SheetOpening } from '../records/council.ts'
import { Dossier } from '../records/dossier.ts'
import type { Uuid } from '../records/envelope.ts'
import { OFFICE } from '../records/role.ts'
import type { Stars } from '../scoring/result.ts'
import { bandOfAverage } from './average.ts'
import { changedFields } from './guard-session.ts'
import { isSameName, memberKeysOf, sharedNames } from './members.ts'
import { quorumOf } from './quorum.ts'
import { sheetId } from './sheet-id.ts'

/** What the members score by: it stands from the first opening. */
const FIXED_WHEN_OPENED = ['members', 'rules', 'manner', 'criteria', 'producer', 'heldOn'] as const

/**
 * A hearing goes from scoring to opened to decided, or from opened to the next scoring, or is put off; by the office. What an opening says stands,
 * and nothing changes once it is decided or put off. Asked by the state that is wanted, not by the single move: a desk without a network may bring
 * several at once.
 */
export const guardHearing = ({ id, before, wanted, writer, near }: Wish<Hearing>): Refusal | undefined => {
  if (wanted === undefined) return undefined
  if (!OFFICE.some((role) => role === writer.role)) return { code: 'forbidden', paths: [] }
  const shared = sharedNames(wanted.members)
  if (shared.length > 0) return { code: 'invalid-data', paths: shared.map((key) => `members/${key}`) }
  return before === undefined
    ? (cannotBegin(wanted, near) ?? outOfOrder(wanted))
    : (cannotChange(before, wanted) ??
        renamed(id, before, wanted, near) ??
        outOfOrder(wanted) ??
        openingsFault(id, before, wanted, near))
}

const cannotBegin = (wanted: Hearing, near: Near): Refusal | undefined => {
  if (wanted.scoring !== 1 || wanted.status !== 'scoring') return { code: 'out-of-turn', paths: ['status'] }
  const session = Session.safeParse(near(wanted.session)?.data)
  if (session.success && session.data.status === 'closed') return { code: 'locked', paths: ['session'] }
  const dossier = Dossier.safeParse(near(wanted.dossier)?.data)
  return dossier.success && stageOf(dossier.data) !== 'at-council'
    ? { code: 'out-of-turn', paths: ['dossier'] }
    : undefined
}

const cannotChange = (before: Hearing, wanted: Hearing): Refusal | undefined => {
  const changed = changedFields(before, wanted)
  const isOver = before.status === 'decided' || before.status === 'postponed'
  if (isOver && changed.length > 0) return { code: 'locked', paths: changed }
  const rewritten = Object.keys(before.openings).filter(
    (key) => canonical(before.openings[key]) !== canonical(wanted.openings[key]),
  )
  if (rewritten.length > 0) return { code: 'step-taken', paths: rewritten.map((key) => `openings/${key}`) }
  if (wanted.scoring < before.scoring) return { code: 'step-taken', paths: ['scoring'] }
  const fixed = changed.filter((field) => FIXED_WHEN_OPENED.some((one) => one === field))
  const isOpened = Object.keys(before.openings).length > 0
  return isOpened && fixed.length > 0 ? { code: 'locked', paths: fixed } : undefined
}

/** By the name a sheet is its member's alone: once it is begun, nobody else is put in that member's place to see it. */
const renamed = (id: Uuid, before: Hearing, wanted: Hearing, near: Near): Refusal | undefined => {
  const changed = memberKeysOf(before.members).filter(
    (key) =>
      !isSameName(before.members[key]?.name ?? '', wanted.members[key]?.name ?? '') &&
      near(sheetId(id, key, before.scoring)) !== undefined,
  )
  return changed.length === 0 ? undefined : { code: 'locked', paths: changed.map((key) => `members/${key}`) }
}

/** Status, scoring, openings and result must tell the same story. */
const outOfOrder = ({ scoring, status, openings, result, rules, criteria }: Hearing): Refusal | undefined => {
  const count = Object.keys(openings).length
  const isWithoutGap = Array.from({ length: count }, (_, index) => String(index + 1)).every((key) => key in openings)
  const isOpened = count === scoring
  const isInOrder =
    isWithoutGap &&
    (isOpened || count === scoring - 1) &&
    (status === 'postponed' || (status !== 'scoring') === isOpened) &&
    (status === 'decided') === (result !== undefined)
  if (!isInOrder) return { code: 'out-of-turn', paths: ['status'] }
  if (result === undefined) return undefined
  const sheets = Object.keys(openings[scoring]?.sheets ?? {}).length
  const band = bandOfAverage({ sum: result.sum, count: result.sheets }, criteria.decision)
  return resultFault(result, sheets, band, rules, scoring)
}

/** Decision 26/2026, Art. 3.3: never more stars than the band of the average; the reading of the gates is the session's. */
const resultFault = (
  { sum, sheets, stars, isOut, spread, gates, note }: HearingResult,
  counted: number,
  band: Stars,
  rules: Hearing['rules'],
  scoring: number,
): Refusal | undefined => {
  const isSound =
    sheets === counted &&
    sum <= sheets * 100 &&
    gates === rules.gates &&
    (isOut === true ? stars === 0 : stars >= 1 && stars <= band)
  if (!isSound) return { code: 'invalid-data', paths: ['result'] }
  const isWanting = spread > rules.spreadLimit && scoring === 1 && (note ?? '').trim() === ''
  return isWanting ? { code: 'not-complete', paths: ['result/note'] } : undefined
}

/** What is wrong with an opening that is new. */
const openingsFault = (id: Uuid, before: Hearing, wanted: Hearing, near: Near): Refusal | undefined => {
  for (const [key, opening] of Object.entries(wanted.openings)) {
    if (before.openings[key] !== undefined) continue
    const fault = openingFault(id, wanted, Number(key), opening, near)
    if (fault !== undefined) return { code: fault, paths: [`openings/${key}`] }
  }
  return undefined
}

const openingFault = (
  id: Uuid,
  { members, rules }: Hearing,
  scoring: number,
  { present, sheets }: SheetOpening,
  near: Near,
): Refusal['code'] | undefined => {
  const isHandedIn = (member: string): boolean => {
    const sheet = Assessment.safeParse(near(sheetId(id, member, scoring))?.data)
    return sheet.success && sheet.data.status === 'final' && sheet.data.hearing === id
  }
  const counted = Object.entries(sheets)
  const isWhole = counted.every(
    ([member, sheet]) =>
      members[member] !== undefined &&
      present.includes(member) &&
      sheet === sheetId(id, member, scoring) &&
      isHandedIn(member),
  )
  if (!isWhole || counted.length === 0 || !quorumOf(members, present, rules).isMet) return 'not-complete'
  const isLeftOut = memberKeysOf(members).some(
    (member) => present.includes(member) && sheets[member] === undefined && isHandedIn(member),
  )
  return isLeftOut ? 'sheet-left-out' : undefined
}
