import { describe, expect, it } from 'vitest'
import { NEW, NONE } from '../../../src/domain/register/answers.ts'
import type { Existing } from '../../../src/domain/register/known.ts'
import type { Proposal } from '../../../src/domain/register/propose.ts'
import { aSheet, FIRST_ROW, type FileRow, NOTHING, proposalsOf, TEA } from './registers.ts'

const only = (row: FileRow, given: Parameters<typeof proposalsOf>[1] = {}): Proposal => {
  const [proposal] = proposalsOf(aSheet([row]), given)
  if (proposal === undefined) throw new Error('nothing was proposed')
  return proposal
}
const asked = ({ questions }: Proposal) => questions.filter(({ answer }) => answer === undefined).map(({ id }) => id)
const fates = (rows: readonly FileRow[], given: Parameters<typeof proposalsOf>[1] = {}) =>
  proposalsOf(aSheet(rows), given).map(({ fate, skipped }) => skipped ?? fate)
const answer = (answers: Record<string, string>, row = FIRST_ROW) => ({ answers: { rows: { [row]: answers } } })
const id = (last: number): string => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`

/** What the office has once the row without a fault was written. */
const WRITTEN: Existing = {
  producers: [{ id: id(1), area: '19333', data: { name: 'HTX Chè Hiếu Giang', legalForm: 'cooperative' } }],
  products: [
    { id: id(2), data: { producer: id(1), name: 'Chè vằng Hiếu Giang', criteria: { decision: '26/2026', set: 12 } } },
  ],
  certificates: [
    {
      id: id(3),
      data: {
        ...{ product: id(2), producer: id(1), stars: 4, issuedOn: '2024-03-05', expiresOn: '2027-03-05' },
        ...{ decision: '123/QĐ-UBND', imported: { file: 'so.xlsx', row: FIRST_ROW } },
      },
    },
  ],
}

describe('a row of the register', () => {
  it('without a fault comes to a producer, a product and its certificate', () => {
    expect(only(TEA)).toMatchObject({
      ...{ fate: 'new-producer', row: FIRST_ROW, questions: [], remarks: [], faults: [] },
      producer: { isNew: true, known: { area: '19333', legalForm: 'cooperative' } },
      product: { isNew: true, isGuessed: true, known: { set: 12 } },
      certificates: [{ stars: 4, issuedOn: '2024-03-05', expiresOn: '2027-03-05', decision: '123/QĐ-UBND' }],
    })
  })

  it('that was written comes to nothing more, whatever its spelling; other facts of the office stay and are told', () => {
    expect(only(TEA, { existing: WRITTEN })).toMatchObject({
      fate: 'unchanged',
      certificates: [],
      matched: [{ file: 'so.xlsx' }],
    })
    const respelled = {
      ...TEA,
      producer: 'Hợp tác xã chè  HIẾU GIANG',
      product: 'chè vằng hiếu giang',
      commune: 'P.4, Đông Hà',
    }
    expect(only(respelled, { existing: WRITTEN }).fate).toBe('unchanged')
    const other = only({ ...TEA, stars: 3, first: [3, '2024-03-05', 2024, '123/QĐ-UBND'] }, { existing: WRITTEN })
    expect(other).toMatchObject({ fate: 'unchanged', remarks: ['differs'] })
  })

  it('adds a product to a producer that is there, and a certificate to a product', () => {
    expect(only({ ...TEA, product: 'Trà gừng' }, { existing: WRITTEN })).toMatchObject({ fate: 'new-product' })
    const again: FileRow = { ...TEA, stars: 4, expires: '2029-02-20', second: [4, '20/02/2026', 2026, '45/QĐ-UBND'] }
    expect(only(again, { existing: WRITTEN })).toMatchObject({
      fate: 'new-certificate',
      certificates: [{ issuedOn: '2026-02-20', expiresOn: '2029-02-20' }],
      matched: [{ id: id(3) }],
    })
  })

  it('with two recognitions comes to two certificates: the end is the last one’s, of the first its term', () => {
    const both: FileRow = {
      ...{ ...TEA, stars: 4, expires: '31/12/2026' },
      ...{ first: [3, '28/12/2020', 2020, '3300/QĐ-UBND'], second: [4, '31/12/2023', 2023, '3400/QĐ-UBND'] },
    }
    expect(only(both).certificates).toMatchObject([
      { stars: 3, issuedOn: '2020-12-28', expiresOn: '2023-12-28' },
      { stars: 4, issuedOn: '2023-12-31', expiresOn: '2026-12-31' },
    ])
  })

  it('twice is taken once; a heading, a sum and an empty row not at all', () => {
    const heading: FileRow = { number: 'I', product: 'NHÓM THỰC PHẨM' }
    const sum: FileRow = { product: 'Tổng cộng: 2 sản phẩm' }
    expect(fates([heading, TEA, {}, { ...TEA, number: 2 }, sum])).toEqual([
      'heading',
      'new-producer',
      'empty',
      'repeated',
      'heading',
    ])
  })
})

describe('a register’s faults', () => {
  it('merged cells say of each of their rows what stands in the first', () => {
    const second: FileRow = { number: 2, product: 'Trà gừng', group: 'Chè', stars: 3, expires: '2027-03-05' }
    const column = (left: number) => ({ top: FIRST_ROW - 1, left, bottom: FIRST_ROW, right: left })
    const merged = proposalsOf(aSheet([TEA, second], [3, 4, 5, 6, 7, 8].map(column)))
    expect(merged.map(({ fate }) => fate)).toEqual(['new-producer', 'new-product'])
    expect(merged[1]?.entry).toMatchObject({ producer: 'HTX Chè Hiếu Giang', commune: 'Phường Đông Hà' })
  })

  it('an empty producer asks for the one above, and never takes it by itself', () => {
    const second: FileRow = { product: 'Trà gừng', group: 'Chè', commune: 'Đông Hà', stars: 3, expires: '2027-03-05' }
    expect(asked(proposalsOf(aSheet([TEA, second]))[1] as Proposal)).toEqual(['above'])
    const taken = proposalsOf(aSheet([TEA, second]), answer({ above: 'above' }, FIRST_ROW + 1))[1]
    expect(taken).toMatchObject({ fate: 'new-product', entry: { producer: 'HTX Chè Hiếu Giang' } })
    expect(fates([TEA, second], answer({ above: NONE }, FIRST_ROW + 1))).toEqual(['new-producer', 'chosen'])
  })

  it('#REF! is nothing, and told with its column; where it was the product’s name the row is left out', () => {
    expect(only({ ...TEA, representative: '#REF!' })).toMatchObject({
      fate: 'new-producer',
      entry: { representative: '' },
      faults: [{ code: 'broken', field: 'representative', text: '#REF!' }],
    })
    expect(fates([{ ...TEA, product: '#REF!' }])).toEqual(['no-name'])
    expect(asked(only({ ...TEA, commune: '#REF!' }))).toEqual(['commune'])
  })

  it('a year that disagrees with its date is settled by the end, else asked', () => {
    const settled = only({ ...TEA, first: [4, '2024-03-05', 2023, '123/QĐ-UBND'] })
    expect(settled).toMatchObject({ remarks: ['year-settled'], certificates: [{ issuedOn: '2024-03-05' }] })
    const byYear = only({ ...TEA, expires: '2026-03-05', first: [4, '2024-03-05', 2023, '123/QĐ-UBND'] })
    expect(byYear).toMatchObject({ remarks: ['year-settled'], certificates: [{ issuedOn: '2023-03-05' }] })
    const open: FileRow = { ...TEA, expires: null, first: [4, '2024-02-29', 2023, '123/QĐ-UBND'] }
    expect(only(open)).toMatchObject({
      fate: 'ask',
      questions: [{ id: 'year', options: ['2024-02-29', '2023-02-28'] }],
    })
    expect(only(open, answer({ year: '2023-02-28' }))).toMatchObject({
      certificates: [{ issuedOn: '2023-02-28', expiresOn: '2026-02-28' }],
    })
  })

  it('a month written before its day is told by the end, where both could be', () => {
    const american = only({ ...TEA, first: [4, '03/05/2024', 2024, '123/QĐ-UBND'] })
    expect(american).toMatchObject({ remarks: ['month-first'], certificates: [{ issuedOn: '2024-03-05' }] })
    const usual = only({ ...TEA, first: [4, '05/03/2024', 2024, '123/QĐ-UBND'] })
    expect(usual).toMatchObject({ remarks: [], certificates: [{ issuedOn: '2024-03-05' }] })
  })

  it('missing stars are those held now, else asked; stars held that are not the last recognition’s are asked', () => {
    const noStars: FileRow = { ...TEA, first: [null, '2024-03-05', 2024, '123/QĐ-UBND'] }
    expect(only(noStars).certificates).toMatchObject([{ stars: 4 }])
    expect(asked(only({ ...noStars, stars: null }))).toEqual(['stars'])
    expect(only({ ...noStars, stars: null }, answer({ stars: '3' })).certificates).toMatchObject([{ stars: 3 }])
    expect(only({ ...noStars, stars: null }, answer({ stars: NONE }))).toMatchObject({
      fate: 'new-producer',
      certificates: [],
    })
    expect(only({ ...TEA, stars: 3 })).toMatchObject({ fate: 'ask', questions: [{ id: 'held', options: ['4', '3'] }] })
    expect(only({ ...TEA, stars: 2, first: [2, '2024-03-05', 2024, 'x'] })).toMatchObject({
      certificates: [],
      remarks: ['below-three'],
    })
  })

  it('a missing date is reckoned back from the end, else asked, and can be typed', () => {
    expect(only({ ...TEA, first: [4, null, 2024, '123/QĐ-UBND'] })).toMatchObject({
      remarks: ['issued-from-expiry'],
      certificates: [{ issuedOn: '2024-03-05' }],
    })
    expect(only({ ...TEA, first: undefined })).toMatchObject({
      remarks: ['issued-from-expiry'],
      certificates: [{ issuedOn: '2024-03-05', decision: '' }],
    })
    const open: FileRow = { ...TEA, expires: null, first: [4, 'không rõ', 2024, '123/QĐ-UBND'] }
    expect(only(open)).toMatchObject({ fate: 'ask', faults: [{ code: 'no-date', text: 'không rõ' }] })
    expect(only(open, answer({ date: '2024-07-15' })).certificates).toMatchObject([
      { issuedOn: '2024-07-15', expiresOn: '2027-07-15' },
    ])
    expect(only(open, answer({ date: '2024-02-30' })).certificates).toEqual([])
  })

  it('[26/2026 Art. 12.1] an end other than 36 months is the earlier decision’s own; of a later one, or before its beginning, it is asked', () => {
    const own = only({ ...TEA, expires: '31/12/2026' })
    expect(own).toMatchObject({
      fate: 'new-producer',
      remarks: ['own-term'],
      certificates: [{ expiresOn: '2026-12-31' }],
    })
    const later: FileRow = { ...TEA, expires: '2029-12-31', first: [4, '2026-06-01', 2026, '9/QĐ-UBND'] }
    expect(only(later)).toMatchObject({
      fate: 'ask',
      questions: [{ id: 'expiry', options: ['2029-12-31', '2029-06-01'] }],
    })
    expect(only(later, answer({ expiry: '2029-06-01' })).certificates).toMatchObject([{ expiresOn: '2029-06-01' }])
    expect(only({ ...TEA, expires: '2021-03-05' })).toMatchObject({
      questions: [{ id: 'expiry', options: ['2027-03-05'] }],
    })
    expect(only({ ...TEA, expires: '2027-03-04' })).toMatchObject({ fate: 'new-producer', remarks: [] })
  })

  it('a commune that is not known, or is two, is asked once for all rows that call it so', () => {
    const rows = [
      { ...TEA, commune: 'Phường 1' },
      { ...TEA, producer: 'HTX Hoa Mai', product: 'Trà sen', commune: 'phường 1' },
    ]
    const open = proposalsOf(aSheet(rows))
    expect(open.map(({ fate }) => fate)).toEqual(['ask', 'ask'])
    expect(open[0]?.questions).toMatchObject([{ id: 'commune', options: ['19333', '19360'], about: ['phuong 1'] }])
    expect(fates(rows, { answers: { communes: { 'phuong 1': '19360' } } })).toEqual(['new-producer', 'new-producer'])
  })

  it('a producer spelled nearly like another, or known in another commune, is asked; the answer holds for all rows that spell it so', () => {
    const slip: FileRow = { ...TEA, number: 2, producer: 'HTX Chè Hiếu Giangg', product: 'Trà gừng' }
    const third: FileRow = { ...slip, number: 3, product: 'Trà sen' }
    const open = proposalsOf(aSheet([TEA, slip]))
    expect(open[1]).toMatchObject({ fate: 'ask', questions: [{ id: 'producer', about: ['HTX Chè Hiếu Giang'] }] })
    const same = open[1]?.questions[0]?.options[0] ?? ''
    expect(fates([TEA, slip, third], answer({ producer: same }, FIRST_ROW + 1))).toEqual([
      'new-producer',
      'new-product',
      'new-product',
    ])
    expect(fates([TEA, slip], answer({ producer: NEW }, FIRST_ROW + 1))).toEqual(['new-producer', 'new-producer'])
    expect(asked(only({ ...TEA, commune: 'Quảng Trị' }, { existing: WRITTEN }))).toEqual(['producer'])
    // The answer is the same once the first row is a record.
    expect(proposalsOf(aSheet([TEA, slip]), { existing: WRITTEN })[1]?.questions[0]?.options[0]).toBe(same)
  })

  it('what neither name nor group tells is asked; rows that hang on it wait', () => {
    const vague: FileRow = {
      ...TEA,
      product: 'Quà quê',
      group: 'Thực phẩm',
      legalForm: null,
      producer: 'Nguyễn Văn Mẫu',
    }
    expect(asked(only(vague)).sort()).toEqual(['form', 'set'])
    const next: FileRow = { ...vague, product: 'Mật ong rừng' }
    expect(proposalsOf(aSheet([vague, next]))[1]).toMatchObject({ fate: 'ask', remarks: ['waits'], questions: [] })
    expect(fates([vague, next], answer({ form: 'household', set: '7' }))).toEqual(['new-producer', 'new-product'])
    const chosen = only(TEA, answer({ set: '11' }))
    expect(chosen.product).toMatchObject({ isGuessed: false, known: { set: 11 } })
  })

  it('two rows that tell different things of one recognition are asked which holds', () => {
    const other: FileRow = { ...TEA, number: 2, stars: 3, first: [3, '2024-03-05', 2024, '123/QĐ-UBND'] }
    const open = proposalsOf(aSheet([TEA, other]))
    expect(open[1]).toMatchObject({ fate: 'ask', questions: [{ id: 'twice', about: [String(FIRST_ROW)] }] })
    expect(fates([TEA, other], answer({ twice: 'first' }, FIRST_ROW + 1))).toEqual(['new-producer', 'repeated'])
    const turned = proposalsOf(aSheet([TEA, other]), answer({ twice: 'this' }, FIRST_ROW + 1))
    expect(turned.map(({ certificates }) => certificates.map(({ stars }) => stars))).toEqual([[], [3]])
  })

  it('a row can be left out', () => {
    expect(fates([TEA, { ...TEA, number: 2 }], answer({ skip: 'yes' }))).toEqual(['chosen', 'new-producer'])
    expect(proposalsOf(aSheet([TEA]), { existing: NOTHING })[0]?.fate).toBe('new-producer')
  })
})
