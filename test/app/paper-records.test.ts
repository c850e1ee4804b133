import { describe, expect, it } from 'vitest'
import { catalogueOf } from '../../src/app/form-catalogue.ts'
import { gapGroups } from '../../src/app/screens/papers/gap-places.ts'
import { assessmentOf, paperInput } from '../../src/app/screens/papers/paper-input.ts'
import { type PaperRecords, readPaperRecords } from '../../src/app/screens/papers/paper-records.ts'
import { choiceOf } from '../../src/app/screens/papers/papers-choice.ts'
import { buildPaper } from '../../src/domain/papers/build-paper.ts'
import type { DataOf } from '../../src/domain/records/kinds.ts'
import { assessmentOf as anAssessment, BASELINE, evidenceOf, PRODUCER, PRODUCT } from '../domain/papers/dossier.ts'
import { linesOf } from '../domain/papers/paper-text.ts'
import { AREA, newStore, saved } from '../store/stores.ts'

const WHEN = { now: new Date('2026-06-04T18:00:00.000Z'), random: () => 0.5 }

/** A phone with a producer and its product. */
const phone = async () => {
  const store = await newStore()
  const producer = await saved(store, { op: 'create', kind: 'producer', area: AREA, data: PRODUCER })
  const product = await saved(store, { op: 'create', kind: 'product', area: AREA, data: { ...PRODUCT, producer } })
  const survey = (data: Partial<DataOf<'response'>>) =>
    saved(store, {
      ...{ op: 'create', kind: 'response', area: AREA },
      data: {
        ...{ form: { id: 'producer-baseline', version: '1' }, producer, status: 'final', surveyor: 'Lê Thị Hoa' },
        ...{ startedAt: '2026-06-01T02:00:00.000Z', answers: {}, consents: {} },
        ...data,
      },
    })
  const assess = (data: Partial<DataOf<'assessment'>>) =>
    saved(store, {
      op: 'create',
      kind: 'assessment',
      area: AREA,
      data: anAssessment({}, { producer, product, ...data }),
    })
  const file = (number: number, data: Partial<DataOf<'evidence'>>) => {
    const { product: _made, ...base } = evidenceOf(number).data
    return saved(store, { op: 'create', kind: 'evidence', area: AREA, data: { ...base, producer, ...data } })
  }
  const read = async (): Promise<PaperRecords> => {
    const records = await readPaperRecords(store, catalogueOf([]), product)
    if (records === undefined) throw new Error('no such product')
    return records
  }
  return { store, producer, product, survey, assess, file, read }
}

