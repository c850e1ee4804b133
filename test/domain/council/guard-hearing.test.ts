import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardRecord } from '../../../src/domain/guard/guard-record.ts'
import type { NearRecord } from '../../../src/domain/guard/wish.ts'
import type { Writer } from '../../../src/domain/guard/writer.ts'
import { HEARING_STATUSES, type Hearing, type HearingResult } from '../../../src/domain/records/council.ts'
import { aDossier, aStep, FOUND, having } from '../dossier/dossiers.ts'
import {
  aHearing,
  anOpening,
  aSession,
  beside,
  DOSSIER,
  HEARING,
  handedIn,
  MEMBERS,
  openedBy,
  SESSION,
} from './hearings.ts'

const DESK: Writer = { role: 'coordinator', name: 'Văn phòng điều phối' }
const ALL = Object.keys(MEMBERS)

const asked = (
  before: Hearing | undefined,
  wanted: Hearing,
  near: Record<string, NearRecord> = {},
  writer: Writer = DESK,
) => guardRecord('hearing', { id: HEARING, before, wanted, writer, near: beside(near) })

const scoring = aHearing()
const opened = openedBy(scoring, ...ALL)
const second: Hearing = { ...opened, scoring: 2, status: 'scoring' }

const aResult = (given: Partial<HearingResult> = {}): HearingResult => ({
  ...{ sum: 312, sheets: 4, spread: 6, stars: 4, gates: 'majority', by: DESK.name, at: '2026-11-20T04:00:00.000Z' },
  ...given,
})

const decided = (result = aResult()): Hearing => ({ ...opened, status: 'decided', result })

