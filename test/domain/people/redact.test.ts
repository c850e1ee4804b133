import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ERASED, redactData, redactPatch } from '../../../src/domain/people/redact.ts'
import { DATA_OF_KIND } from '../../../src/domain/records/data-of-kind.ts'
import { applyPatch } from '../../../src/protocol/patch.ts'

const PRODUCER = {
  ...{ name: 'Hộ Lê Thị Năm', legalForm: 'household', representative: 'Lê Thị Năm', phone: '0912 345 678' },
  consents: { self: { text: 'self/1', given: true, at: '2026-11-02T00:30:00.000Z' } },
}
const TRAINING = {
  ...{ topic: 'Ghi nhãn', measure: 'packaging', status: 'held', costs: {}, communes: [], actions: {} },
  participants: { k1: { name: 'Lê Thị Năm', phone: '0912 345 678' }, k2: { name: 'Người Khác' } },
  attendance: {
    k1: { isPresent: true, at: '2026-11-02T00:30:00.000Z', signature: '01900000-0000-7000-8000-000000000001' },
  },
}

describe('what is erased of a record', () => {
  it('goes where a field may be missing, and says so where it may not', () => {
    const data = redactData('producer', PRODUCER, {
      whole: false,
      paths: ['name', 'representative', 'phone', 'consents/self'],
    })
    expect(data).toEqual({
      ...{ name: ERASED, legalForm: 'household' },
      consents: { self: { text: 'self/1', given: false, at: '2026-11-02T00:30:00.000Z' } },
    })
    expect(DATA_OF_KIND.producer.safeParse(data).success).toBe(true)
  })

  it('leaves of who came to a training that somebody came, and the others as they are', () => {
    const data = redactData('training', TRAINING, { whole: false, paths: ['participants/k1', 'attendance/k1'] })
    expect(data.participants).toEqual({ k1: { name: ERASED }, k2: { name: 'Người Khác' } })
    expect(data.attendance).toEqual({ k1: { isPresent: true, at: '2026-11-02T00:30:00.000Z' } })
    expect(DATA_OF_KIND.training.safeParse(data).success).toBe(true)
  })

  it('is out of a change that waits, whether it makes the record or changes it, and the rest of the change stands', () => {
    const what = { whole: false, paths: ['representative', 'name', 'participants/k1'] }
    const creation = redactPatch('producer', { set: PRODUCER, unset: [] }, what, true)
    expect(creation.patch.set).toMatchObject({ name: ERASED, phone: '0912 345 678' })
    expect(creation.dropped).toEqual(['name', 'representative'])
    const change = redactPatch('producer', { set: { name: 'Hộ Năm', note: 'Sáng' }, unset: ['address'] }, what, false)
    expect(change).toEqual({ patch: { set: { note: 'Sáng' }, unset: ['address'] }, dropped: ['name'] })
    const whole = redactPatch('training', { set: { participants: TRAINING.participants }, unset: [] }, what, false)
    expect(JSON.stringify(whole.patch)).not.toContain('Lê Thị Năm')
    expect(JSON.stringify(whole.patch)).toContain('Người Khác')
  })

  it('twice is once, and no change that was redacted brings anything of it back', () => {
    const fields = fc.uniqueArray(fc.constantFrom('name', 'representative', 'phone', 'consents/self', 'note'))
    fc.assert(
      fc.property(fields, fields, (paths, touched) => {
        const what = { whole: false, paths }
        const once = redactData('producer', PRODUCER, what)
        expect(redactData('producer', once, what)).toEqual(once)
        const set = Object.fromEntries(
          touched.filter((path) => !path.includes('/')).map((path) => [path, 'Lê Thị Năm lại']),
        )
        const { patch } = redactPatch('producer', { set, unset: [] }, what, false)
        const after = applyPatch(once, patch)
        for (const path of paths.filter((one) => !one.includes('/'))) expect(after[path]).toEqual(once[path])
      }),
    )
  })
})
