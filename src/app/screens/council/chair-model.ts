import type { CouncilResult } from '../../../domain/council/council-result.ts'
import { memberKeysOf } from '../../../domain/council/members.ts'
import { type Quorum, quorumOf } from '../../../domain/council/quorum.ts'
import type {
  Hearing,
  HearingResult,
  Member,
  MemberKey,
  Session,
  SheetOpening,
} from '../../../domain/records/council.ts'
import type { Dossier, Step } from '../../../domain/records/dossier.ts'
import type { Day, Uuid } from '../../../domain/records/envelope.ts'
import type { Role } from '../../../domain/records/role.ts'
import type { LocalRecord } from '../../../store/store.ts'

/** How far a member has come with the sheet of the scoring under way; what it says is not looked at. */
export interface MemberProgress {
  readonly key: MemberKey
  readonly member: Member
  readonly isPresent: boolean
  readonly state: 'none' | 'draft' | 'final'
  /** It came on paper, and the office types it in. */
  readonly isTypedIn: boolean
  readonly sheet: LocalRecord<'assessment'> | undefined
}

/** Every member of a hearing with their progress. Of written opinions, who has handed in is present. */
export const progressOf = (
  hearing: Hearing,
  sheets: readonly LocalRecord<'assessment'>[],
  attended: Session['members'] | undefined,
): MemberProgress[] =>
  memberKeysOf(hearing.members).flatMap((key): MemberProgress[] => {
    const member = hearing.members[key]
    if (member === undefined) return []
    const sheet = sheets.find(({ data }) => data.member === key && data.scoring === hearing.scoring)
    const state = sheet?.data.status ?? 'none'
    const isPresent = hearing.manner === 'written' ? state === 'final' : attended?.[key]?.isPresent === true
    return [{ key, member, isPresent, state, isTypedIn: sheet?.data.typedBy !== undefined, sheet }]
  })

/** What an opening of the sheets would be now. */
export interface PlannedOpening {
  readonly quorum: Quorum
  readonly counted: readonly MemberProgress[]
  /** Present, and not handed in. */
  readonly missing: readonly MemberProgress[]
  /** Handed in, and not present. */
  readonly absent: readonly MemberProgress[]
  readonly isPossible: boolean
}

export const plannedOpening = (hearing: Hearing, progress: readonly MemberProgress[]): PlannedOpening => {
  const present = progress.filter(({ isPresent }) => isPresent)
  const quorum = quorumOf(
    hearing.members,
    present.map(({ key }) => key),
    hearing.rules,
  )
  const counted = present.filter(({ state }) => state === 'final')
  return {
    ...{ quorum, counted, missing: present.filter(({ state }) => state !== 'final') },
    absent: progress.filter(({ isPresent, state }) => !isPresent && state === 'final'),
    isPossible: quorum.isMet && counted.length > 0,
  }
}

/** The opening itself, as it is put down. */
export const openingOf = (progress: readonly MemberProgress[], by: string, at: string): SheetOpening => ({
  ...{ at, by, present: progress.filter(({ isPresent }) => isPresent).map(({ key }) => key) },
  sheets: Object.fromEntries(
    progress.flatMap(({ key, isPresent, state, sheet }): [MemberKey, Uuid][] =>
      isPresent && state === 'final' && sheet !== undefined ? [[key, sheet.id]] : [],
    ),
  ),
})

/** The council's result as it is put down; `note` says why it stands beyond the limit of the spread. */
export const resultOf = (outcome: CouncilResult, by: string, at: string, note: string): HearingResult => ({
  ...{ sum: outcome.average.sum, sheets: outcome.average.count, spread: outcome.spread.points, stars: outcome.stars },
  ...(outcome.stars === 0 ? { isOut: true } : {}),
  ...{ gates: outcome.reading, by, at },
  ...(note.trim() === '' ? {} : { note: note.trim() }),
})

/** The step by which the dossier takes the council's result (Decision 26/2026, Art. 7.3.d): the average as it is. */
export const scoreStep = (
  { sum, sheets, stars, isOut }: HearingResult,
  given: { readonly day: Day; readonly at: string; readonly by: string; readonly role: Role },
): Step => ({
  ...{ action: 'score', ...given },
  ...(isOut === true || stars === 0 ? { isOut: true } : { stars, points: sum / sheets }),
})

/** Dossiers that may be put on an agenda: before the council, on no other agenda that is still going on, and, of written opinions, rated again (Art. 7.6.d). */
export const agendaChoices = (
  waiting: readonly LocalRecord<'dossier'>[],
  hearings: readonly LocalRecord<'hearing'>[],
  manner: Session['manner'],
): LocalRecord<'dossier'>[] => {
  const taken = new Set(
    hearings
      .filter(({ data }) => data.status === 'scoring' || data.status === 'opened')
      .map(({ data }) => data.dossier),
  )
  const fits = ({ occasion }: Dossier): boolean => manner === 'meeting' || occasion === 'again'
  return waiting.filter(({ id, data }) => !taken.has(id) && fits(data))
}

/** Whether the sheets must still be talked over: too far apart, and another scoring is possible. */
export const callsForAnother = (hearing: Hearing, outcome: CouncilResult): boolean =>
  outcome.spread.isExceeded && hearing.scoring === 1
