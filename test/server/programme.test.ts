import { describe, expect, it } from 'vitest'
import { openOffice, STORES } from './offices.ts'
import { enrolPhone } from './visitors.ts'

const TARGET = { year: 2026, measure: 'products-4-stars', planned: 5, scope: 'province' }
const BUDGET = { year: 2026, source: 'city', amountVnd: 96_000_000, scope: 'province' }

describe.each(STORES)('targets and money over %s', (store) => {
  it.each(['officer', 'commune', 'consultant', 'council'] as const)('are not written by role %s', async (role) => {
    await using office = await openOffice(store)
    const desk = await enrolPhone(office, { role: 'coordinator' })
    const phone = await enrolPhone(office, { role })
    const forbidden = { kind: 'rejected', code: 'forbidden' }
    expect(await phone.pushOne(phone.write({ kind: 'target', set: TARGET }))).toMatchObject(forbidden)
    expect(await phone.pushOne(phone.write({ kind: 'budget', set: BUDGET }))).toMatchObject(forbidden)
    const { record, v } = await desk.create('target', TARGET)
    const raised = phone.edit(record, { v }, { planned: 1 }, { kind: 'target' })
    expect(await phone.pushOne(raised)).toMatchObject(forbidden)
  })
})
