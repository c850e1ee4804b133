import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTableSearch } from '../../src/app/screens/office/table-search.ts'
import { foldedWords, foldText } from '../../src/domain/fold.ts'

const ROWS = ['HTX Chè Khe Sanh', 'Hộ Đào Văn Tư 12', 'Cơ sở nước mắm Đông Hà', 'Chè Đồi 1', 'Tư Chè'].map((text) => ({
  text,
}))

describe('the search of a table', () => {
  it('finds the same whether a search is typed on, taken back or changed, prepared or not', () => {
    const anyTyping = fc.array(
      fc.constantFrom('c', 'ch', 'che', 'chè', 'che ', 'che t', 'tu', 'd', 'dao tu', 'đ', '1', '12', ''),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(anyTyping, fc.nat({ max: 5 }), (typed, prepared) => {
        const table = createTableSearch<{ text: string }>(({ text }) => text)
        table.prepare(ROWS, 0, prepared)
        for (const search of typed) {
          const words = foldedWords(search)
          const plainly = ROWS.filter(({ text }) => words.every((word) => foldText(text).includes(word)))
          expect(table.find(ROWS, search)).toEqual(plainly)
        }
      }),
      { seed: 26_2026 },
    )
  })

  it('looks, where it is typed on, only through what was found before', () => {
    let looks = 0
    const rows = ROWS.map(({ text }) => ({
      get text() {
        looks += 1
        return text
      },
    }))
    const table = createTableSearch<{ text: string }>((row) => row.text)
    table.prepare(rows, 0, rows.length)
    looks = 0
    expect(table.find(rows, 'che')).toHaveLength(3)
    expect(table.find(rows, 'che d').map(({ text }) => text)).toEqual(['Chè Đồi 1'])
    expect(looks).toBe(1)
    expect(table.find(rows.slice(0, 1), 'che d')).toEqual([])
  })
})
