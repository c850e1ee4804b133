import { describe, expect, it } from 'vitest'
import { communeColumns, communeFate, readCommunes } from '../../../src/domain/areas/commune-list.ts'
import type { RegisterSheet } from '../../../src/domain/register/fields.ts'

const sheet = (rows: RegisterSheet['rows']): RegisterSheet => ({ name: 'Cấp xã', rows, merges: [] })

describe('a list of communes', () => {
  it('is read below its headings, whatever stands above them, and gets back the zeros that a spreadsheet dropped', () => {
    const list = sheet([
      ['DANH MỤC ĐƠN VỊ HÀNH CHÍNH', null, null, null],
      ['STT', 'Mã số', 'Tên đơn vị hành chính', 'Mã tỉnh'],
      [1, 4, 'Phường  Ba Đình', 1],
      [null, null, 'TỈNH QUẢNG TRỊ', null],
      [2, '19333', 'Phường Đông Hà', '44'],
    ])
    const columns = communeColumns(list)
    expect(columns).toMatchObject({ columns: { code: 1, name: 2, province: 3 }, firstRow: 2 })
    expect(readCommunes(list, columns)).toEqual({
      rows: [
        { row: 3, code: '00004', name: 'Phường Ba Đình', province: '01' },
        { row: 5, code: '19333', name: 'Phường Đông Hà', province: '44' },
      ],
      faults: [],
    })
  })

  it('says which rows cannot be read, and why', () => {
    const list = sheet([
      ['Mã', 'Tên'],
      ['1933A', 'Phường Đông Hà'],
      ['19351', ''],
      ['19360', 'Phường Quảng Trị'],
      ['19360', 'Phường Quảng Trị'],
    ])
    expect(readCommunes(list, communeColumns(list))).toEqual({
      rows: [{ row: 4, code: '19360', name: 'Phường Quảng Trị' }],
      faults: [
        { row: 2, why: 'code', text: '1933A' },
        { row: 3, why: 'name', text: '19351' },
        { row: 5, why: 'twice', text: '19360 Phường Quảng Trị' },
      ],
    })
  })

  it('leaves the columns to the hand that maps them where no row titles them', () => {
    const list = sheet([['19333', 'Phường Đông Hà']])
    const columns = communeColumns(list)
    expect(columns).toEqual({ titles: ['', ''], columns: {}, firstRow: 0 })
    expect(readCommunes(list, { ...columns, columns: { code: 0, name: 1 } }).rows).toHaveLength(1)
  })

  it('tells what is new to the office, what takes another name, and what stays', () => {
    const served = new Map([['19333', 'Phường Đông Hà']])
    expect(communeFate({ code: '19333', name: 'Phường Đông Hà' }, served)).toBe('same')
    expect(communeFate({ code: '19333', name: 'Phường Đông Hà Mới' }, served)).toBe('renamed')
    expect(communeFate({ code: '19351', name: 'Phường Nam Đông Hà' }, served)).toBe('new')
  })
})
