import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DossierFacts } from '../../../src/domain/dossier/requirement.ts'
import { completenessOf, requirementsFor } from '../../../src/domain/dossier/requirements.ts'
import { DOCUMENT_KIND_IDS } from '../../../src/domain/evidence/document-kind-ids.ts'
import type { Dossier } from '../../../src/domain/records/dossier.ts'
import type { Response } from '../../../src/domain/records/response.ts'
import { answersTo, setNumbered } from '../sets.ts'
import { aDossier, aStep, FOUND, having, PRODUCER, PRODUCT } from './dossiers.ts'

const SET = await setNumbered(14)
const FULL = Object.fromEntries(SET.criteria.map(({ code, options }) => [code, options.length - 1]))

const survey = (form: string, given: Partial<Response> = {}) => ({
  id: '01900000-0000-7000-8000-00000000005a',
  data: {
    ...{ form: { id: form, version: '1' }, producer: PRODUCER, product: PRODUCT, status: 'final', surveyor: 'Hoa' },
    ...{ startedAt: '2026-10-01T02:00:00.000Z', finalisedAt: '2026-10-01T02:00:00.000Z', answers: {}, consents: {} },
    ...given,
  } as Response,
})

const paper = (document: (typeof DOCUMENT_KIND_IDS)[number], given: object = {}) => ({
  document,
  takenAt: '2026-10-02T02:00:00.000Z',
  ...given,
})

/** A first dossier that is complete. */
const facts = (given: Partial<DossierFacts> = {}, dossier: Partial<Dossier> = {}): DossierFacts => ({
  dossier: aDossier({ outlook: 'Mở rộng', ...dossier }),
  producer: { representative: 'Lê Thị Lan', address: 'Đông Hà', phone: '0912 345 678' },
  criteria: SET.criteria,
  answers: FULL,
  evidence: DOCUMENT_KIND_IDS.map((id) => paper(id)),
  surveys: [survey('producer-baseline'), survey('business-results')],
  ...{ recognisedOn: undefined, today: '2026-11-26' },
  ...given,
})

const missing = (recipient: Parameters<typeof requirementsFor>[0], of: DossierFacts): string[] =>
  completenessOf(requirementsFor(recipient, of)).missing.map(({ id, why }) => (why === undefined ? id : `${id} ${why}`))

describe('what a dossier must hold', () => {
  it('[26/2026 Art. 6.1.a] for the commune is forms 01 and 02: who registers, both surveys, self-assessment, its papers and the plan', () => {
    expect(missing('commune', facts())).toEqual([])
    const bare = facts({ producer: {}, answers: undefined, evidence: [], surveys: [] }, { outlook: ' ' })
    expect(missing('commune', bare)).toEqual([
      ...['representative', 'address', 'phone', 'baseline', 'results', 'self-assessment', 'outlook'],
    ])
  })

  it('asks for the papers that the points given rest on, and says when the only one has lost its validity', () => {
    const some = facts({ evidence: DOCUMENT_KIND_IDS.slice(1).map((id) => paper(id)) })
    expect(missing('commune', some)).toEqual(['document:business-registration'])
    const old = paper('test-report', { validUntil: '2026-11-25' })
    const others = DOCUMENT_KIND_IDS.filter((id) => id !== 'test-report').map((id) => paper(id))
    expect(missing('commune', facts({ evidence: [...others, old] }))).toEqual(['document:test-report expired'])
    expect(missing('commune', facts({ evidence: [...others, old, paper('test-report')] }))).toEqual([])
  })

  it('takes no unfinished survey, and of a product rated again none from before its recognition', () => {
    const draft = facts({ surveys: [survey('producer-baseline', { status: 'draft' }), survey('business-results')] })
    expect(missing('commune', draft)).toEqual(['baseline unfinished'])
    const again = facts({ recognisedOn: '2026-10-01' }, { occasion: 'upgrade', changes: { label: 'Nhãn mới' } })
    expect(missing('commune', again)).toEqual(['baseline outdated', 'results outdated'])
    expect(missing('commune', facts({ recognisedOn: '2026-10-01' }))).toEqual([])
  })

  it('[26/2026 Art. 6.1.b] of an upgrade is also what has changed, with proof from after the recognition', () => {
    const renewed = { recognisedOn: '2026-09-01' }
    expect(missing('commune', facts(renewed, { occasion: 'upgrade' }))).toEqual(['changed'])
    const late = facts({ recognisedOn: '2026-10-02', surveys: facts().surveys }, { occasion: 'upgrade' })
    expect(missing('commune', late)).toContain('change-evidence')
  })

  it('[26/2026 Art. 6.1.c] of a rating again is each of the ten subjects', () => {
    const again = facts({}, { occasion: 'again', changes: { material: 'Như cũ' } })
    expect(missing('commune', again)).toHaveLength(9)
    expect(missing('commune', again)).not.toContain('change:material')
  })

  it('[26/2026 Art. 6.2] for the province is the letter, form 03 on four matters, the dossier and five samples, none of a tourist service', () => {
    const filed = having(aDossier(), aStep('file'))
    expect(missing('province', facts({ dossier: filed }))).toEqual([
      ...['letter', 'finding:material', 'finding:labour', 'finding:idea', 'finding:identity', 'samples'],
    ])
    const ready = having(
      { ...filed, findings: FOUND, samples: 5 },
      aStep('receive'),
      aStep('forward', '2026-11-20', { number: '12/TTr-UBND' }),
    )
    expect(missing('province', facts({ dossier: ready }))).toEqual([])
    expect(missing('province', facts({ dossier: { ...ready, samples: 3 } }))).toEqual(['samples too-few'])
    const tour = { ...ready, samples: 0, criteria: { decision: '26/2026', set: 26 } } as const
    expect(missing('province', facts({ dossier: tour }))).toEqual([])
  })

  it('[26/2026 Art. 6.3] for the ministry brings letter, reports and approval; of a rating again the office’s report alone', () => {
    const filed = having(aDossier({ samples: 5 }), aStep('file'))
    expect(missing('ministry', facts({ dossier: filed }))).toEqual([
      ...['national-letter', 'consultants-report', 'council-report', 'approval'],
    ])
    expect(missing('ministry', facts({ dossier: { ...filed, occasion: 'again' } }))).toEqual([
      ...['national-letter', 'office-report'],
    ])
    const sent = aStep('send-up', '2026-12-20', { number: '88/UBND', decision: '3100/QĐ-UBND' })
    const up = having(filed, aStep('report'), aStep('score'), sent)
    expect(missing('ministry', facts({ dossier: up }))).toEqual([])
  })

  it('asks for no paper that no point rests on, and for one more never lets what was there go missing', () => {
    const kinds = fc.subarray([...DOCUMENT_KIND_IDS])
    fc.assert(
      fc.property(answersTo(SET), kinds, fc.constantFrom(...DOCUMENT_KIND_IDS), (answers, held, extra) => {
        const before = missing('commune', facts({ answers, evidence: held.map((id) => paper(id)) }))
        const after = missing('commune', facts({ answers, evidence: [...held, extra].map((id) => paper(id)) }))
        expect(after).toEqual(before.filter((id) => id !== `document:${extra}`))
        const nothing = facts({ answers: {}, evidence: [] })
        expect(missing('commune', nothing)).toEqual([])
      }),
      { seed: 12, numRuns: 150 },
    )
  })
})
