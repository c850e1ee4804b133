import { expect, test } from 'vitest'
import { findRows, latestOfEach, planRow, sortRows } from '../../src/app/screens/plans/plans-model.ts'
import type { Assessment } from '../../src/domain/records/assessment.ts'
import type { LocalRecord } from '../../src/store/store.ts'
import { assessmentRecord, BEST, idOf, MADE_UP_SET } from './assessment-fixture.ts'

const READY = { kind: 'ready', set: MADE_UP_SET } as const

const productRecord = (id: string, name: string): LocalRecord<'product'> => {
  const { data: _, ...envelope } = assessmentRecord(id)
  return { ...envelope, kind: 'product', data: { producer: idOf(2), name, criteria: { decision: '26/2026', set: 1 } } }
}

const rowOf = (number: number, name: string, data: Partial<Assessment>, producer = 'HTX Kim Long') =>
  planRow(assessmentRecord(idOf(number), data), productRecord(idOf(number), name), producer, READY)

test('a row tells the next star, how many criteria to raise for it, and the first of them', () => {
  expect(rowOf(1, 'Rượu Kim Long', { answers: { ...BEST, '1.1': 1, '1.2': 0 } }).way).toMatchObject({
    kind: 'way',
    to: 3,
    changes: 1,
    first: { criterion: '1.2' },
  })
})

test('what the producer says cannot change is left out of the way', () => {
  const row = rowOf(1, 'Rượu', { answers: { ...BEST, '1.2': 0 }, locks: { '1.2': true } })
  expect(row.way).toEqual({ kind: 'blocked', to: 3 })
})

test('a disqualified dossier and a five-star product have no way, each for its reason', () => {
  expect(rowOf(1, 'Rượu', { answers: BEST, findings: { 'disqualified:set': true } }).way).toEqual({
    kind: 'disqualified',
  })
  expect(rowOf(1, 'Rượu', { answers: BEST }).way).toEqual({ kind: 'top' })
})

test('a product whose criteria set cannot be opened is listed all the same', () => {
  const row = planRow(assessmentRecord(idOf(1)), productRecord(idOf(1), 'Rượu'), '', {
    kind: 'unavailable',
    faults: [],
  })
  expect(row).toMatchObject({ name: 'Rượu', stars: undefined, way: { kind: 'unavailable' } })
})

test('the product that needs the fewest changes comes first, those without a way after all others', () => {
  const rows = [
    rowOf(1, 'Ở đỉnh', { answers: BEST }),
    rowOf(2, 'Hai bước', { answers: { ...BEST, '1.2': 0, '5.1': 0 } }),
    rowOf(3, 'Một bước', { answers: { ...BEST, '1.2': 0 } }),
    rowOf(4, 'Bị khoá', { answers: { ...BEST, '1.2': 0 }, locks: { '1.2': true } }),
  ]
  expect(sortRows(rows).map((row) => row.name)).toEqual(['Một bước', 'Hai bước', 'Bị khoá', 'Ở đỉnh'])
})

test('the search finds product and producer by beginnings of words without marks', () => {
  const rows = [rowOf(1, 'Chè vằng', {}, 'HTX Định Sơn'), rowOf(2, 'Nước mắm', {}, 'Hộ bà Đào')]
  expect(findRows(rows, 'che').map((row) => row.name)).toEqual(['Chè vằng'])
  expect(findRows(rows, 'dao mam').map((row) => row.name)).toEqual(['Nước mắm'])
  expect(findRows(rows, '')).toHaveLength(2)
  expect(findRows(rows, 'xoài')).toEqual([])
})

test('only the newest assessment of a product counts, also across pages', () => {
  const page = [1, 2, 1].map((product, place) =>
    assessmentRecord(idOf(10 + place), { product: idOf(product), answers: BEST }),
  )
  expect(latestOfEach(page, new Set()).map((record) => record.id)).toEqual([idOf(10), idOf(11)])
  expect(latestOfEach(page, new Set([idOf(1)])).map((record) => record.id)).toEqual([idOf(11)])
})

test('a draft without an answer does not hide the assessment before it', () => {
  const begun = assessmentRecord(idOf(10), { product: idOf(1) })
  const before = assessmentRecord(idOf(11), { product: idOf(1), answers: BEST })
  expect(latestOfEach([begun, before], new Set()).map((record) => record.id)).toEqual([idOf(11)])
  expect(latestOfEach([begun], new Set())).toEqual([])
})
