import { describe, expect, it } from 'vitest'
import { REGISTER_FIELDS } from '../../../src/domain/register/fields.ts'
import { findHeader } from '../../../src/domain/register/header.ts'
import { aSheet, FIRST_ROW, TEA } from './registers.ts'

describe('the header of a register', () => {
  it('is found below letterhead and title, over two rows with merged groups, and all 22 columns are known', () => {
    const header = findHeader(aSheet([TEA]))
    expect(header?.columns).toEqual(Object.fromEntries(REGISTER_FIELDS.map((field, at) => [field, at])))
    expect(header?.firstRow).toBe(FIRST_ROW - 1)
    expect(header?.titles[11]).toBe('Công nhận lần đầu · Số sao')
  })

  it('is known in one row, in another order, and where the recognitions are told by their order alone', () => {
    const titles = [
      'TT',
      'Chủ thể',
      'Địa bàn',
      'Sản phẩm',
      'Sao',
      'Ngày QĐ',
      'Số quyết định',
      'Sao',
      'Ngày QĐ',
      'Số quyết định',
    ]
    const header = findHeader({
      name: 'S',
      rows: [titles, [1, 'HTX A', 'Đông Hà', 'Chè', 3, null, null, 4]],
      merges: [],
    })
    expect(header?.columns).toMatchObject({
      producer: 1,
      commune: 2,
      product: 3,
      date1: 5,
      decision1: 6,
      date2: 8,
      decision2: 9,
    })
    expect(header?.firstRow).toBe(1)
  })

  it('is not found where nothing names product, producer and commune', () => {
    expect(
      findHeader({
        name: 'S',
        rows: [
          ['a', 'b'],
          [1, 2],
        ],
        merges: [],
      }),
    ).toBeUndefined()
    expect(findHeader({ name: 'S', rows: [], merges: [] })).toBeUndefined()
  })
})