describe('what the papers of a product are made of', () => {
  it('is by default the latest closed assessment, and an open one where there is no other', async () => {
    const { assess, read } = await phone()
    const open = await assess({ status: 'draft' })
    expect(assessmentOf(await read(), choiceOf({}))?.id).toBe(open)
    const first = await assess({})
    const second = await assess({})
    const records = await read()
    expect(assessmentOf(records, choiceOf({}))?.id).toBe(second)
    expect(assessmentOf(records, choiceOf({ assessment: first }))?.id).toBe(first)
    expect(assessmentOf(records, choiceOf({ assessment: 'none' }))).toBeUndefined()
  })

  it('is no assessment by another set than the product’s', async () => {
    const { assess, read } = await phone()
    await assess({ criteria: { decision: '26/2026', set: 14 } })
    expect((await read()).assessments).toEqual([])
  })

  it('is evidence of the product, and papers of its producer that somebody has filed, of no other product', async () => {
    const { product, file, read } = await phone()
    const own = await file(1, { product })
    const registration = await file(2, { document: 'business-registration' })
    await file(3, {})
    await file(4, { product: '01930000-0000-7000-8000-000000009999', criterion: '1.1' })
    const found = (await read()).evidence.map(({ id }) => id)
    expect(found.sort()).toEqual([own, registration].sort())
  })

  it('is the latest closed survey of each kind, read with its consents', async () => {
    const { survey, read } = await phone()
    await survey({ status: 'draft', answers: { ...BASELINE, email: 'nhap@khesanh.vn' } })
    await survey({ answers: { ...BASELINE } })
    const input = paperInput(await read(), choiceOf({ sensitive: '1' }), WHEN)
    expect(input.surveys.producer.text('email')).toBe('che@khesanh.vn')
    expect(input.surveys.producer.text('representative-ethnicity')).toBeUndefined()
    expect(input.surveys.product.text('process')).toBeUndefined()
  })

  it('is the first time for a product without a certificate, and dated by the day in Vietnam', async () => {
    const { read } = await phone()
    const records = await read()
    const { facts } = paperInput(records, choiceOf({}), WHEN)
    expect(facts).toMatchObject({ occasion: 'first', year: 2026, signedOn: '2026-06-05' })
    const certified = { ...records, product: { ...records.product, data: { ...PRODUCT, certifiedStars: 3 } } }
    expect(paperInput(certified, choiceOf({ dated: '0' }), WHEN).facts).toEqual({
      ...{ year: 2026, province: { name: 'Quảng Trị', code: '44' } },
    })
    expect(paperInput(certified, choiceOf({ occasion: 'upgrade' }), WHEN).facts.occasion).toBe('upgrade')
  })

  it('is the dossier that is under way: what it presents, who took it in, and of the evidence what was handed in', async () => {
    const { store, producer, product, assess, file, read } = await phone()
    const presented = await assess({})
    await assess({})
    const filed = await file(1, { product })
    const dossier = await saved(store, {
      ...{ op: 'create', kind: 'dossier', area: AREA },
      data: {
        ...{ product, producer, occasion: 'upgrade', criteria: PRODUCT.criteria, assessment: presented, samples: 5 },
        ...{ code: '44-19333-07-2026', changes: { packaging: 'Hộp giấy mới' }, outlook: 'Mở rộng vùng trồng' },
        ...{ findings: { labour: '12 trên 15 người' }, steps: {} },
      },
    })
    const sha256 = (await read()).evidence[0]?.data.file.sha256 ?? ''
    const step = (action: 'file' | 'receive', day: string, rest: object) => ({
      ...{ action, day, at: `${day}T02:00:00.000Z`, by: 'Lê Văn Xã', ...rest },
    })
    const commune = { name: 'Lê Văn Xã', role: 'commune' as const, areas: [{ code: AREA, name: 'Xã' }] }
    await store.saveIdentity(commune, { token: 'a token' })
    await store.commit({
      ...{ op: 'patch', id: dossier },
      set: {
        'steps/001': step('file', '2026-06-02', {
          ...{ role: 'producer', filed: { assessment: presented, evidence: { [filed]: sha256 } } },
        }),
        'steps/002': step('receive', '2026-06-03', { role: 'commune', number: '07/PĐK' }),
      },
    })
    await file(2, { product })
    const input = paperInput(await read(), choiceOf({}), WHEN)
    expect(input.facts).toMatchObject({
      ...{ occasion: 'upgrade', samples: 5, signedOn: '2026-06-02', planAhead: 'Mở rộng vùng trồng' },
      ...{ changes: 'Bao bì: Hộp giấy mới', findings: { labour: '12 trên 15 người' } },
      receipts: { commune: { number: '07/PĐK', receivedOn: '2026-06-03', receivedBy: 'Lê Văn Xã' } },
    })
    expect(input.product.code).toBe('44-19333-07-2026')
    expect(input.evidence.map(({ id }) => id)).toEqual([filed])
    expect(assessmentOf(await read(), choiceOf({}))?.id).toBe(presented)
    expect(paperInput(await read(), choiceOf({ dossier: 'none' }), WHEN).evidence).toHaveLength(2)
  })

  it('names the commune by what the phone knows of it', async () => {
    const { read } = await phone()
    const { paper } = buildPaper('commune-report', paperInput(await read(), choiceOf({}), WHEN))
    expect(linesOf(paper)).toContain('PHƯỜNG ĐÔNG HÀ')
  })
})

describe('what a paper still lacks', () => {
  it('is gathered by where it is filled in, with the way there', async () => {
    const { producer, product, assess, survey, read } = await phone()
    const assessment = await assess({})
    const filled = await survey({ answers: {} })
    const records = await read()
    const choice = choiceOf({ paper: 'self-assessment' })
    const { gaps } = buildPaper('self-assessment', paperInput(records, choice, WHEN))
    const places = new Map(gapGroups(gaps, 'field', records, choice).map(({ place, href }) => [place, href]))
    expect(places.get('producer-survey')).toBe(`/surveys/${filled}`)
    expect(places.get('results-survey')).toBe(`/products/${product}`)
    expect(places.get('assessment')).toBe(`/assessments/${assessment}?at=1.1`)
    expect(places.get('evidence')).toBe(`/products/${product}/documents`)
    expect(places.get('dossier')).toBe(`/dossiers/new?product=${product}`)
    expect(places.get('paper')).toBeUndefined()
    const office = new Map(gapGroups(gaps, 'office', records, choice).map(({ place, href }) => [place, href]))
    expect(office.get('assessment')).toBe(`/office/assessments/${assessment}`)
    const bare = { ...records, producer: { ...records.producer, data: { name: 'Hộ', legalForm: 'farm' as const } } }
    const registration = buildPaper('registration', paperInput(bare, choice, WHEN))
    const [first] = gapGroups(registration.gaps, 'field', bare, choice)
    expect(first?.href).toBe(`/producers/${producer}/edit?field=representative`)
  })
})
