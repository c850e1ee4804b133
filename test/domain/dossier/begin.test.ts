import { describe, expect, it } from 'vitest'
import { assessmentsFor, beginDossier, correctDossier } from '../../../src/domain/dossier/begin.ts'
import { guardDossier } from '../../../src/domain/dossier/guard-dossier.ts'
import type { Assessment } from '../../../src/domain/records/assessment.ts'
import { Dossier } from '../../../src/domain/records/dossier.ts'
import type { Product } from '../../../src/domain/records/product.ts'
import { aDossier, aStep, FOUND, having, PRODUCER, PRODUCT, SELF } from './dossiers.ts'

const PREVIOUS = '01900000-0000-7000-8000-000000000009'
const CERTIFICATE = '01900000-0000-7000-8000-00000000000c'
const CRITERIA = { decision: '26/2026', set: 14 } as const

const product: Product = { producer: PRODUCER, name: 'Rượu Kim Long', criteria: CRITERIA }

const assessment = (id: string, given: Partial<Assessment> = {}) => ({
  id,
  data: {
    ...{ product: PRODUCT, producer: PRODUCER, criteria: CRITERIA, packVersion: 1, role: 'self', assessor: 'Chủ thể' },
    ...{ status: 'final', startedAt: '2026-10-01T02:00:00.000Z', answers: {}, findings: {}, notes: {}, locks: {} },
    ...given,
  } as Assessment,
})

const given = { product: { id: PRODUCT, data: product }, recognition: undefined, previous: undefined, code: undefined }

describe('a new dossier', () => {
  it('presents the producer’s last final self-assessment by the same criteria; an officer’s only when somebody chooses it', () => {
    const assessments = [
      assessment('draft', { status: 'draft' }),
      assessment('officer', { role: 'officer' }),
      assessment(SELF, { finalisedAt: '2026-10-03T02:00:00.000Z' }),
      assessment('older', { finalisedAt: '2026-10-02T02:00:00.000Z' }),
      assessment('other-set', { criteria: { decision: '26/2026', set: 3 } }),
    ]
    expect(assessmentsFor(CRITERIA, assessments).map(({ id }) => id)).toEqual([SELF, 'older', 'officer'])
    expect(beginDossier({ ...given, occasion: 'first', assessments }).assessment).toBe(SELF)
    const bare = beginDossier({ ...given, occasion: 'first', assessments: assessments.slice(0, 2) })
    expect(bare.assessment).toBeUndefined()
    expect(Dossier.safeParse(bare).success).toBe(true)
  })

  it('[26/2026 Art. 6.1.b, c] of an upgrade takes over what the last one said and asks anew what has changed', () => {
    const last = aDossier({ outlook: 'Mở xưởng mới', changes: { label: 'Nhãn mới' }, samples: 5, findings: FOUND })
    const recognition = { stars: 3, certificate: CERTIFICATE, isWithdrawn: false }
    const begun = beginDossier({
      ...given,
      ...{ occasion: 'upgrade', recognition, previous: { id: PREVIOUS, data: last }, code: '44-19333-01-2029' },
      assessments: [],
    })
    expect(begun).toMatchObject({ certificate: CERTIFICATE, previous: PREVIOUS, outlook: 'Mở xưởng mới' })
    expect(begun).toMatchObject({ code: '44-19333-01-2029', changes: {}, findings: {}, steps: {} })
    expect(begun.samples).toBeUndefined()
  })

  it('that corrects a locked one holds all that the producer said, and begins its way anew with the reason', () => {
    const locked = having(aDossier({ outlook: 'Sai', findings: FOUND, changes: { label: 'Nhãn' } }), aStep('file'))
    const corrected = correctDossier({ id: PREVIOUS, data: locked }, 'Ghi nhầm sản lượng')
    expect(corrected).toMatchObject({
      revises: PREVIOUS,
      reason: 'Ghi nhầm sản lượng',
      outlook: 'Sai',
      assessment: SELF,
    })
    expect([corrected.findings, corrected.steps]).toEqual([{}, {}])
    expect(guardDossier(undefined, corrected, 'officer')).toBeUndefined()
    expect(guardDossier(corrected, { ...corrected, outlook: 'Đúng' }, 'officer')).toBeUndefined()
  })
})
