import { describe, expect, it } from 'vitest'
import { hearingMinutes, sessionMinutes } from '../../../src/domain/council/minutes.ts'
import type { Assessment } from '../../../src/domain/records/assessment.ts'
import type { Hearing } from '../../../src/domain/records/council.ts'
import { bestAnswers, setNumbered } from '../sets.ts'
import { aHearing, anOpening, aSession, aSheet, idOfSheet, MEMBERS, openedBy } from './hearings.ts'

const NAMES = { product: 'Rượu men lá', producer: 'Cơ sở men lá' }

const scored = async (): Promise<{
  set: Awaited<ReturnType<typeof setNumbered>>
  hearing: Hearing
  sheets: Record<string, Assessment>
}> => {
  const set = await setNumbered(14)
  const low = { ...bestAnswers(set), '1.1': 0, '2.1': 0, '3.1': 0 }
  const first = {
    ...aHearing(),
    status: 'opened' as const,
    openings: { 1: anOpening(['m01', 'm02'], 1, ['m01', 'm02', 'm03']) },
  }
  const hearing = openedBy({ ...first, scoring: 2, status: 'scoring' }, 'm01', 'm02', 'm04')
  const sheet = (member: string, scoring: number, given: Partial<Assessment> = {}) =>
    [
      idOfSheet(member, scoring),
      aSheet(member, { scoring, status: 'final', answers: bestAnswers(set), ...given }),
    ] as const
  const sheets = Object.fromEntries([
    sheet('m01', 1),
    sheet('m02', 1, { answers: low, typedBy: 'Văn phòng điều phối' }),
    ...[sheet('m01', 2), sheet('m02', 2), sheet('m04', 2, { answers: low })],
  ])
  return { set, hearing: { ...hearing, dissents: { m04: 'Giữ ý kiến về bao bì' } }, sheets }
}

describe('the minutes of a hearing', () => {
  it('hold every scoring: who was present, who had no sheet, what came on paper, each total, the average and the spread', async () => {
    const { set, hearing, sheets } = await scored()
    const minutes = hearingMinutes(set, hearing, (id) => sheets[id], NAMES)
    expect(minutes).toMatchObject(NAMES)
    const [first, second] = minutes.scorings
    expect(first).toMatchObject({
      ...{ scoring: 1, quorum: { present: 3, needed: 3, isMet: true }, typedBy: { m02: 'Văn phòng điều phối' } },
      ...{ absent: [{ key: 'm04' }], withoutSheet: [{ key: 'm03', name: 'Lê Văn Ba' }] },
    })
    expect(first?.outcome?.sheets.map(({ member, total }) => [member, total < 100])).toEqual([
      ...[
        ['m01', false],
        ['m02', true],
      ],
    ])
    expect(second?.outcome).toMatchObject({ reading: 'majority', average: { count: 3 } })
    expect(second?.splits.map(({ criterion }) => criterion).sort()).toEqual(['1.1', '2.1', '3.1'])
  })

  it('name who stands apart from the result, and what was held against it', async () => {
    const { set, hearing, sheets } = await scored()
    const minutes = hearingMinutes(set, hearing, (id) => sheets[id], NAMES)
    expect(minutes.dissents).toEqual([{ member: { key: 'm04', ...MEMBERS.m04 }, text: 'Giữ ý kiến về bao bì' }])
    const own = minutes.scorings[1]?.outcome?.sheets.find(({ member }) => member === 'm04')
    expect(minutes.apart.map(({ key }) => key)).toEqual(
      own?.stars === minutes.scorings[1]?.outcome?.stars ? [] : ['m04'],
    )
  })

  it('leave a scoring without its figures while a sheet is still sealed here', async () => {
    const { set, hearing, sheets } = await scored()
    const sealed = { ...sheets, [idOfSheet('m04', 2)]: aSheet('m04', { scoring: 2, sealed: true }) }
    const minutes = hearingMinutes(set, hearing, (id) => sealed[id], NAMES)
    expect(minutes.scorings.map(({ outcome }) => outcome === undefined)).toEqual([false, true])
  })
})

describe('the minutes of a session', () => {
  it('have the dossiers in the order of the agenda, and who was there', async () => {
    const { set, hearing, sheets } = await scored()
    const one = hearingMinutes(set, { ...hearing, place: 2 }, (id) => sheets[id], NAMES)
    const other = hearingMinutes(set, aHearing({ place: 1 }), () => undefined, { ...NAMES, product: 'Chè vằng' })
    const attended = { ...MEMBERS, m01: { ...MEMBERS.m01, isPresent: true }, m02: { ...MEMBERS.m02, isPresent: true } }
    const minutes = sessionMinutes(aSession({ members: attended as never }), [one, other])
    expect(minutes.hearings.map(({ product }) => product)).toEqual(['Chè vằng', 'Rượu men lá'])
    expect(minutes.present.map(({ key }) => key)).toEqual(['m01', 'm02'])
    expect(minutes.quorum.isMet).toBe(false)
  })

  it('[26/2026 Art. 7.6.d] of a written round count as present those whose answer counts', async () => {
    const { set, hearing, sheets } = await scored()
    const one = hearingMinutes(set, { ...hearing, manner: 'written' }, (id) => sheets[id], NAMES)
    expect(sessionMinutes(aSession({ manner: 'written' }), [one]).present.map(({ key }) => key)).toEqual([
      ...['m01', 'm02', 'm04'],
    ])
  })
})
