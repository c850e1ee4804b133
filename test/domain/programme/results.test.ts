import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Deed, deedsOf, type ProductPast } from '../../../src/domain/programme/deeds.ts'
import { deedsByYear, knownResults, resultsByPart, resultsOf, yearsOf } from '../../../src/domain/programme/results.ts'
import type { Action } from '../../../src/domain/records/action.ts'
import type { Dossier } from '../../../src/domain/records/dossier.ts'

const AREAS = ['19333', '19351'] as const
const FORMS = ['cooperative', 'household'] as const

const past = (product: string, more: Partial<ProductPast> = {}): ProductPast => ({
  fact: { product, producer: `of ${product}`, area: AREAS[0], industry: 'I', legalForm: 'cooperative' },
  ...{ terms: [], assessments: [] },
  ...more,
})
const none = { products: [], dossiers: [], actions: [] }

const dossier = (product: string, days: Readonly<Record<string, string>>) => ({
  area: AREAS[0],
  data: {
    ...{ product, producer: `of ${product}`, occasion: 'first' },
    steps: Object.fromEntries(
      Object.entries(days).map(([action, day], at) => [
        String(at + 1).padStart(3, '0'),
        { action, day, role: 'producer', by: 'x', at: '2026-01-01T00:00:00Z' },
      ]),
    ),
  } as unknown as Dossier,
})

