import { describe, expect, it } from 'vitest'
import { verifyStore } from '../../../src/server/storage/verify.ts'
import { openOffice, STORES } from '../offices.ts'
import { enrolPhone, producerData } from '../visitors.ts'

describe.each(STORES)('the store held against its own ledger over %s', (store) => {
  it('is found sound after creations, edits, conflicts and deletions', async () => {
    await using office = await openOffice(store)
    const [one, other] = [await enrolPhone(office), await enrolPhone(office)]
    const { record, v } = await one.create('producer', producerData())
    const second = await one.create('producer', producerData('Khác'))
    await one.pushOne(one.edit(record, { v }, { phone: '1' }))
    await other.pushOne(other.edit(record, { v }, { phone: '2' }))
    await one.pushOne(one.edit(second.record, { v: second.v }, {}, { op: 'delete' }))
    await one.pushOne(one.edit(second.record, { v: second.v }, { phone: 5 }))
    expect(await verifyStore(office.office.db)).toEqual({ records: 2, mutations: 6, faults: [] })
  })

  it('names a record that somebody changed behind the ledger’s back, and a change that was altered', async () => {
    await using office = await openOffice(store)
    const { db } = office.office
    const phone = await enrolPhone(office)
    const { record } = await phone.create('producer', producerData())
    const second = await phone.create('producer', producerData('Khác'))
    const data = JSON.stringify(producerData('Hộ giả'))
    await db.updateTable('record').set({ data }).where('id', '=', record).execute()
    const { content } = await db
      .selectFrom('mutation')
      .select('content')
      .where('record', '=', second.record)
      .executeTakeFirstOrThrow()
    const altered = content.replace('Khác', 'Giả')
    await db.updateTable('mutation').set({ content: altered }).where('record', '=', second.record).execute()
    const { faults } = await verifyStore(db)
    expect(faults.join('\n')).toContain(`record ${record} is not what its changes make of it`)
    expect(faults.join('\n')).toContain('is not what was sent')
  })
})
