import { describe, expect, it } from 'vitest'
import { Communes } from '../../../src/domain/register/communes.ts'
import { guessSet } from '../../../src/domain/register/guess-set.ts'
import { bareKey, decisionKey, legalFormOf, nameKey } from '../../../src/domain/register/names.ts'
import { NearNames } from '../../../src/domain/register/near.ts'
import { AREAS } from './registers.ts'

describe('a producer’s name', () => {
  it('is one however its marks, spaces and abbreviations are written', () => {
    const spelled = [
      'HTX Nông nghiệp Kim Long',
      'Hợp tác xã NN  Kim Long',
      'hop tac xa nong nghiep kim long.',
      'HTX NN KIM LONG',
    ]
    expect(new Set(spelled.map(nameKey)).size).toBe(1)
    expect(nameKey('Cty TNHH MTV SX & TM Gio Mai')).toBe(
      nameKey('Công ty TNHH Một thành viên sản xuất và thương mại Gio Mai'),
    )
    expect(nameKey('THT ong rừng')).toBe(nameKey('Tổ hợp tác ong rừng'))
    expect(nameKey('HTX Chè Hiếu Giang')).not.toBe(nameKey('HTX Chè Hiếu Nam'))
    expect(bareKey('Công ty TNHH Gio Mai')).toBe('gio mai')
    expect(bareKey('Hợp tác xã')).toBe('hop tac xa')
  })

  it('tells its legal form where the column does not', () => {
    expect(legalFormOf('', 'HTX Chè Hiếu Giang')).toBe('cooperative')
    expect(legalFormOf('Hộ SXKD', 'Nguyễn Văn A')).toBe('household')
    expect(legalFormOf('', 'Cty CP Thực phẩm')).toBe('enterprise')
    expect(legalFormOf('DNTN', 'Hoa Mai')).toBe('enterprise')
    expect(legalFormOf('', 'Nguyễn Văn A')).toBeUndefined()
  })

  it('is near another that differs by a slip or a word, not by a number or a name', () => {
    const names = new NearNames<string>()
    for (const name of ['che hieu giang', 'to 1 dong thanh', 'hoa mai', 'gio linh']) names.add(name, name)
    expect(names.near('che hieu giangg')).toEqual(['che hieu giang'])
    expect(names.near('hieu giang')).toEqual(['che hieu giang'])
    expect(names.near('to 2 dong thanh')).toEqual([])
    expect(names.near('che hieu nam')).toEqual([])
    expect(names.near('che hieu giang')).toEqual([])
    expect(names.near('hoa lan')).toEqual([])
  })

  it('and a decision are told by the number alone', () => {
    expect(decisionKey('Quyết định số 123/QĐ-UBND ngày 5/3/2021')).toBe(decisionKey('123 /QĐ-UBND'))
    expect(decisionKey('123/QĐ-UBND')).not.toBe(decisionKey('124/QĐ-UBND'))
  })
})

describe('a commune in a register', () => {
  const communes = new Communes([...AREAS, { code: '19999', name: 'Xã Hải Thượng', into: '19600' }])
  const found = (text: string) => communes.find(text)

  it('is found by its present name, with or without its rank and marks', () => {
    for (const text of ['Phường Đông Hà', 'P. Đông Hà', 'dong ha', 'Đông Hà, Quảng Trị'])
      expect(found(text)).toEqual({ kind: 'found', area: '19333', how: 'name' })
  })

  it('[1680/NQ-UBTVQH15] is found by the name that it had before July 2025, the district telling two of one name apart', () => {
    expect(found('Phường Đông Lương')).toEqual({ kind: 'found', area: '19351', how: 'old-name' })
    expect(found('xã Hải Chánh, huyện Hải Lăng')).toEqual({ kind: 'found', area: '19601', how: 'old-name' })
    expect(found('Phường 1')).toEqual({ kind: 'ambiguous', areas: ['19333', '19360'] })
    expect(found('Phường 1, TP Đông Hà')).toEqual({ kind: 'found', area: '19333', how: 'old-name' })
    expect(found('P.1, TX Quảng Trị')).toEqual({ kind: 'found', area: '19360', how: 'old-name' })
    expect(found('P. 5')).toEqual({ kind: 'found', area: '19351', how: 'old-name' })
  })

  it('that was merged since leads to the one it was merged into; one of elsewhere is not known', () => {
    expect(found('Hải Thượng')).toEqual({ kind: 'found', area: '19600', how: 'name' })
    expect(found('Xã Ba Vì')).toEqual({ kind: 'unknown' })
  })
})

describe('the criteria set of a product', () => {
  it('is taken from its group where that names one, else from its name', () => {
    expect(guessSet('Sản phẩm X', 'Cà phê, ca cao')).toEqual({ set: 13, how: 'group' })
    expect(guessSet('Tour sông Hiếu', 'Dịch vụ du lịch cộng đồng')).toEqual({ set: 26, how: 'group' })
    const named: readonly (readonly [product: string, group: string, set: number])[] = [
      ...([
        ['Nước mắm cá nục', 'Thực phẩm', 9],
        ['Mật ong hoa rừng', 'Thực phẩm', 4],
        ['Gạo hữu cơ', '', 3],
      ] as const),
      ...([
        ['Rượu nếp men lá', 'Đồ uống', 14],
        ['Chè vằng Hiếu Giang', 'Chè', 12],
        ['Tinh dầu tràm', 'Thảo dược', 20],
      ] as const),
      ...([
        ['Chả bò quê', 'Thực phẩm chế biến', 8],
        ['Tinh bột nghệ', 'Thực phẩm', 7],
        ['Giỏ mây đan tay', 'Thủ công mỹ nghệ', 21],
      ] as const),
    ]
    expect(named.map(([product, group]) => guessSet(product, group)?.set)).toEqual(named.map(([, , set]) => set))
  })

  it('is asked for where neither tells, or the name leads out of the group', () => {
    expect(guessSet('Quà quê', 'Thực phẩm')).toBeUndefined()
    expect(guessSet('Rượu nếp', 'Sinh vật cảnh')).toBeUndefined()
  })
})