describe('a hearing', () => {
  it('goes from scoring to opened to decided, or to another scoring, by the office', () => {
    expect(asked(undefined, scoring)).toBeUndefined()
    expect(asked(scoring, opened, handedIn(ALL))).toBeUndefined()
    expect(asked(opened, decided())).toBeUndefined()
    expect(asked(opened, second)).toBeUndefined()
    expect(asked(second, openedBy(second, ...ALL), handedIn(ALL, 2))).toBeUndefined()
    expect(asked(scoring, { ...scoring, status: 'postponed' })).toBeUndefined()
    expect(asked(opened, { ...opened, status: 'postponed' })).toBeUndefined()
  })

  it('may come as several moves at once from a desk that had no network', () => {
    expect(asked(scoring, decided(), handedIn(ALL))).toBeUndefined()
    expect(asked(scoring, second, handedIn(ALL))).toBeUndefined()
    const both = openedBy(second, ...ALL)
    expect(asked(scoring, both, { ...handedIn(ALL), ...handedIn(ALL, 2) })).toBeUndefined()
    expect(asked(scoring, both, handedIn(ALL))).toMatchObject({ code: 'not-complete', paths: ['openings/2'] })
  })

  it('is the office’s alone', () => {
    for (const role of ['council', 'officer', 'commune', 'consultant', 'producer'] as const)
      expect(asked(scoring, opened, handedIn(ALL), { role, name: 'Trần Thị Hoa' })).toMatchObject({ code: 'forbidden' })
  })

  it('begins only with a dossier that is before the council, in a session that is not closed', () => {
    const way = ['file', 'receive', 'forward', 'receive-province', 'consult'] as const
    const consulting = having(aDossier({ findings: FOUND }), ...way.map((action) => aStep(action)))
    const before = { kind: 'dossier' as const, data: having(consulting, aStep('report')) }
    expect(asked(undefined, scoring, { [DOSSIER]: before })).toBeUndefined()
    expect(asked(undefined, scoring, { [DOSSIER]: { kind: 'dossier', data: consulting } })).toMatchObject({
      ...{ code: 'out-of-turn', paths: ['dossier'] },
    })
    const closed = { [SESSION]: { kind: 'session' as const, data: aSession({ status: 'closed' }) } }
    expect(asked(undefined, scoring, closed)).toMatchObject({ code: 'locked', paths: ['session'] })
    expect(asked(undefined, opened, handedIn(ALL))).toMatchObject({ code: 'out-of-turn' })
  })

  it('is opened with sheets that were handed in, by members who are present, and enough of them', () => {
    const some = (present: readonly string[], counted: readonly string[] = present): Hearing => ({
      ...{ ...scoring, status: 'opened', openings: { 1: anOpening(counted, 1, present) } },
    })
    expect(asked(scoring, some(['m01', 'm02', 'm03']), handedIn(['m01', 'm02', 'm03']))).toBeUndefined()
    expect(asked(scoring, some(['m01', 'm02', 'm03'], ['m02']), handedIn(['m02']))).toBeUndefined()
    expect(asked(scoring, some(['m01', 'm02']), handedIn(['m01', 'm02']))).toMatchObject({ code: 'not-complete' })
    expect(asked(scoring, some(['m02', 'm03', 'm04']), handedIn(ALL))).toMatchObject({ code: 'not-complete' })
    expect(asked(scoring, some(ALL, []), {})).toMatchObject({ code: 'not-complete' })
    expect(asked(scoring, some(ALL, ['m01', 'm02']), handedIn(['m01']))).toMatchObject({ code: 'not-complete' })
    const foreign: Hearing = { ...some(ALL), openings: { 1: anOpening(ALL, 2, ALL) } }
    expect(asked(scoring, foreign, handedIn(ALL))).toMatchObject({ code: 'not-complete' })
  })

  it('is not opened without a sheet that has just come in from a member who is present', () => {
    const short: Hearing = { ...scoring, status: 'opened', openings: { 1: anOpening(['m01', 'm02', 'm03'], 1, ALL) } }
    expect(asked(scoring, short, handedIn(ALL))).toMatchObject({ code: 'sheet-left-out', paths: ['openings/1'] })
    const absent: Hearing = { ...scoring, status: 'opened', openings: { 1: anOpening(['m01', 'm02', 'm03']) } }
    expect(asked(scoring, absent, handedIn(ALL))).toBeUndefined()
  })

  it('keeps what an opening said, and the members and rules that were scored by', () => {
    const again = { ...opened, openings: { 1: anOpening(['m01', 'm02', 'm03']) } }
    expect(asked(opened, again, handedIn(ALL))).toMatchObject({ code: 'step-taken', paths: ['openings/1'] })
    expect(asked(second, { ...second, scoring: 1, status: 'opened' })).toMatchObject({ code: 'step-taken' })
    const lenient = { ...opened, rules: { ...opened.rules, spreadLimit: 90 } }
    expect(asked(opened, lenient)).toMatchObject({ code: 'locked', paths: ['rules'] })
    expect(asked(scoring, { ...scoring, rules: lenient.rules })).toBeUndefined()
  })

  it('puts nobody else in the place of a member whose sheet is begun: by the name it would be seen', () => {
    const renamed = {
      ...scoring,
      members: { ...MEMBERS, m02: { name: 'Văn phòng điều phối', seat: 'member' as const } },
    }
    expect(asked(scoring, renamed)).toBeUndefined()
    expect(asked(scoring, renamed, handedIn(['m02']))).toEqual({ code: 'locked', paths: ['members/m02'] })
    const { m02: _gone, ...others } = MEMBERS
    expect(asked(scoring, { ...scoring, members: others }, handedIn(['m02']))).toMatchObject({ code: 'locked' })
    const moved = { ...scoring, members: { ...MEMBERS, m02: { name: 'trần thị hoa', seat: 'deputy' as const } } }
    expect(asked(scoring, moved, handedIn(['m02']))).toBeUndefined()
  })

  it('is decided with a result that its sheets can have: never more stars than the band of the average', () => {
    expect(asked(opened, decided(aResult({ stars: 5 })))).toMatchObject({ code: 'invalid-data', paths: ['result'] })
    expect(asked(opened, decided(aResult({ sum: 279, stars: 4 })))).toMatchObject({ code: 'invalid-data' })
    expect(asked(opened, decided(aResult({ sum: 280, stars: 4 })))).toBeUndefined()
    expect(asked(opened, decided(aResult({ sheets: 3 })))).toMatchObject({ code: 'invalid-data' })
    expect(asked(opened, decided(aResult({ gates: 'mean' })))).toMatchObject({ code: 'invalid-data' })
    expect(asked(opened, decided(aResult({ stars: 0 })))).toMatchObject({ code: 'invalid-data' })
    expect(asked(opened, decided(aResult({ stars: 0, isOut: true })))).toBeUndefined()
  })

  it('calls for a second scoring beyond the limit, or for words on why there is none', () => {
    expect(asked(opened, decided(aResult({ spread: 11 })))).toMatchObject({
      code: 'not-complete',
      paths: ['result/note'],
    })
    expect(asked(opened, decided(aResult({ spread: 11, note: 'Đã thảo luận' })))).toBeUndefined()
    const later = openedBy(second, ...ALL)
    const result = { ...later, status: 'decided' as const, result: aResult({ spread: 11 }) }
    expect(asked(later, result)).toBeUndefined()
  })

  it('changes no more once it is decided or put off', () => {
    for (const over of [decided(), { ...opened, status: 'postponed' as const }]) {
      expect(asked(over, { ...over, note: 'Sửa' })).toMatchObject({ code: 'locked', paths: ['note'] })
      expect(asked(over, over)).toBeUndefined()
    }
  })

  it('never comes to a state that contradicts itself, whatever is wished', () => {
    const wish = fc.record({
      status: fc.constantFrom(...HEARING_STATUSES),
      scoring: fc.integer({ min: 1, max: 3 }),
      openings: fc.constantFrom<Hearing['openings']>({}, opened.openings, openedBy(second, ...ALL).openings, {
        2: anOpening(ALL, 2),
      }),
      result: fc.constantFrom(undefined, aResult()),
    })
    const near = { ...handedIn(ALL), ...handedIn(ALL, 2) }
    fc.assert(
      fc.property(wish, fc.constantFrom(scoring, opened, second), ({ result, ...fields }, before) => {
        const wanted: Hearing = { ...before, ...fields, ...(result === undefined ? {} : { result }) }
        if (asked(before, wanted, near) !== undefined) return
        const isOpened = wanted.openings[wanted.scoring] !== undefined
        expect(wanted.status === 'decided').toBe(wanted.result !== undefined)
        if (wanted.status === 'opened' || wanted.status === 'decided') expect(isOpened).toBe(true)
        if (wanted.status === 'scoring') expect(isOpened).toBe(false)
        expect(wanted.openings).toMatchObject(before.openings)
      }),
      { seed: 11, numRuns: 600 },
    )
  })
})

