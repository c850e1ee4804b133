import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognisedCertificate } from '../../../src/domain/dossier/recognised-certificate.ts'
import { Certificate } from '../../../src/domain/records/certificate.ts'
import { Uuid } from '../../../src/domain/records/envelope.ts'
import { aDossier, aStep, FOUND, having } from './dossiers.ts'

const ID = '01900000-0000-7000-8000-0000000000d1'
const scored = having(
  aDossier({ findings: FOUND }),
  ...(['file', 'receive', 'forward', 'receive-province', 'consult', 'report', 'score'] as const).map((action) =>
    aStep(action),
  ),
)

describe('the certificate of a recognised dossier', () => {
  it('[26/2026 Art. 4.3, 7.3.e] has the decision’s stars and number, from its day on for 36 months', () => {
    const recognised = having(scored, aStep('recognise', '2026-12-20', { certificate: 'QT-01' }))
    const made = recognisedCertificate({ id: ID, data: recognised })
    expect(made?.data).toMatchObject({ stars: 4, number: 'QT-01', decision: '123/QĐ-UBND', points: 76.5, dossier: ID })
    expect(made?.data).toMatchObject({ issuedOn: '2026-12-20', expiresOn: '2029-12-20' })
    expect(Certificate.safeParse(made?.data).success).toBe(true)
  })

  it('is none before the recognition, nor of a dossier that was declined or sent up', () => {
    for (const dossier of [scored, having(scored, aStep('decline')), having(scored, aStep('send-up'))])
      expect(recognisedCertificate({ id: ID, data: dossier })).toBeUndefined()
  })

  it('has one id however often it is made, which is no other dossier’s', () => {
    const recognised = having(scored, aStep('recognise'))
    const tail = fc.stringMatching(/^[0-9a-f]{12}$/)
    fc.assert(
      fc.property(tail, tail, (one, other) => {
        const idOf = (end: string) =>
          recognisedCertificate({ id: `01900000-0000-7000-8000-${end}`, data: recognised })?.id ?? ''
        expect(Uuid.safeParse(idOf(one)).success).toBe(true)
        expect(idOf(one) === idOf(other)).toBe(one === other)
      }),
      { seed: 13, numRuns: 200 },
    )
  })
})
