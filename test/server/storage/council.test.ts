import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeDeviceKey, publicKeyOf, signText } from '../../../src/device/device-key.ts'
import { sheetId } from '../../../src/domain/council/sheet-id.ts'
import { digestedText, type Statement, statementText } from '../../../src/domain/integrity/attestation.ts'
import { checkCodeOf } from '../../../src/domain/integrity/check-code.ts'
import type { Assessment } from '../../../src/domain/records/assessment.ts'
import type { Hearing, MemberKey } from '../../../src/domain/records/council.ts'
import { addToSum, EMPTY_SUM, sumText } from '../../../src/protocol/checksum.ts'
import { HistoryResponse } from '../../../src/protocol/history.ts'
import type { Json, Mutation } from '../../../src/protocol/mutation.ts'
import { PullResponse } from '../../../src/protocol/pull.ts'
import { PROTOCOL, SCHEMA } from '../../../src/protocol/version.ts'
import { verifyStore } from '../../../src/server/storage/verify.ts'
import { aHearing, aSheet, MEMBERS } from '../../domain/council/hearings.ts'
import { AREAS, openOffice, STORES, type TestOffice } from '../offices.ts'
import { enrolPhone, makeCode, type Phone, problemOf, signIn } from '../visitors.ts'

const asJson = (value: object): Record<string, Json> => JSON.parse(JSON.stringify(value))

const nameOf = (member: MemberKey): string => MEMBERS[member]?.name ?? ''

/** The secretary's desk, two members' phones, and a hearing that is being scored. */
const sitting = async (office: TestOffice) => {
  const desk = await enrolPhone(office, { name: 'Văn phòng điều phối', role: 'coordinator' })
  const chair = await enrolPhone(office, { name: nameOf('m01'), role: 'council' })
  const hoa = await enrolPhone(office, { name: nameOf('m02'), role: 'council' })
  const { record: hearing, v } = await desk.create('hearing', asJson(aHearing()))
  return { desk, chair, hoa, hearing, v }
}

const SECRET = 'Bao bì kém hơn hồ sơ'

/** A sheet of that hearing as its member's phone makes it, with something to keep to oneself. */
const sheet = (phone: Phone, hearing: string, member: MemberKey, given: Partial<Assessment> = {}): Mutation =>
  phone.write({
    ...{ kind: 'assessment', record: sheetId(hearing, member, given.scoring ?? 1) },
    set: asJson(
      aSheet(member, { hearing, status: 'final', answers: { '1.1': 2 }, notes: { '1.1': SECRET }, ...given }),
    ),
  })

const PRESENT = ['m01', 'm02', 'm03']

const opening = (desk: Phone, hearing: string, v: number, members: readonly MemberKey[], scoring = 1): Mutation =>
  desk.edit(
    ...([hearing, { v }] as const),
    {
      status: 'opened',
      [`openings/${scoring}`]: {
        ...{ at: '2026-11-02T02:00:00.000Z', by: 'Văn phòng điều phối', present: PRESENT },
        sheets: Object.fromEntries(members.map((member) => [member, sheetId(hearing, member, scoring)])),
      },
    },
    { kind: 'hearing' },
  )

const historyFor = async (phone: Phone, record: string) => {
  const headers = { authorization: `Bearer ${phone.token}` }
  const response = await phone.office.send('GET', `/v1/history/${record}`, { headers })
  return HistoryResponse.parse(await response.json()).entries
}

/** Everything that a phone can get of a record: by the feed and by its history. */
const allOf = async (phone: Phone, record: string): Promise<string> =>
  JSON.stringify([await phone.see(record), await historyFor(phone, record)])