describe('a session', () => {
  const askedOf = (
    before: ReturnType<typeof aSession> | undefined,
    wanted: ReturnType<typeof aSession>,
    writer = DESK,
  ) => guardRecord('session', { id: SESSION, before, wanted, writer, near: () => undefined })

  it('goes on from planned to open to closed, by the office, and nothing changes after its closing', () => {
    const [planned, open, closed] = (['planned', 'open', 'closed'] as const).map((status) => aSession({ status }))
    if (planned === undefined || open === undefined || closed === undefined) throw new Error('three states')
    expect(askedOf(undefined, planned)).toBeUndefined()
    expect(askedOf(planned, open)).toBeUndefined()
    expect(askedOf(open, closed)).toBeUndefined()
    expect(askedOf(open, planned)).toMatchObject({ code: 'out-of-turn' })
    expect(askedOf(closed, { ...closed, minutes: 'Thêm' })).toMatchObject({ code: 'locked', paths: ['minutes'] })
    expect(askedOf(planned, open, { role: 'council', name: 'Trần Thị Hoa' })).toMatchObject({ code: 'forbidden' })
  })

  it('keeps its rules from its opening on', () => {
    const [planned, open] = [aSession({ status: 'planned' }), aSession()]
    const rules = { ...planned.rules, spreadLimit: 5 }
    expect(askedOf(planned, { ...planned, rules })).toBeUndefined()
    expect(askedOf(open, { ...open, rules })).toMatchObject({ code: 'locked', paths: ['rules'] })
    expect(askedOf(planned, { ...open, rules })).toBeUndefined()
  })
})
