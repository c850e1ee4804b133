import { describe, expect, it } from 'vitest'
import { AREAS, openOffice, STORES, type TestOffice } from '../offices.ts'
import { enrolPhone, newId, producerData } from '../visitors.ts'

const rowsOf = async ({ office }: TestOffice): Promise<{ records: number; ledger: number }> => {
  const records = await office.db.selectFrom('record').select('id').execute()
  const ledger = await office.db.selectFrom('mutation').select('m').execute()
  return { records: records.length, ledger: ledger.length }
}

describe.each(STORES)('the ledger over %s', (store) => {
  it('applies a new record and shows it with its author, whose clock tells when it was made', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office, { name: 'Lê Thị B' })
    const creation = phone.write({ set: producerData('Hộ Cửa Việt') })
    expect(await phone.pushOne(creation)).toMatchObject({ m: creation.m, kind: 'applied', version: 1 })
    const by = { name: 'Lê Thị B', device: phone.device }
    expect(await phone.see(creation.record)).toEqual({
      ...{ id: creation.record, kind: 'producer', area: AREAS[0], version: 1, conflicts: [] },
      ...{ data: producerData('Hộ Cửa Việt'), createdAt: creation.at, createdBy: by, updatedBy: by },
      updatedAt: '2026-11-02T01:00:00.000Z',
    })
  })

  it('[hazards 1, 3] takes a change sent twice once, and answers the second with the version of the first', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const creation = phone.write()
    const edit = phone.edit(creation.record, { m: creation.m }, { phone: '0905' })
    await phone.push(creation, edit)
    const before = await rowsOf(office)
    expect(await phone.push(creation, edit)).toMatchObject([
      { m: creation.m, kind: 'duplicate', version: 1 },
      { m: edit.m, kind: 'duplicate', version: 2 },
    ])
    expect(await rowsOf(office)).toEqual(before)
    expect(before).toEqual({ records: 1, ledger: 2 })
  })

  it('takes a change that stands twice in one push once', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const creation = phone.write()
    const verdicts = await phone.push(creation, creation)
    expect(verdicts.map((verdict) => verdict.m)).toEqual([creation.m, creation.m])
    expect(await rowsOf(office)).toEqual({ records: 1, ledger: 1 })
  })

  it('takes a push once although two copies of it arrive together', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const creations = Array.from({ length: 20 }, () => phone.write())
    const answers = await Promise.all([phone.push(...creations), phone.push(...creations)])
    expect(answers.flat().filter(({ kind }) => kind === 'applied')).toHaveLength(20)
    expect(answers.flat().filter(({ kind }) => kind === 'duplicate')).toHaveLength(20)
    expect(await rowsOf(office)).toEqual({ records: 20, ledger: 20 })
  })

  it('follows a chain of changes that a phone wrote offline, each on the one before', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const creation = phone.write()
    const first = phone.edit(creation.record, { m: creation.m }, { phone: '1' })
    const second = phone.edit(creation.record, { m: first.m }, { phone: '2' })
    expect((await phone.push(creation, first)).map(({ kind }) => kind)).toMatchObject(['applied', 'applied'])
    expect(await phone.pushOne(second)).toMatchObject({ kind: 'applied' })
    expect((await phone.see(creation.record)).data.phone).toBe('2')
  })

  it('merges changes of different fields', async () => {
    await using office = await openOffice(store)
    const [one, other] = [await enrolPhone(office), await enrolPhone(office)]
    const { record, v } = await one.create('producer', producerData())
    await one.pushOne(one.edit(record, { v }, { phone: '0905' }))
    expect(await other.pushOne(other.edit(record, { v }, { address: 'Đường 9' }))).toMatchObject({ kind: 'merged' })
    expect((await one.see(record)).data).toEqual({ ...producerData(), phone: '0905', address: 'Đường 9' })
  })

  it('[hazard 16] keeps both values when two phones change the same field, and says which field', async () => {
    await using office = await openOffice(store)
    const [one, other] = [await enrolPhone(office, { name: 'A' }), await enrolPhone(office, { name: 'B' })]
    const { record, v } = await one.create('producer', producerData())
    await one.pushOne(one.edit(record, { v }, { phone: '111' }))
    const losing = other.edit(record, { v }, { phone: '222', address: 'Đường 9' })
    expect(await other.pushOne(losing)).toMatchObject({ m: losing.m, kind: 'conflict', version: 3, paths: ['phone'] })
    const { data, conflicts } = await one.see(record)
    expect(data).toEqual({ ...producerData(), phone: '111', address: 'Đường 9' })
    const by = { name: 'B', device: other.device }
    const over = { by: { name: 'A', device: one.device }, at: losing.at }
    expect(conflicts).toMatchObject([{ m: losing.m, path: 'phone', value: '222', by, at: losing.at, over }])
  })

  it('answers a conflict sent again as a conflict, and keeps its value only once', async () => {
    await using office = await openOffice(store)
    const [one, other] = [await enrolPhone(office), await enrolPhone(office)]
    const { record, v } = await one.create('producer', producerData())
    await one.pushOne(one.edit(record, { v }, { phone: '111' }))
    const losing = other.edit(record, { v }, { phone: '222' })
    const verdict = await other.pushOne(losing)
    expect(await other.pushOne(losing)).toMatchObject(verdict)
    expect((await one.see(record)).conflicts).toHaveLength(1)
  })

  it('sees no conflict where both phones wrote the same', async () => {
    await using office = await openOffice(store)
    const [one, other] = [await enrolPhone(office), await enrolPhone(office)]
    const { record, v } = await one.create('producer', producerData())
    await one.pushOne(one.edit(record, { v }, { phone: '111' }))
    expect(await other.pushOne(other.edit(record, { v }, { phone: '111' }))).toMatchObject({ kind: 'merged' })
  })

  it('keeps a removed field as a conflict when another phone filled it', async () => {
    await using office = await openOffice(store)
    const [one, other] = [await enrolPhone(office), await enrolPhone(office)]
    const { record, v } = await one.create('producer', { ...producerData(), phone: '000' })
    await one.pushOne(one.edit(record, { v }, { phone: '111' }))
    await other.pushOne(other.edit(record, { v }, {}, { unset: ['phone'] }))
    expect(await one.see(record)).toMatchObject({
      data: { phone: '111' },
      conflicts: [{ path: 'phone', absent: true }],
    })
  })

  it('ends a conflict when somebody chooses, with the value that was chosen', async () => {
    await using office = await openOffice(store)
    const [one, other] = [await enrolPhone(office), await enrolPhone(office)]
    const { record, v } = await one.create('producer', producerData())
    await one.pushOne(one.edit(record, { v }, { phone: '111' }))
    const losing = other.edit(record, { v }, { phone: '222' })
    await other.pushOne(losing)
    const choice = one.edit(
      record,
      { v: 3 },
      { phone: '222' },
      { op: 'resolve', settles: [{ m: losing.m, path: 'phone' }] },
    )
    expect(await one.pushOne(choice)).toMatchObject({ kind: 'applied' })
    expect(await other.see(record)).toMatchObject({ data: { phone: '222' }, conflicts: [] })
  })

  it('lets an edit survive a deletion that had not seen it, and keeps the wish to delete', async () => {
    await using office = await openOffice(store)
    const [one, other] = [await enrolPhone(office), await enrolPhone(office)]
    const { record, v } = await one.create('producer', producerData())
    await one.pushOne(one.edit(record, { v }, { phone: '111' }))
    const wish = other.edit(record, { v }, {}, { op: 'delete' })
    expect(await other.pushOne(wish)).toMatchObject({ kind: 'conflict', paths: ['deleted'] })
    const kept = await one.see(record)
    expect(kept.deletedAt).toBeUndefined()
    expect(kept.conflicts).toMatchObject([{ m: wish.m, path: 'deleted', value: true }])
    await one.pushOne(
      one.edit(record, { v: kept.version }, {}, { op: 'resolve', settles: [{ m: wish.m, path: 'deleted' }] }),
    )
    expect((await one.see(record)).conflicts).toEqual([])
  })

  it('brings a deleted record back when an edit comes that had not seen the deletion', async () => {
    await using office = await openOffice(store)
    const [one, other] = [await enrolPhone(office), await enrolPhone(office)]
    const { record, v } = await one.create('producer', producerData())
    await one.pushOne(one.edit(record, { v }, {}, { op: 'delete' }))
    expect((await other.see(record)).deletedAt).toBeDefined()
    expect(await other.pushOne(other.edit(record, { v }, { phone: '222' }))).toMatchObject({ kind: 'merged' })
    const back = await one.see(record)
    expect(back.deletedAt).toBeUndefined()
    expect(back.data.phone).toBe('222')
  })

  it('keeps fields that a newer phone writes and this office does not know', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const { record, v } = await phone.create('producer', { ...producerData(), zalo: { so: ['0905'] } })
    await phone.pushOne(phone.edit(record, { v }, { phone: '1' }))
    expect((await phone.see(record)).data).toEqual({ ...producerData(), zalo: { so: ['0905'] }, phone: '1' })
  })

  it('lets one bad change among a hundred hold up none of the others', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const pushed = Array.from({ length: 100 }, (_, place) =>
      phone.write(place === 41 ? { set: { name: '', legalForm: 'cooperative' } } : {}),
    )
    const verdicts = await phone.push(...pushed)
    expect(verdicts.map(({ m }) => m)).toMatchObject(pushed.map(({ m }) => m))
    expect(verdicts[41]).toMatchObject({ kind: 'rejected', code: 'invalid-data', paths: ['name'] })
    expect(verdicts.filter(({ kind }) => kind === 'applied')).toHaveLength(99)
    expect((await rowsOf(office)).records).toBe(99)
  })

  it('keeps apart what one push brings for two communes', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office, { areas: [AREAS[0], AREAS[1]] })
    const [here, there] = [phone.write(), phone.write({ area: AREAS[1] })]
    expect((await phone.push(here, there)).map((verdict) => verdict)).toMatchObject([
      { m: here.m, kind: 'applied', version: 1 },
      { m: there.m, kind: 'applied', version: 1 },
    ])
  })

  it('takes the largest numbers that a phone can send without stumbling', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const largest = Number.MAX_SAFE_INTEGER
    const mutations = [phone.write({ ds: largest }), phone.edit(newId(), { v: largest }, { phone: '1' })]
    const response = await phone.post('/v1/push', { protocol: 1, waiting: largest, mutations })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ verdicts: [{ kind: 'applied' }, { code: 'record-missing' }] })
  })
})
