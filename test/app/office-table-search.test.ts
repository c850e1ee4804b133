import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTableSearch } from '../../src/app/screens/office/table-search.ts'
import { foldedWords, foldText } from '../../src/domain/fold.ts'

const TEXTS = ['HTX Chè Khe Sanh', 'Hộ Đào Văn Tư 12', 'Cơ sở nước mắm Đông Hà', 'Chè Đồi 1', 'Tư Chè']
const ROWS = TEXTS.map((text) => ({ text }))

describe('the search of a table', () => {
  it('finds the same whether a search is typed on, taken back or changed, prepared or not', () => {
    const anyTyping = fc.array(
      fc.constantFrom('c', 'ch', 'che', 'chè', 'che ', 'che t', 'tu', 'd', 'dao tu', 'đ', '1', '12', ''),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    // Many alike, so that few are found of some and most of others; and what ends one could begin a word with the next.
    const anyRows = fc
      .array(fc.constantFrom(...TEXTS, 'c', 'he', 'Đ', '', '1', '2'), { maxLength: 30 })
      .map((texts) => texts.map((text) => ({ text })))
    fc.assert(
      fc.property(anyRows, anyTyping, fc.nat({ max: 30 }), (rows, typed, prepared) => {
        const table = createTableSearch<{ text: string }>(({ text }) => text)
        table.prepare(rows, 0, prepared)
        for (const search of typed) {
          const words = foldedWords(search)
          const plainly = rows.filter(({ text }) => words.every((word) => foldText(text).includes(word)))
          expect(table.find(rows, search)).toEqual(plainly)
        }
      }),
      { seed: 26_2026 },
    )
  })

  it('puts no text together again, whether a search is typed on or a list holds fewer of the rows', () => {
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
    expect(table.find(rows.slice(0, 1), 'che d')).toEqual([])
    // Once for what the line above reads.
    expect(looks).toBe(1)
  })
})
