import { describe, expect, it } from 'vitest'
import { loadOutline, type VietnamOutline } from '../../../src/domain/places/outline.ts'
import { type Point, toMap } from '../../../src/domain/places/projection.ts'

const open = async (): Promise<VietnamOutline> => {
  const loaded = await loadOutline()
  if (loaded.kind !== 'ready') throw new Error('the outline does not open')
  return loaded.outline
}

const isInside = ({ x, y }: Point, ring: readonly Point[]): boolean =>
  ring.reduce((inside, to, place) => {
    const from = ring.at(place - 1) ?? to
    const isBetween = to.y > y !== from.y > y
    return isBetween && x < ((from.x - to.x) * (y - to.y)) / (from.y - to.y) + to.x ? !inside : inside
  }, false)

describe('the outline of Vietnam', () => {
  it('[Resolution 202/2025/QH15] has 34 provinces and cities, with no name twice', async () => {
    const names = (await open()).provinces.map(({ name }) => name.vi)
    expect(new Set(names).size).toBe(34)
    expect(names).toContain('Quảng Trị')
    expect(names).not.toContain('Quảng Bình')
  })

  it.each([
    ['Đông Hà', 16.8163, 107.1003, 'Quảng Trị'],
    ['Đồng Hới, of Quảng Bình before', 17.4689, 106.6223, 'Quảng Trị'],
    ['Khe Sanh', 16.6201, 106.7324, 'Quảng Trị'],
    ['Tam Kỳ, of Quảng Nam before', 15.5736, 108.474, 'Đà Nẵng'],
    ['Kon Tum', 14.3545, 108.0076, 'Quảng Ngãi'],
    ['Côn Đảo', 8.71, 106.61, 'Thành phố Hồ Chí Minh'],
    ['Cát Bà', 20.78, 107.0, 'Hải Phòng'],
    ['Phú Quốc', 10.22, 103.97, 'An Giang'],
    ['Hà Nội', 21.0285, 105.8042, 'Hà Nội'],
  ])('%s lies in its province of today', async (_town, latitude, longitude, province) => {
    const { provinces } = await open()
    const at = toMap({ latitude, longitude })
    expect(
      provinces.filter(({ rings }) => rings.some((ring) => isInside(at, ring))).map(({ name }) => name.vi),
    ).toEqual([province])
  })

  it('shows Hoàng Sa and Trường Sa with the city and the province that they belong to', async () => {
    expect((await open()).islands.map(({ name }) => name.vi)).toEqual([
      'Quần đảo Hoàng Sa (Đà Nẵng)',
      'Quần đảo Trường Sa (Khánh Hòa)',
    ])
  })

  it("has every province's name inside the province", async () => {
    const { provinces } = await open()
    expect(provinces.filter(({ middle, rings }) => !rings.some((ring) => isInside(middle, ring)))).toEqual([])
  })
})
