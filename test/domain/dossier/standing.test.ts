import { describe, expect, it } from 'vitest'
import { occasionOf, previousDossier, recognitionOf } from '../../../src/domain/dossier/standing.ts'
import type { Certificate } from '../../../src/domain/records/certificate.ts'
import type { Product } from '../../../src/domain/records/product.ts'
import { aDossier, aStep, FOUND, having, PRODUCER, PRODUCT } from './dossiers.ts'

const product = (given: Partial<Product> = {}): Product => ({
  ...{ producer: PRODUCER, name: 'Rượu Kim Long', criteria: { decision: '26/2026', set: 14 } },
  ...given,
})

const certificate = (id: string, given: Partial<Certificate> = {}) => ({
  id,
  data: {
    ...{ product: PRODUCT, producer: PRODUCER, stars: 3, issuedOn: '2026-12-20', expiresOn: '2029-12-20' },
    ...given,
  },
})

const suggested = (certificates: ReturnType<typeof certificate>[], today: string, of = product()) =>
  occasionOf(recognitionOf(of, certificates), today)

describe('the occasion of a new dossier', () => {
  it('[26/2026 Art. 6.1] is the first for a product that was never recognised, and after its certificate was taken back', () => {
    expect(suggested([], '2026-11-26')).toEqual({ suggested: 'first', why: 'none' })
    const withdrawn = certificate('1', { withdrawal: { ground: 'no-longer-made', concludedOn: '2027-05-01' } })
    expect(suggested([withdrawn], '2027-06-01')).toEqual({ suggested: 'first', why: 'withdrawn' })
  })

  it('[26/2026 Art. 7.5, 7.6] is an upgrade while the certificate holds, and a rating again from 180 days before its end', () => {
    expect(suggested([certificate('1')], '2028-01-01')).toMatchObject({ suggested: 'upgrade', why: 'held' })
    expect(suggested([certificate('1')], '2029-07-01')).toMatchObject({ suggested: 'again', why: 'window' })
    expect(suggested([certificate('1')], '2029-09-30')).toMatchObject({ suggested: 'again', why: 'late' })
    expect(suggested([certificate('1')], '2030-01-01')).toMatchObject({ suggested: 'again', why: 'ended' })
    expect(suggested([certificate('1', { stars: 5 })], '2028-01-01').suggested).toBe('again')
  })

  it('goes by the latest certificate, and by the product’s own fields where there is none', () => {
    const two = [
      certificate('old', { issuedOn: '2023-12-20', expiresOn: '2026-12-20' }),
      certificate('new', { stars: 4 }),
    ]
    expect(recognitionOf(product(), two)).toMatchObject({ certificate: 'new', stars: 4 })
    const told = product({ certifiedStars: 4, certificateExpires: '2027-03-31' })
    expect(recognitionOf(told, [])).toMatchObject({ stars: 4, issuedOn: '2024-03-31' })
    expect(suggested([], '2026-11-26', told)).toMatchObject({ suggested: 'again', why: 'window' })
  })

  it('builds on the dossier that was recognised last, not on one that was declined or is still on its way', () => {
    const way = ['file', 'receive', 'forward', 'receive-province', 'consult', 'report', 'score'] as const
    const ended = (action: 'recognise' | 'decline', day: string) =>
      having(aDossier({ findings: FOUND }), ...[...way, action].map((one) => aStep(one, day)))
    const all = [
      { id: 'declined', data: ended('decline', '2028-12-01') },
      { id: 'old', data: ended('recognise', '2023-12-01') },
      { id: 'last', data: ended('recognise', '2026-12-01') },
      { id: 'open', data: having(aDossier(), aStep('file', '2029-01-01')) },
    ]
    expect(previousDossier(undefined, all)?.id).toBe('last')
    expect(previousDossier({ stars: 3, isWithdrawn: false, dossier: 'old' }, all)?.id).toBe('old')
    expect(previousDossier(undefined, all.slice(3))).toBeUndefined()
  })
})
