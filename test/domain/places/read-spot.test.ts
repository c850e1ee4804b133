import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSpot } from '../../../src/domain/places/read-spot.ts'

describe('a place that is typed in', () => {
  it.each([
    '16.81631, 107.1004',
    '16.81631 107.1004',
    ' 16,81631; 107,1004 ',
    '16,81631, 107,1004',
    '16.81631°, 107.1004°',
  ])('is understood as it is written: %s', (text) => {
    expect(readSpot(text)).toEqual({ kind: 'read', spot: { latitude: 16.81631, longitude: 107.1004 } })
  })

  it.each(['', '16.8', 'Đông Hà', '16.8, 107.1, 5', '16.8.1, 107.1'])(
    'that is no pair of numbers is said to be none: "%s"',
    (text) => {
      expect(readSpot(text)).toEqual({ kind: 'unreadable' })
    },
  )

  it.each(['107.1004, 16.81631', '61.8, 107.1', '16.8, 10.71'])('outside Vietnam is not taken: %s', (text) => {
    expect(readSpot(text)).toEqual({ kind: 'outside' })
  })

  it('comes out as it went in, anywhere in Vietnam', () => {
    const digits = (least: number, most: number) =>
      fc.integer({ min: least * 1e5, max: most * 1e5 }).map((steps) => steps / 1e5)
    fc.assert(
      fc.property(digits(8, 23), digits(102, 117), (latitude, longitude) => {
        expect(readSpot(`${latitude}, ${longitude}`)).toEqual({ kind: 'read', spot: { latitude, longitude } })
      }),
    )
  })
})
