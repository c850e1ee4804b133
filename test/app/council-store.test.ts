import { describe, expect, it } from 'vitest'
import { previousOf } from '../../src/app/screens/assessment/reassess.ts'
import { sheetContext } from '../../src/app/screens/assessment/sheet-context.ts'
import { averageText } from '../../src/app/screens/council/average-text.ts'
import { changeSession } from '../../src/app/screens/council/council-writes.ts'
import { myHearings } from '../../src/app/screens/council/my-hearings.ts'
import { recordResult } from '../../src/app/screens/council/record-result.ts'
import { newSheet } from '../../src/domain/council/new-sheet.ts'
import { sheetId } from '../../src/domain/council/sheet-id.ts'
import type { Hearing } from '../../src/domain/records/council.ts'
import type { Role } from '../../src/domain/records/role.ts'
import { aHearing, anOpening, aSession, aSheet, DOSSIER, HEARING, SESSION } from '../domain/council/hearings.ts'
import { aDossier, aStep, FOUND, having, PRODUCT } from '../domain/dossier/dossiers.ts'
import { pull } from '../store/exchange.ts'
import { AREA, newStore, saved } from '../store/stores.ts'
import { assessmentRecord, idOf } from './assessment-fixture.ts'

const enrolled = async (name: string, role: Role) => {
  const store = await newStore()
  await store.saveIdentity({ name, role, areas: [{ code: AREA, name: 'Đông Hà' }] }, { token: 'một mã' })
  return store
}

const desk = () => enrolled('Văn phòng điều phối', 'coordinator')

const WAY = ['file', 'receive', 'forward', 'receive-province', 'consult', 'report'] as const
const atCouncil = having(aDossier({ findings: FOUND }), ...WAY.map((action) => aStep(action)))

describe('a session and its hearings', () => {
  it('change together while the sheets are sealed: the hearing rests in another commune, and carries what it is scored by', async () => {
    const store = await desk()
    await saved(store, {
      op: 'create',
      kind: 'session',
      area: AREA,
      id: SESSION,
      data: aSession({ status: 'planned' }),
    })
    await saved(store, { op: 'create', kind: 'hearing', area: '19360', id: HEARING, data: aHearing() })
    const m05 = { name: 'Hoàng Văn Năm', seat: 'member', isPresent: true }
    expect(await changeSession(store, SESSION, { 'members/m05': m05, name: 'Phiên bổ sung' })).toBe('saved')
    const hearing = await store.record('hearing', HEARING)
    expect(hearing?.data).toMatchObject({ sessionName: 'Phiên bổ sung', members: { m05: { name: 'Hoàng Văn Năm' } } })
    expect(hearing?.data.members.m05).not.toHaveProperty('isPresent')
  })

  it('keep for a hearing that was opened the members and rules of its opening', async () => {
    const store = await desk()
    await saved(store, { op: 'create', kind: 'session', area: AREA, id: SESSION, data: aSession() })
    await saved(store, { op: 'create', kind: 'hearing', area: AREA, id: HEARING, data: aHearing() })
    const members = ['m01', 'm02', 'm03'] as const
    for (const member of members) {
      const sheet = { ...newSheet({ id: HEARING, createdAt: '', data: aHearing() }, member, 1, 'Thư ký') }
      const data = { ...sheet, startedAt: '2026-11-20T01:00:00.000Z', status: 'final' as const }
      await saved(store, { op: 'create', kind: 'assessment', area: AREA, id: sheetId(HEARING, member, 1), data })
    }
    const opening = JSON.parse(JSON.stringify(anOpening(members)))
    await saved(store, { op: 'patch', id: HEARING, set: { status: 'opened', 'openings/1': opening } })
    await changeSession(store, SESSION, { name: 'Tên mới' })
    expect((await store.record('hearing', HEARING))?.data.sessionName).toBe('Phiên họp tháng 11')
  })

  it('put the result into the dossier once, however often it is asked for', async () => {
    const store = await desk()
    await saved(store, { op: 'create', kind: 'dossier', area: AREA, id: DOSSIER, data: aDossier() })
    const set = Object.fromEntries(Object.entries(atCouncil.steps).map(([key, step]) => [`steps/${key}`, step]))
    const found = Object.fromEntries(Object.entries(FOUND).map(([matter, text]) => [`findings/${matter}`, text]))
    const byOffice = JSON.parse(
      JSON.stringify(set).replaceAll(/"role":"(commune|consultant)"/g, '"role":"coordinator"'),
    )
    await saved(store, { op: 'patch', id: DOSSIER, set: { ...found, ...byOffice } })
    const result = {
      ...{ sum: 269, sheets: 3, spread: 4, stars: 4, gates: 'majority' as const, by: 'Thư ký' },
      at: '2026-11-20T04:00:00.000Z',
    }
    const now = new Date('2026-11-20T18:30:00.000Z')
    expect(await recordResult(store, DOSSIER, result, now)).toBe(true)
    expect(await recordResult(store, DOSSIER, result, now)).toBe(true)
    const { steps } = (await store.record('dossier', DOSSIER))?.data ?? aDossier()
    expect(Object.keys(steps)).toHaveLength(7)
    expect(steps['007']).toMatchObject({ action: 'score', stars: 4, points: 269 / 3, day: '2026-11-21' })
  })
})

