import { describe, expect, it } from 'vitest'
import { compactLedger } from '../../../src/server/storage/compact.ts'
import { verifyStore } from '../../../src/server/storage/verify.ts'
import { OPENING, openOffice, STORES } from '../offices.ts'
import { enrolPhone, producerData } from '../visitors.ts'

const DAY_MS = 24 * 3_600_000

describe.each(STORES)('a compacted ledger over %s', (store) => {
  it('[hazard 15] breaks no cursor, knows every change that comes again, and still tells a forged one', async () => {
    await using office = await openOffice(store)
    const { db } = office.office
    const phone = await enrolPhone(office)
    const old = phone.write()
    await phone.pushOne(old)
    const { cursor } = await phone.pull()
    office.pass(500 * DAY_MS)
    const recent = phone.write({ set: producerData('Mới') })
    await phone.pushOne(recent)
    expect(await compactLedger(db, new Date(OPENING + 100 * DAY_MS).toISOString())).toBe(1)

    expect((await phone.pull(cursor)).changes.map(({ id }) => id)).toEqual([recent.record])
    expect((await phone.pull()).changes).toHaveLength(2)
    expect(await phone.pushOne(old)).toMatchObject({ kind: 'duplicate' })
    const forged = { ...old, patch: { set: producerData('Khác'), unset: [] } }
    expect(await phone.pushOne(forged)).toMatchObject({ kind: 'rejected', code: 'key-reuse' })
    const edit = phone.edit(old.record, { m: old.m }, { phone: '1' })
    expect(await phone.pushOne(edit)).toMatchObject({ kind: 'applied' })
    expect(await verifyStore(db)).toEqual({ records: 2, mutations: 3, faults: [] })
  })
})
