import { describe, expect, it } from 'vitest'
import { guardRecord } from '../../../src/domain/guard/guard-record.ts'
import type { Writer } from '../../../src/domain/guard/writer.ts'
import type { Assessment } from '../../../src/domain/records/assessment.ts'
import type { Hearing } from '../../../src/domain/records/council.ts'
import { aHearing, aSheet, beside, HEARING, idOfSheet, MEMBERS, openedBy } from './hearings.ts'

const HOA: Writer = { role: 'council', name: 'Trần Thị Hoa' }
const DESK: Writer = { role: 'coordinator', name: 'Văn phòng điều phối' }

interface Asked {
  readonly before?: Assessment
  readonly writer?: Writer
  readonly hearing?: Hearing
  readonly id?: string
}

/** What the guard says of a sheet of m02 that is to become so. */
const asked = (wanted: Assessment | undefined, { before, writer = HOA, hearing = aHearing(), id }: Asked = {}) =>
  guardRecord('assessment', {
    ...{ id: id ?? idOfSheet('m02', wanted?.scoring ?? 1), before, wanted, writer },
    near: beside({ [HEARING]: { kind: 'hearing', data: hearing } }),
  })

const mine = aSheet('m02')

describe('a council member’s sheet', () => {
  it('is written by its member alone, by the name in the council’s list', () => {
    expect(asked(mine)).toBeUndefined()
    expect(asked({ ...mine, answers: { '1.1': 1 } }, { before: mine })).toBeUndefined()
    expect(asked(mine, { writer: { role: 'council', name: ' trần  thị HOA' } })).toBeUndefined()
    expect(asked(mine, { writer: { role: 'council', name: 'Lê Văn Ba' } })).toMatchObject({ code: 'not-member' })
    expect(asked(mine, { writer: { role: 'council', name: '' } })).toMatchObject({ code: 'not-member' })
    expect(asked(mine, { writer: DESK })).toMatchObject({ code: 'not-member' })
  })

  it('is typed in by the office only where it came on paper, and says so', () => {
    const typed = { ...mine, typedBy: DESK.name }
    expect(asked(typed, { writer: DESK })).toBeUndefined()
    expect(asked({ ...typed, status: 'final' }, { writer: DESK, before: typed })).toBeUndefined()
    expect(asked(typed)).toMatchObject({ code: 'forbidden' })
  })

  it('comes one way: neither hand writes over the other’s', () => {
    const typed = { ...mine, typedBy: DESK.name }
    expect(asked(typed, { writer: DESK, before: mine })).toMatchObject({ code: 'sheet-taken' })
    expect(asked({ ...typed, answers: { '1.1': 1 } }, { before: typed })).toMatchObject({ code: 'sheet-taken' })
    expect(asked(mine, { before: typed })).toMatchObject({ code: 'sheet-taken' })
  })

  it('is one for each scoring: any other id, member, product or set is refused', () => {
    expect(asked(mine, { id: idOfSheet('m03') })).toMatchObject({ code: 'invalid-data', paths: ['member'] })
    expect(asked(aSheet('m77'), { id: idOfSheet('m77') })).toMatchObject({ code: 'invalid-data' })
    expect(asked({ ...mine, role: 'officer' })).toMatchObject({ code: 'invalid-data' })
    expect(asked({ ...mine, criteria: { decision: '26/2026', set: 3 } })).toMatchObject({ code: 'invalid-data' })
    expect(asked({ ...mine, scoring: 2 }, { before: mine })).toMatchObject({ code: 'locked', paths: ['scoring'] })
    const { hearing: _hearing, ...loose } = mine
    expect(asked(mine, { before: loose })).toMatchObject({ code: 'locked' })
    expect(asked(loose, { before: mine })).toMatchObject({ code: 'locked' })
  })

  it('is not taken once the sheets of its scoring were opened, and the next scoring’s not before it is called', () => {
    const opened = openedBy(aHearing(), 'm01', 'm03', 'm04')
    expect(asked(mine, { hearing: opened })).toMatchObject({ code: 'sheet-late' })
    expect(asked({ ...mine, status: 'final' }, { before: mine, hearing: opened })).toMatchObject({ code: 'sheet-late' })
    const second = { ...opened, scoring: 2, status: 'scoring' as const }
    expect(asked(mine, { hearing: second })).toMatchObject({ code: 'sheet-late' })
    expect(asked({ ...mine, scoring: 2 }, { hearing: second })).toBeUndefined()
    expect(asked({ ...mine, scoring: 2 })).toMatchObject({ code: 'out-of-turn' })
    expect(asked(mine, { hearing: { ...aHearing(), status: 'postponed' } })).toMatchObject({ code: 'sheet-late' })
  })

  it('waits for its hearing where that has not come', () => {
    const wish = { id: idOfSheet('m02'), before: undefined, wanted: mine, writer: HOA, near: () => undefined }
    expect(guardRecord('assessment', wish)).toEqual({ code: 'out-of-turn', paths: ['hearing'] })
  })

  it('is never deleted, and never written from a copy whose content the office left out', () => {
    expect(asked(undefined, { before: mine })).toMatchObject({ code: 'locked' })
    const sealed = { ...mine, sealed: true }
    expect(asked({ ...sealed, answers: { '1.1': 1 } }, { before: sealed })).toMatchObject({ code: 'sealed' })
    expect(asked(sealed)).toMatchObject({ code: 'sealed' })
    expect(asked({ ...mine, answers: { '1.1': 1 } }, { before: sealed })).toMatchObject({ code: 'sealed' })
  })

  it('keeps to its own: assessments of no hearing are everybody’s as before', () => {
    const { hearing: _h, member: _m, scoring: _s, ...loose } = aSheet('m02', { role: 'officer' })
    expect(asked(loose, { writer: { role: 'officer', name: 'Ai đó' } })).toBeUndefined()
    expect(asked(undefined, { before: loose })).toBeUndefined()
  })

  it('is known by a name that one member alone has', () => {
    expect(Object.keys(MEMBERS)).toHaveLength(4)
    const twins = aHearing({ members: { ...MEMBERS, m05: { name: 'TRẦN THỊ HOA', seat: 'member' } } })
    const wish = { id: HEARING, before: undefined, wanted: twins, writer: DESK, near: () => undefined }
    expect(guardRecord('hearing', wish)).toEqual({ code: 'invalid-data', paths: ['members/m05'] })
  })
})
