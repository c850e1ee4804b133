import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/protocol/mutation.ts'
import { aCertificate } from '../../domain/certificates/certificates.ts'
import { openOffice, STORES } from '../offices.ts'
import { enrolPhone } from '../visitors.ts'

const asJson = (value: object): Record<string, Json> => JSON.parse(JSON.stringify(value))
const WITHDRAWAL = { ground: 'law-broken', concludedOn: '2026-10-01' }

describe.each(STORES)('a certificate at the office over %s', (store) => {
  it('is written by the province’s office alone, an after-check by a commune as well', async () => {
    await using office = await openOffice(store)
    const [officer, commune] = [await enrolPhone(office), await enrolPhone(office, { role: 'commune' })]
    const coordinator = await enrolPhone(office, { role: 'coordinator' })
    const certificate = asJson(aCertificate())
    await expect(officer.create('certificate', certificate)).rejects.toThrow()
    await expect(commune.create('certificate', certificate)).rejects.toThrow()
    const { record } = await coordinator.create('certificate', certificate)
    const { product, producer } = aCertificate()
    const check = { product, producer, certificate: record, manner: 'periodic', plannedFor: '2026-12-01', matters: {} }
    await expect(officer.create('check', asJson(check))).rejects.toThrow()
    expect((await commune.create('check', asJson(check))).v).toBeGreaterThan(0)
  })

  it('[26/2026 Art. 8] keeps its issue facts once it is being withdrawn, also against who has not heard of it', async () => {
    await using office = await openOffice(store)
    const one = await enrolPhone(office, { role: 'coordinator' })
    const other = await enrolPhone(office, { role: 'coordinator' })
    const { record, v } = await one.create('certificate', asJson(aCertificate()))
    const withdrawing = one.edit(record, { v }, { withdrawal: WITHDRAWAL }, { kind: 'certificate' })
    expect(await one.pushOne(withdrawing)).toMatchObject({ kind: 'applied' })
    const stale = other.edit(record, { v }, { stars: 4 }, { kind: 'certificate' })
    expect(await other.pushOne(stale)).toMatchObject({ kind: 'rejected', code: 'locked', paths: ['stars'] })
    const decided = { ...WITHDRAWAL, decidedOn: '2026-10-09', decision: '77/QĐ-UBND' }
    const decision = one.edit(record, { m: withdrawing.m }, { withdrawal: decided }, { kind: 'certificate' })
    expect(await one.pushOne(decision)).toMatchObject({ kind: 'applied' })
    const undone = one.edit(record, { m: decision.m }, { withdrawal: WITHDRAWAL }, { kind: 'certificate' })
    expect(await one.pushOne(undone)).toMatchObject({ kind: 'rejected', code: 'locked', paths: ['withdrawal'] })
    expect((await one.see(record)).data.withdrawal).toEqual(decided)
  })
})