describe('the results of a year', () => {
  it('count a product at the stars of its certificate of that year, the highest where there are several', () => {
    const products = [
      past('a', {
        terms: [
          { stars: 3, from: '2026-02-01' },
          { stars: 4, from: '2026-11-01' },
        ],
      }),
      past('b', { terms: [{ stars: 3, from: '2025-12-31' }] }),
      past('c', { terms: [{ stars: 3, from: '2026-12-31' }] }),
    ]
    const results = resultsOf(deedsByYear(deedsOf({ ...none, products })), 2026, {})
    expect(results).toMatchObject({ 'products-3-stars': 1, 'products-4-stars': 1, 'products-5-stars': 0 })
    expect(resultsOf(deedsByYear(deedsOf({ ...none, products })), 2025, {})).toMatchObject({ 'products-3-stars': 1 })
  })

  it('count as brought to the standard whose last assessment of the year by another than the producer has 3 stars', () => {
    const assessed = (...assessments: ProductPast['assessments']) => past(String(assessments.length), { assessments })
    const standardised = (...assessments: ProductPast['assessments']): number =>
      resultsOf(deedsByYear(deedsOf({ ...none, products: [assessed(...assessments)] })), 2026, {})[
        'products-standardised'
      ]
    expect(standardised({ role: 'officer', on: '2026-03-01', stars: 3 })).toBe(1)
    expect(standardised({ role: 'self', on: '2026-03-01', stars: 5 })).toBe(0)
    expect(standardised({ role: 'council', on: '2026-03-01', stars: 5 })).toBe(0)
    expect(
      standardised({ role: 'officer', on: '2026-03-01', stars: 4 }, { role: 'commune', on: '2026-04-01', stars: 2 }),
    ).toBe(0)
    expect(
      standardised({ role: 'officer', on: '2025-03-01', stars: 2 }, { role: 'self', on: '2026-01-01', stars: 3 }),
    ).toBe(0)
    expect(standardised({ role: 'officer', on: '2026-03-01' })).toBe(0)
  })

  it('count as proposed what was filed with the commune in that year, however often, and not what is still prepared', () => {
    const dossiers = [
      dossier('a', { file: '2026-01-05', receive: '2026-01-06', return: '2026-01-09' }),
      dossier('a', { file: '2026-09-05' }),
      dossier('b', {}),
      dossier('c', { file: '2025-12-30' }),
    ]
    const deeds = deedsByYear(deedsOf({ ...none, dossiers }))
    expect(resultsOf(deeds, 2026, {})).toMatchObject({ 'products-proposed': 1, organisations: 1 })
  })

  it('count a plan with a finished value-chain step once, in the year in which it was done', () => {
    const action = (plan: string, more: Partial<Action>) => ({
      area: AREAS[1],
      data: {
        plan,
        producer: 'p',
        measure: 'value-chain',
        status: 'done',
        doneOn: '2026-05-01',
        raises: [],
        ...more,
      } as unknown as Action,
    })
    const actions = [
      ...[action('one', {}), action('one', {}), action('two', { measure: 'packaging' })],
      ...[action('three', { status: 'under-way' }), action('four', { doneOn: '2025-05-01' })],
    ]
    expect(resultsOf(deedsByYear(deedsOf({ ...none, actions })), 2026, {})['value-chains']).toBe(1)
    expect(resultsOf(deedsByYear(deedsOf({ ...none, actions })), 2026, { area: AREAS[0] })['value-chains']).toBe(0)
  })

  it('agree with a plain count, product by product, in every scope', () => {
    const anyDeed = fc.record({
      kind: fc.constantFrom('proposed', 'standardised', 'recognised'),
      product: fc.constantFrom('a', 'b', 'c', 'd'),
      stars: fc.constantFrom(3, 4, 5),
      on: fc.constantFrom('2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'),
    })
    // Where each product belongs is fixed, as it is in the records.
    const belongs = (product: string) => ({
      area: AREAS[product < 'c' ? 0 : 1],
      industry: product === 'a' ? ('I' as const) : ('IV' as const),
      legalForm: FORMS[product === 'd' ? 1 : 0],
      producer: product === 'b' ? 'of a' : `of ${product}`,
    })
    const scopes = [{}, { area: AREAS[0] }, { industry: 'IV' as const }, { area: AREAS[1], legalForm: FORMS[1] }]
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 20 }), fc.constantFrom(...scopes), (made, scope) => {
        const deeds = deedsByYear(made.map((one) => ({ ...one, ...belongs(one.product) }) as Deed))
        const results = resultsOf(deeds, 2026, scope)
        const inside = ['a', 'b', 'c', 'd'].filter((product) => {
          const of = belongs(product)
          return Object.entries(scope).every(([field, value]) => of[field as keyof typeof of] === value)
        })
        const has = (product: string, kind: string, stars?: number): boolean =>
          made.some(
            (one) =>
              one.product === product &&
              one.kind === kind &&
              one.on.slice(0, 4) === '2026' &&
              (stars === undefined || one.stars === stars),
          )
        const best = (product: string): number | undefined =>
          [5, 4, 3].find((stars) => has(product, 'recognised', stars))
        expect(results['products-proposed']).toBe(inside.filter((one) => has(one, 'proposed')).length)
        expect(results['products-standardised']).toBe(inside.filter((one) => has(one, 'standardised')).length)
        for (const stars of [3, 4, 5] as const)
          expect(results[`products-${stars}-stars`]).toBe(inside.filter((one) => best(one) === stars).length)
        const active = inside.filter((one) => ['proposed', 'standardised', 'recognised'].some((kind) => has(one, kind)))
        for (const [area, part] of resultsByPart(deeds, 2026, scope, 'area'))
          if (scope.area === undefined) expect(part).toEqual(resultsOf(deeds, 2026, { ...scope, area }))
        expect(results.organisations).toBe(new Set(active.map((one) => belongs(one).producer)).size)
      }),
    )
  })

  it('of a year gone by without any record are unknown, not 0; of the present one they are what there is', () => {
    const deeds = deedsByYear(
      deedsOf({ ...none, products: [past('a', { terms: [{ stars: 3, from: '2024-02-01' }] })] }),
    )
    expect(knownResults(deeds, 2023, {}, 2026)).toBeUndefined()
    expect(knownResults(deeds, 2024, {}, 2026)).toMatchObject({ 'products-3-stars': 1 })
    expect(knownResults(deeds, 2026, {}, 2026)).toMatchObject({ 'products-3-stars': 0 })
  })

  it('are told for every year between the first and the last that is known', () => {
    const deeds = deedsByYear([{ on: '2024-05-01' }] as Deed[])
    expect(yearsOf(deeds, [{ data: { year: 2020 } }], 2026)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026])
  })
})
