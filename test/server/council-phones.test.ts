import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newSheet } from '../../src/domain/council/new-sheet.ts'
import { sheetId } from '../../src/domain/council/sheet-id.ts'
import type { MemberKey } from '../../src/domain/records/council.ts'
import type { Role } from '../../src/domain/records/role.ts'
import type { LocalRecord } from '../../src/store/store.ts'
import { type NodePhone, nodePhone } from '../app/node-phone.ts'
import { aHearing, MEMBERS } from '../domain/council/hearings.ts'
import { saved } from '../store/stores.ts'
import { beTheNetwork } from './bundles.ts'
import { AREAS, openOffice, STORES, type TestOffice } from './offices.ts'
import { makeCode, signIn } from './visitors.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const AREA = AREAS[0]
const nameOf = (member: MemberKey): string => MEMBERS[member]?.name ?? ''

const phoneOf = async (office: TestOffice, name: string, role: Role): Promise<NodePhone> => {
  const phone = await nodePhone()
  await phone.enrol(await makeCode(office, await signIn(office), { name, role }))
  return phone
}

/** A desk with a hearing, and the phones of two members that have heard of it. */
const sitting = async (office: TestOffice) => {
  beTheNetwork(office)
  const desk = await phoneOf(office, 'Văn phòng điều phối', 'coordinator')
  const [chair, hoa] = [
    await phoneOf(office, nameOf('m01'), 'council'),
    await phoneOf(office, nameOf('m02'), 'council'),
  ]
  const made = await desk.store.commit({ op: 'create', kind: 'hearing', area: AREA, data: aHearing() })
  if (made.kind !== 'saved') throw new Error(`the hearing was ${made.kind}`)
  for (const phone of [desk, chair, hoa]) await phone.exchange()
  return { desk, chair, hoa, hearing: made.record.id }
}

const hearingOn = async ({ store }: NodePhone, id: string): Promise<LocalRecord<'hearing'>> => {
  const hearing = await store.record('hearing', id)
  if (hearing === undefined) throw new Error('the hearing is not here')
  return hearing
}

/** Begins a member’s sheet on that phone, with one answer. */
const begin = async (phone: NodePhone, id: string, member: MemberKey, answer: number): Promise<string> => {
  const hearing = await hearingOn(phone, id)
  const sheet = sheetId(id, member, hearing.data.scoring)
  const data = newSheet(hearing, member, 1)
  await saved(phone.store, { op: 'create', kind: 'assessment', area: AREA, id: sheet, data })
  const set = { 'answers/1.1': answer, 'notes/1.1': `${member} thấy` }
  return saved(phone.store, { op: 'patch', id: sheet, set })
}

/** The same, and hands it in there. */
const score = async (phone: NodePhone, id: string, member: MemberKey, answer: number): Promise<string> => {
  const sheet = await begin(phone, id, member, answer)
  return saved(phone.store, {
    op: 'patch',
    id: sheet,
    set: { status: 'final', finalisedAt: '2026-11-20T02:00:00.000Z' },
  })
}

const open = (phone: NodePhone, id: string, members: readonly MemberKey[]) =>
  phone.store.commit({
    ...{ op: 'patch', id },
    set: {
      status: 'opened',
      'openings/1': {
        ...{ at: '2026-11-20T03:00:00.000Z', by: 'Văn phòng điều phối', present: ['m01', 'm02', 'm03'] },
        sheets: Object.fromEntries(members.map((member) => [member, sheetId(id, member, 1)])),
      },
    },
  })

