import type { CriteriaSet } from '../criteria/schema.ts'
import type { Assessment } from '../records/assessment.ts'
import type { Hearing, Member, MemberKey, Session, SheetOpening } from '../records/council.ts'
import type { Uuid } from '../records/envelope.ts'
import { type CouncilResult, councilResult } from './council-result.ts'
import { memberKeysOf } from './members.ts'
import { openedSheets } from './opened-sheets.ts'
import { type Quorum, quorumOf } from './quorum.ts'
import { type Split, splitsOf } from './splits.ts'

/** A member by name in a list of the minutes. */
export interface NamedMember extends Member {
  readonly key: MemberKey
}

/** One scoring of a dossier: who took part, what each sheet came to, what all came to. */
export interface ScoringMinutes {
  readonly scoring: number
  readonly opening: SheetOpening
  readonly present: readonly NamedMember[]
  readonly absent: readonly NamedMember[]
  /** Present, and without a sheet that counts. */
  readonly withoutSheet: readonly NamedMember[]
  readonly quorum: Quorum
  /** Names of those who typed in a sheet that came on paper, by member. */
  readonly typedBy: Readonly<Record<MemberKey, string>>
  /** Undefined while a sheet has not come in full. */
  readonly outcome: CouncilResult | undefined
  readonly splits: readonly Split[]
}

/** Biên bản of one dossier, as structured data: another part makes a paper of it. */
export interface HearingMinutes {
  readonly hearing: Hearing
  readonly product: string
  readonly producer: string
  readonly scorings: readonly ScoringMinutes[]
  /** Members whose sheet by itself comes to other stars than the council's. */
  readonly apart: readonly NamedMember[]
  /** Ý kiến bảo lưu. */
  readonly dissents: readonly { readonly member: NamedMember; readonly text: string }[]
}

/** Biên bản họp hội đồng: the session, who was there, the rules it went by, and each dossier in the order of the agenda. */
export interface SessionMinutes {
  readonly session: Session
  readonly present: readonly NamedMember[]
  readonly absent: readonly NamedMember[]
  readonly quorum: Quorum
  readonly hearings: readonly HearingMinutes[]
}

/** Minutes of one dossier. `sheetOf` gives the sheets that are here; names are the records'. */
export const hearingMinutes = (
  set: CriteriaSet,
  hearing: Hearing,
  sheetOf: (id: Uuid) => Assessment | undefined,
  names: { readonly product: string; readonly producer: string },
): HearingMinutes => {
  const scorings = Object.keys(hearing.openings)
    .sort()
    .flatMap((key) => scoringMinutes(set, hearing, Number(key), sheetOf) ?? [])
  const last = scorings.at(-1)?.outcome
  const stars = hearing.result?.stars ?? last?.stars
  const apart = (last?.sheets ?? []).filter((sheet) => sheet.stars !== stars).map(({ member }) => member)
  return {
    ...{ hearing, ...names, scorings, apart: namedOf(hearing.members, apart) },
    dissents: memberKeysOf(hearing.dissents).flatMap((key) =>
      namedOf(hearing.members, [key]).map((member) => ({ member, text: hearing.dissents[key] ?? '' })),
    ),
  }
}

/** Minutes of the whole session from those of its dossiers. */
export const sessionMinutes = (session: Session, hearings: readonly HearingMinutes[]): SessionMinutes => {
  const keys = memberKeysOf(session.members)
  const present = keys.filter((key) =>
    session.manner === 'written' ? hasAnswered(key, hearings) : session.members[key]?.isPresent === true,
  )
  return {
    ...{ session, present: namedOf(session.members, present) },
    absent: namedOf(
      session.members,
      keys.filter((key) => !present.includes(key)),
    ),
    quorum: quorumOf(session.members, present, session.rules),
    hearings: [...hearings].sort((one, other) => one.hearing.place - other.hearing.place),
  }
}

/** Of written opinions: who has a sheet that counts is present. */
const hasAnswered = (key: MemberKey, hearings: readonly HearingMinutes[]): boolean =>
  hearings.some(({ hearing }) => Object.values(hearing.openings).some(({ sheets }) => sheets[key] !== undefined))

const scoringMinutes = (
  set: CriteriaSet,
  hearing: Hearing,
  scoring: number,
  sheetOf: (id: Uuid) => Assessment | undefined,
): ScoringMinutes | undefined => {
  const opening = hearing.openings[scoring]
  if (opening === undefined) return undefined
  const { members, rules } = hearing
  const opened = openedSheets(hearing, scoring, sheetOf)
  const sheets = opened.kind === 'ready' ? opened.sheets : []
  const keys = memberKeysOf(members)
  const isPresent = (key: MemberKey): boolean => opening.present.includes(key)
  return {
    ...{ scoring, opening, quorum: quorumOf(members, opening.present, rules) },
    present: namedOf(members, keys.filter(isPresent)),
    absent: namedOf(
      members,
      keys.filter((key) => !isPresent(key)),
    ),
    withoutSheet: namedOf(
      members,
      keys.filter((key) => isPresent(key) && opening.sheets[key] === undefined),
    ),
    typedBy: Object.fromEntries(
      sheets.flatMap(({ member, assessment: { typedBy } }) => (typedBy === undefined ? [] : [[member, typedBy]])),
    ),
    outcome: councilResult(set, sheets, rules),
    splits: splitsOf(set, sheets, rules),
  }
}

const namedOf = (members: Readonly<Record<MemberKey, Member>>, keys: readonly MemberKey[]): NamedMember[] =>
  keys.flatMap((key) => {
    const member = members[key]
    if (member === undefined) return []
    const { name, seat, organisation } = member
    return [{ key, name, seat, ...(organisation === undefined ? {} : { organisation }) }]
  })
