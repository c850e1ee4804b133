import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/protocol/mutation.ts'
import { SCHEMA } from '../../../src/protocol/version.ts'
import { AREAS, openOffice, STORES } from '../offices.ts'
import { enrolPhone, newId, type Phone, producerData } from '../visitors.ts'

const assessmentData = (rest: Record<string, Json> = {}): Record<string, Json> => ({
  ...{ product: newId(), producer: newId(), criteria: { decision: '26/2026', set: 12 }, packVersion: 1 },
  ...{ role: 'officer', assessor: 'Nguyễn Văn A', status: 'draft', startedAt: '2026-11-02T00:00:00.000Z' },
  ...{ answers: { '1.1': 1 }, findings: {}, notes: {}, locks: {} },
  ...rest,
})

const FINAL = { status: 'final', finalisedAt: '2026-11-02T00:20:00.000Z' }

const enrolTwo = async (office: Parameters<typeof enrolPhone>[0]): Promise<[Phone, Phone]> => [
  await enrolPhone(office),
  await enrolPhone(office),
]

describe.each(STORES)('a record that its maker sends anew over %s, as to an office that had lost it', (store) => {
  it('is merged field by field, and key by key of a map, with what is there', async () => {
    await using office = await openOffice(store)
    const [one, other] = await enrolTwo(office)
    const made = one.write({ kind: 'assessment', set: assessmentData({ answers: { '1.1': 1 } }) })
    await one.pushOne(made)
    await other.pushOne(other.edit(made.record, { v: 1 }, { 'answers/1.2': 2 }, { kind: 'assessment' }))
    const again = one.write({
      ...{ kind: 'assessment', record: made.record },
      set: assessmentData({ answers: { '1.1': 1, '1.3': 3 } }),
    })
    expect(await one.pushOne(again)).toMatchObject({ kind: 'merged' })
    expect((await one.see(made.record)).data.answers).toEqual({ '1.1': 1, '1.2': 2, '1.3': 3 })
  })
})

describe.each(STORES)('[hazard 14] a phone’s earlier change that comes after its later one over %s', (store) => {
  it('does not undo it', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const { record, v } = await phone.create('producer', producerData())
    const earlier = phone.edit(record, { v }, { phone: 'earlier', note: 'only here' })
    await phone.pushOne(phone.edit(record, { v }, { phone: 'later' }))
    await phone.pushOne(earlier)
    expect((await phone.see(record)).data).toMatchObject({ phone: 'later', note: 'only here' })
  })

  it('does not bring back what it deleted', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const { record, v } = await phone.create('producer', producerData())
    const earlier = phone.edit(record, { v }, { phone: 'earlier' })
    await phone.pushOne(phone.edit(record, { v }, {}, { op: 'delete' }))
    await phone.pushOne(earlier)
    expect((await phone.see(record)).deletedAt).toBeDefined()
  })
})