describe('a member’s hearings', () => {
  it('are those that name them and still go on, by day and place of the agenda, with their own sheet', async () => {
    const store = await desk()
    const add = (number: number, given: Partial<Hearing>) =>
      saved(store, { op: 'create', kind: 'hearing', area: AREA, id: idOf(number), data: aHearing(given) })
    await add(1, { place: 2 })
    await add(2, { place: 1 })
    await add(3, { heldOn: '2026-11-01', place: 9 })
    await add(4, { members: { m01: { name: 'Người khác', seat: 'chair' } } })
    await add(5, {})
    await saved(store, { op: 'patch', id: idOf(5), set: { status: 'postponed' } })
    await store.saveIdentity(
      { name: 'Trần Thị Hoa', role: 'council', areas: [{ code: AREA, name: 'Đông Hà' }] },
      { token: 'một mã' },
    )
    const data = aSheet('m02', { hearing: idOf(2) })
    await saved(store, { op: 'create', kind: 'assessment', area: AREA, id: sheetId(idOf(2), 'm02', 1), data })
    const mine = await myHearings(store)
    expect(mine.map(({ hearing, member, sheet }) => [hearing.id, member, sheet !== undefined])).toEqual([
      ...[
        [idOf(3), 'm02', false],
        [idOf(2), 'm02', true],
        [idOf(1), 'm02', false],
      ],
    ])
  })
})

describe('what a member scores beside', () => {
  it('is what the producer filed and what others found before the council, and the own sheet of the scoring before', async () => {
    const store = await desk()
    const final = (role: 'self' | 'officer' | 'consultant', day: string) =>
      assessmentRecord(idOf(Number(day)), {
        ...{ role, status: 'final', finalisedAt: `2026-10-${day}T00:00:00.000Z`, product: PRODUCT },
        criteria: { decision: '26/2026', set: 14 },
      })
    const filed = having(aDossier({ assessment: idOf(11) }))
    const wire = { version: 1, updatedBy: { name: '', device: idOf(99) }, conflicts: [] }
    const rows = [final('self', '11'), final('self', '12'), final('officer', '13'), final('consultant', '14')]
    const mine = assessmentRecord(sheetId(HEARING, 'm02', 2), aSheet('m02', { scoring: 2 }))
    const before = assessmentRecord(sheetId(HEARING, 'm02', 1), aSheet('m02', { status: 'final' }))
    const other = assessmentRecord(sheetId(HEARING, 'm03', 1), aSheet('m03', { status: 'final' }))
    const dossier = { ...assessmentRecord(DOSSIER), kind: 'dossier' as const, data: filed }
    await pull(store, { changes: [...rows, mine, before, other, dossier].map((row) => ({ ...row, ...wire })) as never })
    const context = await sheetContext(store, mine)
    expect(context?.beside.map(({ id }) => id)).toEqual([idOf(11), idOf(13), idOf(14)])
    expect(context?.previous?.id).toBe(before.id)
    expect(await sheetContext(store, rows[0] ?? mine)).toBeUndefined()
    // Nobody's sheet is what an officer goes on from.
    expect(previousOf(assessmentRecord(idOf(20)), await store.assessmentsOf(PRODUCT))?.data.hearing).toBeUndefined()
  })
})

describe('an average as people read it', () => {
  it('is cut off after two decimals and never rounded up, in either language', () => {
    const almost = { sum: 269, count: 3 }
    expect([averageText(almost, 'vi'), averageText(almost, 'en')]).toEqual(['89,66', '89.66'])
    expect(averageText({ sum: 1349, count: 15 }, 'vi')).toBe('89,93')
    expect(averageText({ sum: 180, count: 2 }, 'vi')).toBe('90')
  })
})
