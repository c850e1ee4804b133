import { describe, expect, it } from 'vitest'
import { CATALOGUE, entryOf, INDUSTRIES } from '../../../src/domain/criteria/catalogue.ts'
import { findSets } from '../../../src/domain/criteria/find-sets.ts'

describe('[26/2026 annex I] the catalogue', () => {
  it('has 26 sets in six industries, each with its group and ministries', () => {
    expect(CATALOGUE.map((entry) => entry.number)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1))
    expect(INDUSTRIES.map((industry) => CATALOGUE.filter((entry) => entry.industry === industry).length)).toEqual([
      13, 4, 3, 2, 3, 1,
    ])
    expect(CATALOGUE.every((entry) => entry.ministries.length > 0)).toBe(true)
    expect(entryOf({ decision: '26/2026', set: 26 })?.ministries.map((ministry) => ministry.vi)).toEqual([
      'Bộ Văn hóa, Thể thao và Du lịch',
      'Bộ Nông nghiệp và Môi trường',
    ])
  })

  it.each([
    ['che', 11],
    ['Chè', 11],
    ['nuoc mam', 9],
    ['NƯỚC MẮM', 9],
    ['ruou trang', 14],
    ['dong vat', 25],
    ['coffee', 13],
    ['may tre dan', 21],
    ['du lich', 26],
  ])('finds by "%s", with or without diacritics, set %d', (search, number) => {
    expect(findSets(search, '26/2026').map((entry) => entry.number)).toContain(number)
  })

  it.each([
    ['che', 11],
    ['chè', 11],
    ['nước', 9],
    ['ca phe', 13],
    ['hoa', 23],
  ])('shows first, for "%s", the set of which that is the everyday name: %d', (search, number) => {
    expect(findSets(search, '26/2026')[0]?.number).toBe(number)
  })

  it('gives every set before anything is typed, and none for what no set is about', () => {
    expect(findSets('  ', '26/2026')).toHaveLength(26)
    expect(findSets('xe máy điện', '26/2026')).toEqual([])
    expect(entryOf({ decision: '26/2026', set: 27 })).toBeUndefined()
  })

  it('finds sets of an earlier decision by their own names and the same everyday ones', () => {
    expect(findSets('thảo dược', '148/2023').map((entry) => entry.number)).toContain(19)
    expect(findSets('homestay', '1048/2019').map((entry) => entry.number)).toEqual([26])
    expect(findSets('y tế', '1048/2019').map((entry) => entry.number)).toContain(21)
    expect(entryOf({ decision: '1048/2019', set: 12 })?.name.vi).toBe('Chè tươi, chế biến')
    expect(entryOf({ decision: '1048/2019', set: 3 })).toBeUndefined()
  })
})