describe.each(STORES)('a council on its devices, over %s', (store) => {
  it('scores each alone, has its sheets sealed on the others’ devices, and sees them all once they are opened', async () => {
    await using office = await openOffice(store)
    const { desk, chair, hoa, hearing } = await sitting(office)
    const [one, two] = [await score(chair, hearing, 'm01', 2), await score(hoa, hearing, 'm02', 0)]
    for (const phone of [chair, hoa, desk, chair]) await phone.exchange()
    expect((await desk.store.record('assessment', one))?.data).toMatchObject({ sealed: true, status: 'final' })
    expect((await chair.store.record('assessment', two))?.data).toMatchObject({ sealed: true, answers: {} })
    expect((await chair.store.record('assessment', one))?.data.sealed).toBeUndefined()
    expect(await open(desk, hearing, ['m01', 'm02'])).toMatchObject({ kind: 'saved' })
    for (const phone of [desk, chair, hoa]) await phone.exchange()
    for (const phone of [desk, chair, hoa])
      expect((await phone.store.under('assessment', hearing)).map(({ data }) => data.notes['1.1']).sort()).toEqual([
        ...['m01 thấy', 'm02 thấy'],
      ])
    // Nothing diverged on the way: a check against the office’s sums leaves every feed where it is.
    for (const phone of [desk, chair, hoa]) {
      const cursor = await phone.store.cursor()
      await phone.exchange()
      expect(await phone.store.cursor()).toBe(cursor)
    }
  })

  it('never writes a sealed sheet: not by an answer, not by deleting it, and not from a copy of the phone', async () => {
    await using office = await openOffice(store)
    const { desk, chair, hoa, hearing } = await sitting(office)
    const sheet = await begin(hoa, hearing, 'm02', 1)
    for (const phone of [hoa, chair]) await phone.exchange()
    const refused = { kind: 'refused', code: 'sealed' }
    expect(await chair.store.commit({ op: 'patch', id: sheet, set: { 'answers/1.1': 2 } })).toMatchObject(refused)
    expect(await chair.store.commit({ op: 'delete', id: sheet })).toMatchObject(refused)
    await saved(hoa.store, { op: 'patch', id: sheet, set: { status: 'final' } })
    for (const phone of [hoa, chair]) await phone.exchange()
    await chair.store.copyIn(await chair.store.copyOut())
    await chair.exchange()
    expect((await chair.store.queueCount()).waiting).toBe(0)
    await desk.exchange()
    expect(await open(desk, hearing, ['m02'])).toMatchObject({ kind: 'saved' })
    for (const phone of [desk, chair]) await phone.exchange()
    expect((await chair.store.record('assessment', sheet))?.data).toMatchObject({ answers: { '1.1': 1 } })
  })

  it('keeps a sheet that comes after the opening whole on its phone, refused in words, until its member decides', async () => {
    await using office = await openOffice(store)
    const { desk, chair, hoa, hearing } = await sitting(office)
    await score(chair, hearing, 'm01', 2)
    await chair.exchange()
    await desk.exchange()
    expect(await open(desk, hearing, ['m01'])).toMatchObject({ kind: 'saved' })
    await desk.exchange()
    const late = await score(hoa, hearing, 'm02', 1)
    await hoa.exchange()
    expect((await hoa.store.queue()).filter(({ state }) => state === 'rejected')).toMatchObject([
      { record: late, problem: { code: 'sheet-late' } },
    ])
    expect((await hoa.store.record('assessment', late))?.data).toMatchObject({
      ...{ status: 'final', answers: { '1.1': 1 }, notes: { '1.1': 'm02 thấy' } },
    })
    const second = await desk.store.commit({ op: 'patch', id: hearing, set: { status: 'scoring', scoring: 2 } })
    expect(second).toMatchObject({ kind: 'saved' })
    for (const phone of [desk, hoa]) await phone.exchange()
    const again = await score(hoa, hearing, 'm02', 1)
    expect(again).not.toBe(late)
    await hoa.exchange()
    expect(await hoa.store.isDelivered(again)).toBe(true)
    expect((await hoa.store.record('assessment', late))?.data.answers).toEqual({ '1.1': 1 })
  })

  it('meets one sheet where a member begins it on two devices, and is told when it was handed in on the other', async () => {
    await using office = await openOffice(store)
    const { hoa, hearing } = await sitting(office)
    const tablet = await phoneOf(office, nameOf('m02'), 'council')
    await tablet.exchange()
    const sheet = await score(hoa, hearing, 'm02', 1)
    expect(await score(tablet, hearing, 'm02', 2)).toBe(sheet)
    for (const phone of [hoa, tablet]) await phone.exchange()
    expect((await tablet.store.queue()).find(({ state }) => state === 'rejected')).toMatchObject({
      ...{ record: sheet, problem: { code: 'finalised' } },
    })
    expect((await hoa.store.record('assessment', sheet))?.data.answers).toEqual({ '1.1': 1 })
    const twice = await hoa.store.commit({
      ...{ op: 'create', kind: 'assessment', area: AREA, id: sheet },
      data: newSheet(await hearingOn(hoa, hearing), 'm02', 1),
    })
    expect(twice).toMatchObject({ kind: 'saved', record: { data: { status: 'final' } } })
  })
})