describe.each(STORES)('a change refused over %s', (store) => {
  it.each(['patch', 'delete', 'resolve'] as const)('is a %s of a record nobody made (record-missing)', async (op) => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const edit = phone.edit(newId(), { v: 1 }, { phone: '1' }, { op })
    expect(await phone.pushOne(edit)).toMatchObject({ kind: 'rejected', code: 'record-missing' })
  })

  it('is any change of a final assessment (finalised)', async () => {
    await using office = await openOffice(store)
    const [one, other] = await enrolTwo(office)
    const { record, v } = await one.create('assessment', assessmentData(FINAL))
    const changes = [
      other.edit(record, { v }, { 'answers/1.1': 3 }, { kind: 'assessment' }),
      other.edit(record, { v }, {}, { kind: 'assessment', op: 'delete' }),
      other.edit(
        record,
        { v },
        { 'answers/1.1': 3 },
        { kind: 'assessment', op: 'resolve', settles: [{ m: newId(), path: 'answers/1.1' }] },
      ),
    ]
    for (const change of changes) expect(await other.pushOne(change)).toMatchObject({ code: 'finalised' })
    expect((await one.see(record)).data.answers).toEqual({ '1.1': 1 })
  })

  it('is not the end of a conflict that leaves a final assessment as it is', async () => {
    await using office = await openOffice(store)
    const [one, other] = await enrolTwo(office)
    const kind = { kind: 'assessment' } as const
    const { record, v } = await one.create('assessment', assessmentData())
    await one.pushOne(one.edit(record, { v }, { 'answers/1.1': 2 }, kind))
    const losing = other.edit(record, { v }, { 'answers/1.1': 3 }, kind)
    await other.pushOne(losing)
    await one.pushOne(one.edit(record, { v: 3 }, FINAL, kind))
    const keep = one.edit(
      record,
      { v: 4 },
      { 'answers/1.1': 2 },
      { ...kind, op: 'resolve', settles: [{ m: losing.m, path: 'answers/1.1' }] },
    )
    expect(await one.pushOne(keep)).toMatchObject({ kind: 'applied' })
    expect(await other.see(record)).toMatchObject({ data: { answers: { '1.1': 2 }, status: 'final' }, conflicts: [] })
  })

  it('[hazard 17] leaves an assessment open whose last change met another’s answer', async () => {
    await using office = await openOffice(store)
    const [one, other] = await enrolTwo(office)
    const kind = { kind: 'assessment' } as const
    const { record, v } = await one.create('assessment', assessmentData())
    await one.pushOne(one.edit(record, { v }, { 'answers/1.1': 2 }, kind))
    const finish = other.edit(record, { v }, { ...FINAL, 'answers/1.1': 3 }, kind)
    const verdict = await other.pushOne(finish)
    expect(verdict).toMatchObject({ kind: 'conflict', paths: ['answers/1.1', 'status'] })
    expect((await one.see(record)).data).toMatchObject({ status: 'draft', answers: { '1.1': 2 } })
  })

  it('is another change under an id that was used (key-reuse)', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const creation = phone.write()
    await phone.push(creation)
    const other = { ...creation, patch: { set: producerData('Khác'), unset: [] } }
    expect(await phone.pushOne(other)).toMatchObject({ kind: 'rejected', code: 'key-reuse' })
    expect(await phone.pushOne(creation)).toMatchObject({ kind: 'duplicate' })
  })

  it('is another change under a number that the phone used (sequence-reuse)', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const creation = phone.write()
    await phone.push(creation)
    const copy = phone.write({ ds: creation.ds })
    expect(await phone.pushOne(copy)).toMatchObject({ kind: 'rejected', code: 'sequence-reuse' })
  })

  it('is a change that says it comes from another phone (wrong-device)', async () => {
    await using office = await openOffice(store)
    const [one, other] = await enrolTwo(office)
    expect(await one.pushOne(other.write())).toMatchObject({ kind: 'rejected', code: 'wrong-device' })
  })

  it('is a change in a commune that the phone does not hold (out-of-scope)', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const verdicts = await phone.push(phone.write({ area: AREAS[1] }), phone.write({ area: '99999' }), phone.write())
    expect(verdicts).toMatchObject([{ code: 'out-of-scope' }, { code: 'out-of-scope' }, { kind: 'applied' }])
  })

  it('is a change in a shape of records that this office is too old for (schema-unsupported)', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const newer = phone.write({ schema: SCHEMA + 1 })
    expect(await phone.pushOne(newer)).toMatchObject({ kind: 'rejected', code: 'schema-unsupported' })
    expect(await phone.pushOne({ ...newer, schema: 1 })).toMatchObject({ kind: 'applied' })
  })

  it('is data that does not fit, with the fields to mend (invalid-data)', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const kind = { kind: 'assessment' } as const
    const { record, v } = await phone.create('assessment', assessmentData())
    const spoilt = phone.edit(record, { v }, { 'answers/1.1': 99, role: 'king' }, kind)
    const verdict = await phone.pushOne(spoilt)
    expect(verdict).toMatchObject({ kind: 'rejected', code: 'invalid-data' })
    expect('paths' in verdict && verdict.paths.toSorted()).toEqual(['answers/1.1', 'role'])
    expect((await phone.see(record)).version).toBe(v)
  })

  it('is a change of another kind of record than the one of that id (malformed)', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const { record, v } = await phone.create('producer', producerData())
    const edit = phone.edit(record, { v }, { name: 'Chè' }, { kind: 'product' })
    expect(await phone.pushOne(edit)).toMatchObject({ kind: 'rejected', code: 'malformed', paths: ['kind'] })
  })

  it('is a change that builds on one that never came, or on one of another record (base-missing)', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const [one, other] = [phone.write(), phone.write()]
    await phone.push(one, other)
    for (const m of [newId(), other.m])
      expect(await phone.pushOne(phone.edit(one.record, { m }, { phone: '1' }))).toMatchObject({ code: 'base-missing' })
  })

  it('[hazard 18] blocks what was written upon it, in the same push and in later ones, and nothing else', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const bad = phone.write({ set: { name: '' } })
    const second = phone.edit(bad.record, { m: bad.m }, { phone: '1' })
    const third = phone.edit(bad.record, { m: second.m }, { phone: '2' })
    const verdicts = await phone.push(bad, second, third, phone.write())
    expect(verdicts).toMatchObject([
      { kind: 'rejected', code: 'invalid-data' },
      { kind: 'blocked', by: bad.m },
      { kind: 'blocked', by: bad.m },
      { kind: 'applied' },
    ])
    expect(await phone.pushOne(second)).toEqual({ m: second.m, kind: 'blocked', by: bad.m })
  })

  it('is answered the same however often it is sent', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const bad = phone.write({ set: { name: '' } })
    expect(await phone.pushOne(bad)).toEqual(await phone.pushOne(bad))
  })
})
