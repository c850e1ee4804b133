import { describe, expect, it } from 'vitest'
import type { Results } from '../../../src/domain/programme/results.ts'
import type { Scope } from '../../../src/domain/programme/scope.ts'
import { figureOf, shadowed, standingOf } from '../../../src/domain/programme/targets.ts'
import type { Target } from '../../../src/domain/records/target.ts'
import { TARGETS } from '../../../src/server/sample/programme.ts'

const results = (four = 0): Results => ({
  ...{ 'products-proposed': 0, 'products-standardised': 0, 'products-3-stars': 0, 'products-4-stars': four },
  ...{ 'products-5-stars': 0, organisations: 0, 'value-chains': 0 },
})
let made = 0
const line = (data: Partial<Target>, area = '19333', updatedAt = '2026-01-01T00:00:00.000Z') => {
  made += 1
  return { id: `id-${made}`, area, updatedAt, data: { year: 2026, measure: 'products-4-stars' as const, ...data } }
}
const planned = (lines: ReturnType<typeof line>[], scope: Scope = {}) =>
  figureOf(lines, 'products-4-stars', 2026, scope, results()).planned

describe('a target', () => {
  it('of the whole programme counts for all communes, and those of communes are not added to it', () => {
    const lines = [line({ scope: 'province', planned: 10 }), line({ planned: 3 }), line({ planned: 4 }, '19351')]
    expect(planned(lines)).toMatchObject({ value: 10 })
    expect(planned(lines, { area: '19351' })).toMatchObject({ value: 4, communes: 1 })
    expect(planned(lines, { area: '19360' })).toBeUndefined()
  })

  it('of all communes is the sum of theirs where there is none for the whole, and says of how many', () => {
    expect(planned([line({ planned: 3 }), line({ planned: 4 }, '19351')])).toMatchObject({ value: 7, communes: 2 })
  })

  it('by industry and by legal form are two cuts of the same whole: only one of them is summed', () => {
    const byIndustry = [line({ planned: 3, industry: 'I' }), line({ planned: 4, industry: 'II' })]
    const byForm = [line({ planned: 5, legalForm: 'cooperative' })]
    expect(planned([...byIndustry, ...byForm])).toMatchObject({ value: 7, isOfParts: true })
    expect(planned([...byIndustry, ...byForm], { legalForm: 'cooperative' })).toMatchObject({
      value: 5,
      isOfParts: false,
    })
    expect(planned([...byIndustry, line({ planned: 9 })])).toMatchObject({ value: 9, isOfParts: false })
    expect(planned(byIndustry, { industry: 'II' })).toMatchObject({ value: 4 })
    expect(planned([line({ planned: 9 })], { industry: 'II' })).toBeUndefined()
  })

  it('that two desks typed for the same figure counts once, as it was changed last', () => {
    const [first, last] = [line({ planned: 3 }), line({ planned: 5 }, '19333', '2026-02-01T00:00:00.000Z')]
    expect(planned([last, first])).toMatchObject({ value: 5 })
    expect([...shadowed([last, first])]).toEqual([first.id])
  })

  it('is judged by what a report says where somebody typed it, and says so; else by the records', () => {
    const judged = (lines: ReturnType<typeof line>[], four: number) =>
      standingOf(figureOf(lines, 'products-4-stars', 2026, {}, results(four)))
    expect(judged([line({ planned: 5 })], 2)).toEqual({
      kind: 'missing',
      by: 'records',
      target: 5,
      result: 2,
      missing: 3,
    })
    expect(judged([line({ planned: 5 })], 6)).toMatchObject({ kind: 'reached', missing: 0 })
    expect(judged([line({ planned: 5, achieved: 5 })], 2)).toMatchObject({ kind: 'reached', by: 'report', result: 5 })
    expect(judged([line({ achieved: 5 })], 2)).toEqual({ kind: 'no-target' })
  })

  it('never lets a typed result flow into what is counted from the records', () => {
    const figure = figureOf([line({ planned: 5, achieved: 4 })], 'products-4-stars', 2026, {}, results(2))
    expect(figure).toMatchObject({ computed: 2, achieved: { value: 4 } })
  })

  it('of Đông Hà reads as its report has it: 2 products of 4 stars in 2021, 5 aimed at in 2022', () => {
    const lines = TARGETS.map((data) => line(data))
    const of = (year: number) => figureOf(lines, 'products-4-stars', year, {}, undefined)
    expect(of(2021).achieved?.value).toBe(2)
    // In 2022 only targets were known: without a record of that year nobody can say that they were missed.
    expect(standingOf(of(2022))).toEqual({ kind: 'unknown', target: 5 })
  })
})
