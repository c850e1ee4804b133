import { describe, expect, it } from 'vitest'
import { verifyStore } from '../../../src/server/storage/verify.ts'
import { dropGuards } from '../guards-dropped.ts'
import { AREAS, openOffice, STORES, type TestOffice } from '../offices.ts'
import { enrolPhone } from '../visitors.ts'

const [AREA] = AREAS

/** An office with five entries in a commune's ledger. */
const officeWithFive = async (store: (typeof STORES)[number]): Promise<TestOffice> => {
  const office = await openOffice(store)
  const phone = await enrolPhone(office)
  for (let n = 0; n < 5; n += 1) await phone.pushOne(phone.write())
  expect((await verifyStore(office.office.db)).faults).toEqual([])
  return office
}

describe.each(STORES)('[I10] the chain through the ledger over %s', (store) => {
  it('names the first entry that somebody altered', async () => {
    await using office = await officeWithFive(store)
    const { db } = office.office
    await dropGuards(db, store)
    const { m } = await db.selectFrom('mutation').select('m').where('entry', '=', 3).executeTakeFirstOrThrow()
    await db.updateTable('mutation').set({ actor: 'Người khác' }).where('entry', '=', 3).execute()
    expect((await verifyStore(db)).faults).toContain(`${AREA}: the chain of the ledger breaks at entry 3, change ${m}`)
  })

  it('names an entry that somebody took out, also the last', async () => {
    await using office = await officeWithFive(store)
    const { db } = office.office
    await dropGuards(db, store)
    await db.deleteFrom('mutation').where('entry', '=', 5).execute()
    expect((await verifyStore(db)).faults).toContain(`${AREA}: the end of the ledger is missing`)
    await db.deleteFrom('mutation').where('entry', '=', 2).execute()
    expect((await verifyStore(db)).faults).toContain(`${AREA}: entry 2 of the ledger is missing`)
  })

  it('breaks where two entries changed places', async () => {
    await using office = await officeWithFive(store)
    const { db } = office.office
    await dropGuards(db, store)
    for (const [from, to] of [
      [2, 9],
      [3, 2],
      [9, 3],
    ] as const)
      await db.updateTable('mutation').set({ entry: to }).where('entry', '=', from).execute()
    expect((await verifyStore(db)).faults.join()).toMatch(/the chain of the ledger breaks at entry 2/)
  })

  it('goes on through several phones and pushes, and through what was rejected', async () => {
    await using office = await officeWithFive(store)
    const other = await enrolPhone(office)
    await other.push(other.write(), other.write({ set: { name: '' } }), other.write())
    const { faults } = await verifyStore(office.office.db)
    expect(faults).toEqual([])
    const entries = await office.office.db.selectFrom('mutation').select('entry').orderBy('entry').execute()
    expect(entries.map(({ entry }) => entry)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('the sum of the records is held against them, too', async () => {
    await using office = await officeWithFive(store)
    const { db } = office.office
    await db.updateTable('area_counter').set({ sum: '0000000000000001' }).where('area', '=', AREA).execute()
    expect((await verifyStore(db)).faults).toContain(`${AREA}: the sum of the records is not theirs`)
  })
})
