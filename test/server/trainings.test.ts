import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/protocol/mutation.ts'
import { openOffice, STORES } from './offices.ts'
import { enrolPhone } from './visitors.ts'

const AT = '2026-11-20T02:00:00.000Z'

const trainingData = (): Record<string, Json> => ({
  ...{ topic: 'Bao bì, nhãn mác', measure: 'packaging', status: 'planned', heldOn: '2026-11-20', costs: {} },
  ...{ communes: [], actions: {}, participants: { p1: { name: 'An' }, p2: { name: 'Bình' } }, attendance: {} },
})

describe.each(STORES)('trainings over %s', (store) => {
  it('are planned and called by officers and the office alone', async () => {
    await using office = await openOffice(store)
    const officer = await enrolPhone(office, { role: 'officer' })
    const { record, v } = await officer.create('training', trainingData())
    for (const role of ['consultant', 'council'] as const) {
      const other = await enrolPhone(office, { role })
      const mark = other.edit(record, { v }, { 'attendance/p1': { isPresent: true, at: AT } }, { kind: 'training' })
      expect(await other.pushOne(mark)).toMatchObject({ kind: 'rejected', code: 'forbidden' })
    }
  })

  it('take attendance of two phones side by side, and none once they were called off', async () => {
    await using office = await openOffice(store)
    const [one, two] = [await enrolPhone(office), await enrolPhone(office)]
    const desk = await enrolPhone(office, { role: 'coordinator' })
    const { record, v } = await desk.create('training', trainingData())
    const mark = { isPresent: true, at: AT }
    const kind = { kind: 'training' } as const
    expect(await one.pushOne(one.edit(record, { v }, { 'attendance/p1': mark }, kind))).toMatchObject({
      kind: 'applied',
    })
    expect(await two.pushOne(two.edit(record, { v }, { 'attendance/p2': mark }, kind))).toMatchObject({
      kind: 'merged',
    })
    const seen = await desk.see(record)
    expect(seen.data.attendance).toEqual({ p1: mark, p2: mark })
    const off = desk.edit(record, { v: seen.version }, { status: 'cancelled' }, kind)
    expect(await desk.pushOne(off)).toMatchObject({ kind: 'applied' })
    const late = one.edit(record, { v: seen.version }, { 'attendance/p1': { isPresent: false, at: AT } }, kind)
    expect(await one.pushOne(late)).toMatchObject({ kind: 'rejected', code: 'locked', paths: ['attendance'] })
  })
})
