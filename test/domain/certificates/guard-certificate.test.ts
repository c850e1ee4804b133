import { describe, expect, it } from 'vitest'
import { guardRecord } from '../../../src/domain/guard/guard-record.ts'
import { Certificate } from '../../../src/domain/records/certificate.ts'
import { aCertificate } from './certificates.ts'

const withdrawal = { ground: 'criteria-lost', concludedOn: '2026-10-01' } as const
const become = (before: Certificate | undefined, wanted: Certificate) =>
  guardRecord('certificate', {
    ...{ id: '01900000-0000-7000-8000-00000000000c', before, wanted },
    ...{ writer: { role: 'coordinator', name: 'Văn phòng' }, near: () => undefined },
  })

describe('a certificate', () => {
  it('is mended freely while nothing was concluded against it', () => {
    expect(become(undefined, aCertificate({ withdrawal }))).toBeUndefined()
    expect(become(aCertificate(), aCertificate({ stars: 4, number: 'OCOP-12' }))).toBeUndefined()
  })

  it('[26/2026 Art. 8] keeps the facts of its issue once it is being withdrawn', () => {
    const before = aCertificate({ withdrawal, number: 'OCOP-12' })
    expect(become(before, { ...before, stars: 4 })).toEqual({ code: 'locked', paths: ['stars'] })
    expect(become(before, { ...before, number: undefined } as Certificate)).toMatchObject({ paths: ['number'] })
    expect(become(before, { ...before, note: 'Đã báo chủ thể' })).toBeUndefined()
    expect(become(before, aCertificate({ number: 'OCOP-12' }))).toBeUndefined()
  })

  it('stays withdrawn: only the decision’s number and a note may still be added', () => {
    const before = aCertificate({ withdrawal: { ...withdrawal, decidedOn: '2026-10-10' } })
    expect(become(before, aCertificate())).toEqual({ code: 'locked', paths: ['withdrawal'] })
    expect(become(before, aCertificate({ withdrawal }))).toMatchObject({ code: 'locked' })
    const numbered = { ...withdrawal, decidedOn: '2026-10-10', decision: '77/QĐ-UBND', note: 'Đã gửi' }
    expect(become(before, aCertificate({ withdrawal: numbered }))).toBeUndefined()
  })

  it('does not end before it begins', () => {
    expect(Certificate.safeParse(aCertificate({ expiresOn: '2024-06-14' })).success).toBe(false)
    expect(Certificate.safeParse(aCertificate({ expiresOn: '2024-06-15' })).success).toBe(true)
  })
})
