import { describe, expect, it } from 'vitest'
import { recognisedState } from '../../../src/domain/dossier/recognised-state.ts'
import type { Assessment } from '../../../src/domain/records/assessment.ts'
import type { Response } from '../../../src/domain/records/response.ts'
import { aDossier, aStep, having, PRODUCER, PRODUCT, SELF } from './dossiers.ts'

const CRITERIA = { decision: '26/2026', set: 14 } as const

const assessment = (id: string, day: string) => ({
  id,
  data: {
    ...{ product: PRODUCT, producer: PRODUCER, criteria: CRITERIA, packVersion: 1, role: 'self', assessor: 'Chủ thể' },
    ...{ status: 'final', startedAt: `${day}T02:00:00.000Z`, finalisedAt: `${day}T02:00:00.000Z` },
    ...{ answers: {}, findings: {}, notes: {}, locks: {} },
  } as Assessment,
})

const survey = (id: string, form: string, day: string) => ({
  id,
  data: {
    ...{ form: { id: form, version: '1' }, producer: PRODUCER, status: 'final', surveyor: 'Hoa', consents: {} },
    ...{ startedAt: `${day}T02:00:00.000Z`, finalisedAt: `${day}T02:00:00.000Z`, answers: {} },
  } as Response,
})

const piece = (id: string, day: string) => ({ id, data: { takenAt: `${day}T02:00:00.000Z` } })

const known = {
  assessments: [assessment('new', '2029-06-01'), assessment(SELF, '2026-11-01'), assessment('old', '2026-10-01')],
  evidence: [piece('a', '2026-10-20'), piece('b', '2029-06-02')],
  surveys: [
    survey('results-now', 'business-results', '2029-06-03'),
    survey('results-then', 'business-results', '2026-10-02'),
    survey('note', 'visit-note', '2029-06-04'),
  ],
}
const recognition = { stars: 3, issuedOn: '2026-12-20', expiresOn: '2029-12-20', isWithdrawn: false }

describe('what a product was recognised by', () => {
  it('is what its recognised dossier had filed, to the piece', () => {
    const filed = { assessment: 'old', evidence: { a: 'f'.repeat(64), gone: 'e'.repeat(64) } }
    const previous = { id: 'p', data: having(aDossier(), aStep('file', '2026-11-02', { filed })) }
    const state = recognisedState(aDossier(), recognition, previous, known)
    expect(state).toMatchObject({ day: '2026-12-20', assessment: { id: 'old' } })
    expect([...(state?.evidence ?? [])]).toEqual(['a', 'gone'])
  })

  it('is, for a certificate from before this app, what was there on its day; surveys are told where there is one of then and one of now', () => {
    const state = recognisedState(aDossier(), recognition, undefined, known)
    expect(state).toMatchObject({ assessment: { id: SELF } })
    expect([...(state?.evidence ?? [])]).toEqual(['a'])
    expect(state?.surveys).toMatchObject([
      { form: 'business-results', before: { id: 'results-then' }, now: { id: 'results-now' } },
    ])
  })

  it('is not made up where no day of a recognition is known', () => {
    expect(recognisedState(aDossier(), { stars: 3, isWithdrawn: false }, undefined, known)).toBeUndefined()
    expect(recognisedState(aDossier(), undefined, undefined, known)).toBeUndefined()
  })
})
