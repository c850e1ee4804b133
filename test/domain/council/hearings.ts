import { sheetId } from '../../../src/domain/council/sheet-id.ts'
import type { Near, NearRecord } from '../../../src/domain/guard/wish.ts'
import type { Assessment } from '../../../src/domain/records/assessment.ts'
import type { Hearing, MemberKey, Session, SheetOpening } from '../../../src/domain/records/council.ts'
import { PRODUCER, PRODUCT } from '../dossier/dossiers.ts'

export const HEARING = '01930000-0000-7000-8000-0000000000aa'
export const SESSION = '01930000-0000-7000-8000-0000000000bb'
export const DOSSIER = '01930000-0000-7000-8000-0000000000cc'

const CRITERIA = { decision: '26/2026', set: 14 } as const

export const RULES: Session['rules'] = {
  quorumPercent: 75,
  mustChairBePresent: true,
  spreadLimit: 10,
  gates: 'majority',
}

export const MEMBERS: Hearing['members'] = {
  m01: { name: 'Nguyễn Văn Chủ', seat: 'chair', organisation: 'UBND tỉnh' },
  m02: { name: 'Trần Thị Hoa', seat: 'member' },
  m03: { name: 'Lê Văn Ba', seat: 'member' },
  m04: { name: 'Phạm Thị Tư', seat: 'secretary' },
}

export const aSession = (given: Partial<Session> = {}): Session => ({
  ...{ name: 'Phiên họp tháng 11', level: 'province', manner: 'meeting', heldOn: '2026-11-20', status: 'open' },
  ...{ members: MEMBERS, rules: RULES },
  ...given,
})

/** A dossier before the council, its members scoring. */
export const aHearing = (given: Partial<Hearing> = {}): Hearing => ({
  ...{ session: SESSION, sessionName: 'Phiên họp tháng 11', heldOn: '2026-11-20', manner: 'meeting' },
  ...{ members: MEMBERS, rules: RULES, dossier: DOSSIER, product: PRODUCT, producer: PRODUCER, criteria: CRITERIA },
  ...{ place: 1, scoring: 1, status: 'scoring', openings: {}, dissents: {} },
  ...given,
})

export const idOfSheet = (member: MemberKey, scoring = 1): string => sheetId(HEARING, member, scoring)

/** A member's sheet of that hearing, not handed in yet. */
export const aSheet = (member: MemberKey, given: Partial<Assessment> = {}): Assessment => ({
  ...{ product: PRODUCT, producer: PRODUCER, dossier: DOSSIER, criteria: CRITERIA, packVersion: 1 },
  ...{ role: 'council', assessor: MEMBERS[member]?.name ?? '', status: 'draft', startedAt: '2026-11-20T01:00:00.000Z' },
  ...{ answers: {}, findings: {}, notes: {}, locks: {}, hearing: HEARING, member, scoring: 1 },
  ...given,
})

/** An opening at which those are present whose sheets count, unless told otherwise. */
export const anOpening = (members: readonly MemberKey[], scoring = 1, present = members): SheetOpening => ({
  ...{ at: '2026-11-20T03:00:00.000Z', by: 'Văn phòng điều phối', present: [...present] },
  sheets: Object.fromEntries(members.map((member) => [member, idOfSheet(member, scoring)])),
})

/** The hearing, once these members' sheets are opened. */
export const openedBy = (hearing: Hearing, ...members: readonly MemberKey[]): Hearing => ({
  ...hearing,
  status: 'opened',
  openings: { ...hearing.openings, [hearing.scoring]: anOpening(members, hearing.scoring) },
})

/** What is held beside the record: these by their ids. */
export const beside =
  (records: Readonly<Record<string, NearRecord>>): Near =>
  (id) =>
    records[id]

/** Those members' sheets, handed in. */
export const handedIn = (members: readonly MemberKey[], scoring = 1): Record<string, NearRecord> =>
  Object.fromEntries(
    members.map((member) => [
      idOfSheet(member, scoring),
      { kind: 'assessment' as const, data: aSheet(member, { status: 'final', scoring }) },
    ]),
  )
