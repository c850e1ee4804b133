import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTableOrder } from '../../src/app/screens/office/table-order.ts'
import { createTableSearch } from '../../src/app/screens/office/table-search.ts'
import { sortRows } from '../../src/app/screens/office/table-state.ts'

interface Row {
  readonly text: string
  readonly place: number
}

const LETTERS = ['a', 'Ă', 'b', 'Đ', 'd']

/** Many more than are kept in order, most of them several times. */
const ROWS = Array.from({ length: 1_500 }, (_, place): Row => {
  const at = (by: number): string => LETTERS[(place * by + (place >> 3)) % LETTERS.length] ?? ''
  return { text: `${at(7)}${at(3)}${at(11)}${at(place % 5)}`, place }
})

const cellOf = ({ text }: Row): string => text

describe('the order of a table', () => {
  it('has the same pages whether a search is typed on, taken back or changed, and whichever way it is sorted', () => {
    const typing = fc.array(
      fc.record({
        search: fc.constantFrom('', 'a', 'ad', 'add', 'addb', 'b', 'ba', 'bad', 'd d', 'zz'),
        from: fc.constantFrom(0, 50, 450, 1_000),
        isDescending: fc.boolean(),
        isFew: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    )
    const few = ROWS.slice(0, 70)
    fc.assert(
      fc.property(typing, (typed) => {
        const table = createTableSearch<Row>(cellOf)
        const order = createTableOrder<Row>()
        for (const { search, from, isDescending, isFew } of typed) {
          const among = isFew ? few : ROWS
          const found = table.find(among, search)
          const asked = { among, search, found, isFound: (row: Row) => table.isFound(row, search) }
          const page = order.page({ ...asked, by: `text ${isDescending}`, cellOf, isDescending }, from, from + 50)
          expect(page).toEqual(sortRows(found, cellOf, isDescending).slice(from, from + 50))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('compares no names anew where enough of the first ones are left', () => {
    let looks = 0
    const rows = Array.from({ length: 1_000 }, (_, n) => ({ name: `${n} ${n % 2 === 0 ? 'an' : 'a'}` }))
    const counted = (row: { name: string }): string => {
      looks += 1
      return row.name
    }
    const order = createTableOrder<{ name: string }>()
    const asked = { among: rows, by: 'name', cellOf: counted, isDescending: false }
    order.page({ ...asked, search: 'a', found: rows, isFound: () => true }, 0, 50)
    looks = 0
    const found = rows.filter(({ name }) => name.endsWith('an'))
    const isFound = ({ name }: { name: string }): boolean => name.endsWith('an')
    const page = order.page({ ...asked, search: 'an', found, isFound }, 0, 50)
    expect(page).toHaveLength(50)
    expect(looks).toBe(0)
  })
})
