import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceMetres } from '../../../src/domain/places/distance.ts'
import { fromMap, metresPerUnit, toMap } from '../../../src/domain/places/projection.ts'
import {
  fitted,
  metresPerPixel,
  pulled,
  scaleBar,
  toWindow,
  type View,
  zoomed,
} from '../../../src/domain/places/view.ts'

const PHONE = { width: 328, height: 400 }

const spot = fc.record({
  latitude: fc.double({ min: 8, max: 23.4, noNaN: true }),
  longitude: fc.double({ min: 102.1, max: 115, noNaN: true }),
})
const view: fc.Arbitrary<View> = fc.record({
  middle: spot.map(toMap),
  scale: fc.double({ min: 0.02, max: 15, noNaN: true }),
})

describe('the flat map', () => {
  it('gives every place of the country back to the metre', () => {
    fc.assert(
      fc.property(spot, (place) => {
        expect(distanceMetres(place, fromMap(toMap(place)))).toBeLessThan(1)
      }),
    )
  })

  it('has as many metres in a unit, to the east and to the north, as the earth, to one percent', () => {
    fc.assert(
      fc.property(spot, (place) => {
        const { x, y } = toMap(place)
        for (const there of [
          { x: x + 1, y },
          { x, y: y - 1 },
        ])
          expect(distanceMetres(place, fromMap(there)) / metresPerUnit(y)).toBeCloseTo(1, 2)
      }),
    )
  })
})

describe('the part of the map that is seen', () => {
  it('holds all producers inside its margin when it fits itself to them', () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 30 }), (places) => {
        const points = places.map(toMap)
        const fit = fitted(points, PHONE, 28)
        for (const { x, y } of points.map((point) => toWindow(fit ?? { middle: point, scale: 1 }, PHONE, point))) {
          expect(x).toBeGreaterThan(27)
          expect(x).toBeLessThan(PHONE.width - 27)
          expect(y).toBeGreaterThan(27)
          expect(y).toBeLessThan(PHONE.height - 27)
        }
      }),
    )
  })

  it('leaves the edges to what stands there', () => {
    const corners = [
      { latitude: 16.62, longitude: 106.73 },
      { latitude: 16.92, longitude: 107.08 },
    ].map(toMap)
    const fit = fitted(corners, PHONE, 28, { right: 56, bottom: 36 })
    const [low, high] = corners.map((point) => toWindow(fit ?? { middle: point, scale: 1 }, PHONE, point))
    expect([low?.x, high?.x]).toEqual([expect.closeTo(28, 5), expect.closeTo(PHONE.width - 56 - 28, 5)])
    expect((low?.y ?? 0) + (high?.y ?? 0)).toBeCloseTo(PHONE.height - 36, 5)
  })

  it('does not fit itself to nothing', () => {
    expect(fitted([], PHONE, 28)).toBeUndefined()
  })

  it('keeps the place under two fingers where it is while they spread', () => {
    const finger = fc.record({ x: fc.integer({ min: -100, max: 100 }), y: fc.integer({ min: -100, max: 100 }) })
    fc.assert(
      fc.property(view, finger, fc.double({ min: 0.9, max: 1.2, noNaN: true }), (before, about, factor) => {
        const under = {
          x: before.middle.x + about.x / before.scale,
          y: before.middle.y + about.y / before.scale,
        }
        fc.pre(under.x > 101_000 && under.x < 117_000 && under.y < -6_000 && under.y > -25_000)
        const after = toWindow(zoomed(before, factor, about), PHONE, under)
        fc.pre(zoomed(before, factor, about).middle.x > 100_000 && zoomed(before, factor, about).middle.y < -5_000)
        expect(after.x).toBeCloseTo(PHONE.width / 2 + about.x, 3)
        expect(after.y).toBeCloseTo(PHONE.height / 2 + about.y, 3)
      }),
    )
  })

  it('goes with the finger, but never so far that Vietnam is lost', () => {
    const start = { middle: toMap({ latitude: 16.8, longitude: 107.1 }), scale: 1 }
    expect(pulled(start, { x: 30, y: -20 }).middle).toEqual({ x: start.middle.x - 30, y: start.middle.y + 20 })
    expect(pulled(start, { x: 1e9, y: 1e9 }).middle).toEqual({ x: 100_000, y: -25_500 })
  })

  it('has a scale bar of a round length that fits, and tells the truth', () => {
    fc.assert(
      fc.property(view, (seen) => {
        const { metres, pixels } = scaleBar(seen, 100)
        expect(pixels).toBeLessThanOrEqual(100.001)
        expect(pixels).toBeGreaterThan(39)
        expect(metres / pixels).toBeCloseTo(metresPerPixel(seen), 5)
        expect(['1', '2', '5']).toContain(String(metres).replace(/0+$/, ''))
      }),
    )
  })
})
