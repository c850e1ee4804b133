import { expect, it } from 'vitest'
import { createKeptRows } from '../../src/app/screens/office/kept-rows.ts'
import { createTableSearch, type RowTexts } from '../../src/app/screens/office/table-search.ts'

interface Row {
  readonly id: number
  readonly name: string
}

const isSame = (one: Row, other: Row): boolean => one.name === other.name
const keyOf = ({ id }: Row): string => String(id)

it('a row that shows the same as before is the same row, wherever it stands in the list', () => {
  const keep = createKeptRows<Row>(keyOf, isSame)
  const [first, second] = keep([
    { id: 1, name: 'Chè' },
    { id: 2, name: 'Tiêu' },
  ])
  const [changed, same, added] = keep([
    { id: 2, name: 'Tiêu đen' },
    { id: 1, name: 'Chè' },
    { id: 3, name: 'Nghệ' },
  ])
  expect(same).toBe(first)
  expect(changed).not.toBe(second)
  expect([changed?.name, added?.name]).toEqual(['Tiêu đen', 'Nghệ'])
})

it('a list that was read anew is searched by the texts that were made for the last one, and by those of what has changed', () => {
  let made = 0
  const keep = createKeptRows<Row>(keyOf, isSame)
  const texts: RowTexts<Row> = new WeakMap()
  const searchIn = (rows: readonly Row[], words: string): number[] =>
    createTableSearch<Row>(({ name }) => {
      made += 1
      return name
    }, texts)
      .find(rows, words)
      .map(({ id }) => id)
  const list = (second: string): readonly Row[] =>
    keep([
      { id: 1, name: 'Chè' },
      { id: 2, name: second },
    ])
  expect(searchIn(list('Tiêu'), 'tieu')).toEqual([2])
  expect(made).toBe(2)
  expect(searchIn(list('Chè vằng'), 'che')).toEqual([1, 2])
  expect(searchIn(list('Chè vằng'), 'tieu')).toEqual([])
  expect(made).toBe(3)
})