describe.each(STORES)('a council’s sheets at the office over %s', (store) => {
  it('a sheet’s signature is kept back with its content, and its code tells nothing before the sheets are opened', async () => {
    await using office = await openOffice(store)
    const { desk, hoa, chair, hearing, v } = await sitting(office)
    const mutation = sheet(hoa, hearing, 'm02')
    const statement: Statement = {
      ...{ v: 1, kind: 'assessment', record: mutation.record, salt: 'ab'.repeat(16), files: [], device: hoa.device },
      ...{ by: nameOf('m02'), n: 1, prev: '0'.repeat(64), at: '2026-11-02T00:30:00.000Z' },
      digest: createHash('sha256')
        .update(digestedText(mutation.patch.set, 'ab'.repeat(16)))
        .digest('hex'),
    } as const
    const keys = await makeDeviceKey()
    const signature = await signText(keys, statementText(statement))
    const attestation = { statement, key: await publicKeyOf(keys), signature } as unknown as Json
    await hoa.pushOne({ ...mutation, patch: { set: { ...mutation.patch.set, attestation }, unset: [] } })
    const code = checkCodeOf(createHash('sha256').update(statementText(statement)).digest('hex'))
    const ask = async () => (await (await office.post('/v1/check', { code })).json()) as { kind: string }
    const standing = (phone: Phone) =>
      office.send('GET', `/v1/attestations/${mutation.record}`, { headers: { authorization: `Bearer ${phone.token}` } })
    expect((await chair.see(mutation.record)).data.attestation).toBeUndefined()
    expect((await standing(chair)).status).toBe(404)
    expect((await standing(hoa)).status).toBe(200)
    expect(await ask()).toEqual({ kind: 'sealed' })
    expect(await desk.pushOne(opening(desk, hearing, v, ['m02']))).toMatchObject({ kind: 'applied' })
    expect((await chair.see(mutation.record)).data.attestation).toEqual(attestation)
    expect(await ask()).toMatchObject({ kind: 'genuine' })
  })

  it('are sealed to all but their member until they are opened: in the feed, in the history, in what was kept beside', async () => {
    await using office = await openOffice(store)
    const { desk, chair, hoa, hearing } = await sitting(office)
    const mine = sheet(hoa, hearing, 'm02')
    expect(await hoa.pushOne(mine)).toMatchObject({ kind: 'applied' })
    for (const other of [desk, chair, await enrolPhone(office, { role: 'officer' })]) {
      const seen = await other.see(mine.record)
      expect(seen.data).toMatchObject({ sealed: true, status: 'final', member: 'm02', answers: {}, notes: {} })
      expect(await allOf(other, mine.record)).not.toContain(SECRET)
      expect(seen.version).toBe((await hoa.see(mine.record)).version)
    }
    expect((await hoa.see(mine.record)).data).toMatchObject({ answers: { '1.1': 2 }, notes: { '1.1': SECRET } })
    expect(await historyFor(hoa, mine.record)).toMatchObject([{ op: 'create' }])
    const second = await enrolPhone(office, { name: nameOf('m02'), role: 'council' })
    expect((await second.see(mine.record)).data).toMatchObject({ notes: { '1.1': SECRET } })
  })

  it('come to everybody anew, in full, once they are opened, by a cursor that had passed them', async () => {
    await using office = await openOffice(store)
    const { desk, chair, hoa, hearing, v } = await sitting(office)
    const [one, two] = [sheet(chair, hearing, 'm01'), sheet(hoa, hearing, 'm02')]
    await chair.pushOne(one)
    await hoa.pushOne(two)
    const before = await desk.pull()
    expect(before.changes.map(({ data }) => data.sealed ?? false)).toEqual([false, true, true])
    expect(await desk.pushOne(opening(desk, hearing, v, ['m01', 'm02']))).toMatchObject({ kind: 'applied' })
    const after = await desk.pull(before.cursor)
    expect(after.changes.map(({ id }) => id).sort()).toEqual([hearing, one.record, two.record].sort())
    expect(after.changes.every(({ data }) => data.sealed === undefined)).toBe(true)
    const opened = after.changes.find(({ id }) => id === two.record)
    expect(opened).toMatchObject({ data: { notes: { '1.1': SECRET } }, updatedBy: { name: nameOf('m02') } })
    expect(await historyFor(desk, two.record)).toMatchObject([{ op: 'create', by: { name: nameOf('m02') } }])
    expect(new Set(after.changes.map(({ version }) => version)).size).toBe(3)
  })

  it('are not opened by enrolling another phone under the id of the one that they were written on', async () => {
    await using office = await openOffice(store)
    const { hoa, hearing } = await sitting(office)
    const mine = sheet(hoa, hearing, 'm02')
    await hoa.pushOne(mine)
    const code = await makeCode(office, await signIn(office), { name: nameOf('m03'), role: 'council' })
    const asHoa = { protocol: PROTOCOL, code, device: hoa.device, label: 'Máy giả' }
    expect(await problemOf(await office.post('/v1/enrol', asHoa))).toMatchObject({ code: 'forbidden' })
    // Not even for who holds the id: a sheet is seen by the same device and the same name.
    await office.office.db
      .updateTable('device')
      .set({ name: nameOf('m03') })
      .where('id', '=', hoa.device)
      .execute()
    expect((await hoa.see(mine.record)).data).toMatchObject({ sealed: true, answers: {} })
    expect(await allOf(hoa, mine.record)).not.toContain(SECRET)
  })

  it('are not opened by a record of another commune that is made to bear a sheet’s id', async () => {
    await using office = await openOffice(store)
    const { hoa, hearing } = await sitting(office)
    const mine = sheet(hoa, hearing, 'm02')
    await hoa.pushOne(mine)
    // Of two records of one id the database gives the one of the lower commune first.
    const areas = [{ code: '00001', name: 'Xã khác' }]
    await office.post('/v1/office/served-areas', { areas }, { cookie: await signIn(office) })
    const spy = await enrolPhone(office, { role: 'council', areas: ['00001', AREAS[0]] })
    expect(await spy.pushOne(spy.write({ area: '00001', record: mine.record }))).toMatchObject({ kind: 'applied' })
    const seen = await historyFor(spy, mine.record)
    expect(seen).toHaveLength(2)
    expect(JSON.stringify(seen)).not.toContain(SECRET)
  })

  it('[hazard 30] sum to the same on every phone, sealed or not, and the ledger accounts for each', async () => {
    await using office = await openOffice(store)
    const { desk, hoa, hearing, v } = await sitting(office)
    await hoa.pushOne(sheet(hoa, hearing, 'm02'))
    const sumsAgree = async (phone: Phone): Promise<void> => {
      const body = { protocol: PROTOCOL, schema: SCHEMA, check: true }
      const page = PullResponse.parse(await (await phone.post('/v1/pull', body)).json())
      const sum = page.changes.reduce((so, { id, version }) => addToSum(so, id, version), EMPTY_SUM)
      expect(page.sums).toEqual({ [AREAS[0]]: sumText(sum) })
    }
    for (const phone of [desk, hoa]) await sumsAgree(phone)
    await desk.pushOne(opening(desk, hearing, v, ['m02']))
    await desk.pushOne(desk.write())
    for (const phone of [desk, hoa]) await sumsAgree(phone)
    expect((await verifyStore(office.office.db)).faults).toEqual([])
  })

  it('are each one, whichever of a member’s devices sends it first, and closed once it was handed in', async () => {
    await using office = await openOffice(store)
    const { hoa, hearing } = await sitting(office)
    const tablet = await enrolPhone(office, { name: nameOf('m02'), role: 'council' })
    const begun = sheet(hoa, hearing, 'm02', { status: 'draft' })
    expect(await hoa.pushOne(begun)).toMatchObject({ kind: 'applied' })
    expect(await hoa.pushOne(begun)).toMatchObject({ kind: 'duplicate' })
    const again = sheet(tablet, hearing, 'm02', { status: 'draft' })
    expect(again.record).toBe(begun.record)
    expect(await tablet.pushOne(again)).toMatchObject({ kind: 'merged' })
    const handedIn = hoa.edit(begun.record, { m: begun.m }, { status: 'final' }, { kind: 'assessment' })
    expect(await hoa.pushOne(handedIn)).toMatchObject({ kind: 'applied' })
    expect(await tablet.pushOne(sheet(tablet, hearing, 'm02', { answers: { '1.1': 0 } }))).toMatchObject({
      ...{ kind: 'rejected', code: 'finalised' },
    })
    expect((await hoa.see(begun.record)).data.answers).toEqual({ '1.1': 2 })
  })

  it('are refused from anybody else, by whatever name they call themselves', async () => {
    await using office = await openOffice(store)
    const { desk, chair, hearing } = await sitting(office)
    const forged = { ...sheet(chair, hearing, 'm02'), author: nameOf('m02') }
    expect(await chair.pushOne(forged)).toMatchObject({ kind: 'rejected', code: 'not-member' })
    expect(await desk.pushOne(sheet(desk, hearing, 'm02'))).toMatchObject({ kind: 'rejected', code: 'not-member' })
    const typed = sheet(desk, hearing, 'm03', { typedBy: 'Văn phòng điều phối' })
    expect(await desk.pushOne(typed)).toMatchObject({ kind: 'applied' })
    expect((await desk.see(typed.record)).data).toMatchObject({ typedBy: 'Văn phòng điều phối', answers: { '1.1': 2 } })
    expect((await chair.see(typed.record)).data).toMatchObject({ sealed: true })
    const empty = chair.edit(typed.record, { v: 3 }, {}, { kind: 'assessment' })
    expect(await chair.pushOne(empty)).toMatchObject({ kind: 'rejected' })
    const gone = chair.edit(typed.record, { v: 3 }, {}, { kind: 'assessment', op: 'delete' })
    expect(await chair.pushOne(gone)).toMatchObject({ kind: 'rejected' })
  })

  it('that come after the opening are refused by name, and the phone’s other work goes on', async () => {
    await using office = await openOffice(store)
    const { desk, chair, hoa, hearing, v } = await sitting(office)
    await chair.pushOne(sheet(chair, hearing, 'm01'))
    await desk.pushOne(opening(desk, hearing, v, ['m01']))
    const late = sheet(hoa, hearing, 'm02')
    expect(await hoa.push(late, hoa.write())).toMatchObject([
      { kind: 'rejected', code: 'sheet-late' },
      { kind: 'applied' },
    ])
    await expect(hoa.see(late.record)).rejects.toThrow()
    expect((await verifyStore(office.office.db)).faults).toEqual([])
  })

  it('of a draft that was not handed in stay sealed when the others are opened', async () => {
    await using office = await openOffice(store)
    const { desk, chair, hoa, hearing, v } = await sitting(office)
    await chair.pushOne(sheet(chair, hearing, 'm01'))
    const draft = sheet(hoa, hearing, 'm02', { status: 'draft' })
    await hoa.pushOne(draft)
    await desk.pushOne(opening(desk, hearing, v, ['m01']))
    expect(await allOf(desk, draft.record)).not.toContain(SECRET)
    expect((await desk.see(draft.record)).data).toMatchObject({ sealed: true, status: 'draft' })
  })

  it('are not opened short: one that came in meanwhile from a member who is present makes the office ask again', async () => {
    await using office = await openOffice(store)
    const { desk, chair, hoa, hearing, v } = await sitting(office)
    await chair.pushOne(sheet(chair, hearing, 'm01'))
    const justNow = sheet(hoa, hearing, 'm02')
    await hoa.pushOne(justNow)
    const short = opening(desk, hearing, v, ['m01'])
    expect(await desk.pushOne(short)).toMatchObject({ kind: 'rejected', code: 'sheet-left-out', paths: ['openings/1'] })
    expect((await desk.see(justNow.record)).data).toMatchObject({ sealed: true })
    expect(await desk.pushOne(opening(desk, hearing, v, ['m01', 'm02']))).toMatchObject({ kind: 'applied' })
  })

  it('may be typed in and opened in one batch, and by a file that another phone carries', async () => {
    await using office = await openOffice(store)
    const { desk, chair, hoa, hearing, v } = await sitting(office)
    const mine = sheet(hoa, hearing, 'm02')
    const text = JSON.stringify([mine])
    const key = createHash('sha256').update(hoa.token).digest('hex')
    const proof = createHmac('sha256', key).update(text).digest('hex')
    const carried = await chair.post('/v1/hand-in', { protocol: 1, device: hoa.device, text, proof })
    expect((await carried.json()).verdicts).toMatchObject([{ kind: 'applied' }])
    expect((await chair.see(mine.record)).data).toMatchObject({ sealed: true })
    const typed = [
      sheet(desk, hearing, 'm01', { typedBy: 'Văn phòng điều phối' }),
      sheet(desk, hearing, 'm03', { typedBy: 'Văn phòng điều phối' }),
    ]
    const verdicts = await desk.push(...typed, opening(desk, hearing, v, PRESENT))
    expect(verdicts.map(({ kind }) => kind)).toEqual(['applied', 'applied', 'applied'])
    for (const { record } of [mine, ...typed]) expect((await chair.see(record)).data.notes).toEqual({ '1.1': SECRET })
    const page = await chair.pull()
    expect(new Set(page.changes.map(({ version }) => version)).size).toBe(page.changes.length)
    expect((await verifyStore(office.office.db)).faults).toEqual([])
  })

  it('of a second scoring are sealed again, beside the first ones that all have seen', async () => {
    await using office = await openOffice(store)
    const { desk, chair, hoa, hearing, v } = await sitting(office)
    await chair.pushOne(sheet(chair, hearing, 'm01'))
    const first = opening(desk, hearing, v, ['m01'])
    await desk.pushOne(first)
    const called = desk.edit(hearing, { m: first.m }, { status: 'scoring', scoring: 2 }, { kind: 'hearing' })
    expect(await desk.pushOne(called)).toMatchObject({ kind: 'applied' })
    const again = sheet(hoa, hearing, 'm02', { scoring: 2 })
    expect(await hoa.pushOne(again)).toMatchObject({ kind: 'applied' })
    expect((await chair.see(again.record)).data).toMatchObject({ sealed: true })
    expect((await desk.see(sheetId(hearing, 'm01', 1))).data).toMatchObject({ notes: { '1.1': SECRET } })
    const late = sheet(hoa, hearing, 'm02')
    expect(await hoa.pushOne(late)).toMatchObject({ kind: 'rejected', code: 'sheet-late' })
  })

  it('stay what they are through pages of any length', async () => {
    await using office = await openOffice(store)
    const { desk, chair, hoa, hearing } = await sitting(office)
    await chair.pushOne(sheet(chair, hearing, 'm01'))
    await hoa.pushOne(sheet(hoa, hearing, 'm02'))
    const seen: [string, boolean][] = []
    let cursor: string | undefined
    for (let more = true; more; ) {
      const page = await desk.pull(cursor, 1)
      for (const { kind, data } of page.changes) seen.push([kind, data.sealed === true])
      ;({ cursor, more } = page)
    }
    expect(seen).toEqual([
      ...([
        ['hearing', false],
        ['assessment', true],
        ['assessment', true],
      ] as const),
    ])
  })
})

