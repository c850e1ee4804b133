import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filteredHref, filterOf } from '../../src/app/screens/figures/filter-state.ts'
import { sortedPage, sortRows, tableStateOf } from '../../src/app/screens/office/table-state.ts'

describe('a page of a table', () => {
  it('is what stands there once all rows are in order, equal ones as they come', () => {
    const rows = fc.array(fc.record({ name: fc.constantFrom('Ấm', 'ăn', 'Bún', 'chè', 'Đậu', 'đ'), id: fc.nat() }), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(
        rows,
        fc.boolean(),
        fc.nat({ max: 40 }),
        fc.integer({ min: 1, max: 30 }),
        (all, isDescending, from, count) => {
          const sorted = [...all].sort((one, other) =>
            new Intl.Collator('vi', { numeric: true }).compare(one.name, other.name),
          )
          if (isDescending) sorted.reverse()
          const nameOf = ({ name }: { name: string }): string => name
          expect(sortRows(all, nameOf, isDescending)).toEqual(sorted)
          expect(sortedPage(all, nameOf, isDescending, from, from + count)).toEqual(sorted.slice(from, from + count))
        },
      ),
    )
  })
})

describe('the filter of the figures', () => {
  it('stands in the address, and an address that says something else chooses nothing', () => {
    const filter = { area: '19333', industry: 'II', legalForm: 'farm', stars: 0, sample: 'without' } as const
    const href = filteredHref('/office/products', filter, { gate: '4:label' })
    expect(href).toBe('/office/products?area=19333&industry=II&form=farm&stars=0&sample=without&gate=4%3Alabel')
    const query = Object.fromEntries(new URL(href, 'http://office').searchParams)
    expect(filterOf(query)).toEqual(filter)
    expect(tableStateOf(query, 'name').filters).toMatchObject({ area: '19333', stars: '0', gate: '4:label' })
    expect(filterOf({ area: 'x', industry: 'VII', form: 'club', stars: '6', sample: 'yes' })).toEqual({})
    expect(filteredHref('/office/figures', {})).toBe('/office/figures')
  })
})
