import { describe, expect, it } from 'vitest'
import { Communes } from '../../../src/domain/register/communes.ts'

const FORMER = (name: string, district: string) => ({ name, district })

describe('a commune of a register', () => {
  const communes = new Communes([
    {
      ...{ code: '11407', name: 'Phường An Biên' },
      formerly: [FORMER('Phường Nghĩa Xá', 'Quận Lê Chân'), FORMER('Phường 1', 'Quận Lê Chân')],
    },
    { code: '11383', name: 'Phường Lê Chân', formerly: [FORMER('Phường An Biên', 'Quận Lê Chân')] },
    { code: '19333', name: 'Phường Đông Hà' },
  ])

  it('is found by what it was made of in any province, where the office tells', () => {
    expect(communes.find('xã Nghĩa Xá')).toEqual({ kind: 'found', area: '11407', how: 'old-name' })
    expect(communes.find('P. 1, quận Lê Chân')).toEqual({ kind: 'found', area: '11407', how: 'old-name' })
  })

  it('is ambiguous by a name that another one bears now, unless the district is told', () => {
    expect(communes.find('Phường An Biên')).toEqual({ kind: 'ambiguous', areas: ['11407', '11383'] })
    expect(communes.find('Phường An Biên, quận Lê Chân')).toEqual({ kind: 'found', area: '11383', how: 'old-name' })
  })

  it('of Quảng Trị is found by its former name without the office too', () => {
    expect(communes.find('Phường Đông Giang')).toEqual({ kind: 'found', area: '19333', how: 'old-name' })
  })
})