describe.each(STORES)('a hearing at the office over %s', (store) => {
  it('is kept by the office’s desk alone, in the order of its course', async () => {
    await using office = await openOffice(store)
    const { desk, chair, hearing, v } = await sitting(office)
    const theirs = opening(chair, hearing, v, ['m01'])
    expect(await chair.pushOne(theirs)).toMatchObject({ kind: 'rejected', code: 'forbidden' })
    const early = opening(desk, hearing, v, ['m01'])
    expect(await desk.pushOne(early)).toMatchObject({ kind: 'rejected', code: 'not-complete' })
    const result: Hearing['result'] = {
      ...{ sum: 90, sheets: 1, spread: 0, stars: 5, gates: 'majority', by: 'A', at: '2026-11-02T02:00:00.000Z' },
    }
    const other = await enrolPhone(office, { role: 'administrator' })
    const rash = other.edit(hearing, { v }, { status: 'decided', result: result as Json }, { kind: 'hearing' })
    expect(await other.pushOne(rash)).toMatchObject({ kind: 'rejected', code: 'out-of-turn' })
  })

  it('does not let the office see a sheet under another name in its member’s place', async () => {
    await using office = await openOffice(store)
    const { desk, hoa, hearing, v } = await sitting(office)
    await hoa.pushOne(sheet(hoa, hearing, 'm02'))
    const { m02: _hoa, ...others } = MEMBERS
    const posing = asJson({ ...others, m02: { name: 'Văn phòng điều phối', seat: 'member' } })
    const changed = desk.edit(hearing, { v }, { members: posing }, { kind: 'hearing' })
    expect(await desk.pushOne(changed)).toMatchObject({ kind: 'rejected', code: 'locked', paths: ['members/m02'] })
    const taken = desk.edit(hearing, { v }, { members: asJson(others) }, { kind: 'hearing' })
    expect(await desk.pushOne(taken)).toMatchObject({ kind: 'rejected', code: 'locked', paths: ['members/m02'] })
  })

  it('takes one of two openings that were made without a network', async () => {
    await using office = await openOffice(store)
    const { desk, chair, hoa, hearing, v } = await sitting(office)
    await chair.pushOne(sheet(chair, hearing, 'm01'))
    await hoa.pushOne(sheet(hoa, hearing, 'm02'))
    const other = await enrolPhone(office, { name: 'Bàn thứ hai', role: 'administrator' })
    expect(await desk.pushOne(opening(desk, hearing, v, ['m01', 'm02']))).toMatchObject({ kind: 'applied' })
    const second = opening(other, hearing, v, ['m01', 'm02'])
    const elsewhere = { ...second, patch: { ...second.patch, set: { ...second.patch.set } } }
    const changed = elsewhere.patch.set['openings/1'] as Record<string, Json>
    elsewhere.patch.set['openings/1'] = { ...changed, present: ['m01', 'm02', 'm04'] }
    expect(await other.pushOne(elsewhere)).toMatchObject({
      kind: 'rejected',
      code: 'step-taken',
      paths: ['openings/1'],
    })
  })
})
