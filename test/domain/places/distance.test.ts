import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directionTo, distanceMetres } from '../../../src/domain/places/distance.ts'

const DONG_HA = { latitude: 16.8163, longitude: 107.1003 }
const QUANG_TRI = { latitude: 16.7457, longitude: 107.1856 }
const HA_NOI = { latitude: 21.0285, longitude: 105.8542 }

const spot = fc.record({
  latitude: fc.double({ min: 8, max: 24, noNaN: true }),
  longitude: fc.double({ min: 102, max: 115, noNaN: true }),
})

describe('the distance between two places', () => {
  it('from Đông Hà to the ward of Quảng Trị is 12 km as the crow flies, to the south-east', () => {
    expect(distanceMetres(DONG_HA, QUANG_TRI) / 1_000).toBeCloseTo(12, 0)
    expect(directionTo(DONG_HA, QUANG_TRI)).toBe('south-east')
  })

  it('from Đông Hà to Hà Nội is 486 km to the north', () => {
    expect(Math.round(distanceMetres(DONG_HA, HA_NOI) / 1_000)).toBe(486)
    expect(directionTo(DONG_HA, HA_NOI)).toBe('north')
  })

  it('of a degree of latitude is 111.2 km anywhere', () => {
    fc.assert(
      fc.property(spot, (from) => {
        const metres = distanceMetres(from, { ...from, latitude: from.latitude + 1 })
        expect(metres).toBeCloseTo(111_195.08, 0)
      }),
    )
  })

  it('is the same both ways, nothing to itself, and never longer than by a third place', () => {
    fc.assert(
      fc.property(spot, spot, spot, (one, other, third) => {
        const metres = distanceMetres(one, other)
        expect(distanceMetres(other, one)).toBeCloseTo(metres, 3)
        expect(distanceMetres(one, one)).toBe(0)
        expect(metres).toBeLessThanOrEqual(distanceMetres(one, third) + distanceMetres(third, other) + 0.001)
      }),
    )
  })
})

describe('the direction to a place', () => {
  it.each([
    [0.1, 0, 'north'],
    [0.1, 0.1, 'north-east'],
    [0, 0.1, 'east'],
    [-0.1, 0.1, 'south-east'],
    [-0.1, 0, 'south'],
    [-0.1, -0.1, 'south-west'],
    [0, -0.1, 'west'],
    [0.1, -0.1, 'north-west'],
  ] as const)('%s° up and %s° to the right is %s', (up, right, direction) => {
    const there = { latitude: DONG_HA.latitude + up, longitude: DONG_HA.longitude + right }
    expect(directionTo(DONG_HA, there)).toBe(direction)
  })
})
