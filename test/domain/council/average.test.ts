import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Average,
  averageOf,
  bandOfAverage,
  hundredthsOf,
  reachesPoints,
  spreadOf,
} from '../../../src/domain/council/average.ts'

/** Totals of a council of 3 to 15 members. */
const totals = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 15 })

/** The rule said again with exact fractions of big numbers. */
const isAtLeast = ({ sum, count }: Average, points: number): boolean => BigInt(sum) >= BigInt(points) * BigInt(count)

const band = (average: Average) => bandOfAverage(average, '26/2026')

describe('the average of a council', () => {
  it.each([
    [30, 1, 2],
    [50, 2, 3],
    [70, 3, 4],
    [90, 4, 5],
  ])(
    '[26/2026 Art. 3.3] is exact at %i points with 3 to 15 members: one point less among all of them is still %i stars, none less %i',
    (boundary, below, at) => {
      for (let members = 3; members <= 15; members += 1) {
        const just = { sum: boundary * members, count: members }
        expect(band(just)).toBe(at)
        expect(band({ ...just, sum: just.sum - 1 })).toBe(below)
        expect(band({ ...just, sum: just.sum + 1 })).toBe(at)
      }
    },
  )

  it('[26/2026 Art. 3.3] 89.99… stays 4 stars, and is shown as it is, never rounded up', () => {
    const almost = averageOf([90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 89])
    expect(band(almost)).toBe(4)
    expect(hundredthsOf(almost)).toBe(8993)
    expect(hundredthsOf(averageOf([90, 90, 89]))).toBe(8966)
    expect(hundredthsOf({ sum: 8_999_999, count: 100_000 })).toBe(8999)
  })

  it('is held against points as a fraction, whatever the totals are', () => {
    fc.assert(
      fc.property(totals, fc.integer({ min: 0, max: 100 }), (all, points) => {
        const average = averageOf(all)
        expect(reachesPoints(average, points)).toBe(isAtLeast(average, points))
        expect(hundredthsOf(average) * average.count).toBeLessThanOrEqual(average.sum * 100)
        expect((hundredthsOf(average) + 1) * average.count).toBeGreaterThan(average.sum * 100)
      }),
      { seed: 2, numRuns: 2_000 },
    )
  })

  it('keeps its band when a sheet that equals it is added', () => {
    fc.assert(
      fc.property(totals, (all) => {
        const average = averageOf(all)
        fc.pre(average.sum % average.count === 0)
        const more = averageOf([...all, average.sum / average.count])
        expect(band(more)).toBe(band(average))
        expect(hundredthsOf(more)).toBe(hundredthsOf(average))
      }),
      { seed: 3, numRuns: 5_000 },
    )
  })

  it('never falls when a member gives more, and does not ask who gave what', () => {
    fc.assert(
      fc.property(totals, fc.nat(), (all, at) => {
        const raised = all.map((total, index) => (index === at % all.length ? Math.min(100, total + 1) : total))
        expect(band(averageOf(raised))).toBeGreaterThanOrEqual(band(averageOf(all)))
        expect(averageOf([...all].reverse())).toEqual(averageOf(all))
      }),
      { seed: 4, numRuns: 1_000 },
    )
  })

  it('of no sheets reaches nothing', () => {
    expect(band(averageOf([]))).toBe(1)
    expect(reachesPoints(averageOf([]), 0)).toBe(false)
    expect(hundredthsOf(averageOf([]))).toBe(0)
  })
})

describe('the spread of a council', () => {
  it('calls for another scoring only beyond the limit, not at it', () => {
    expect(spreadOf([70, 80, 75], 10)).toEqual({ lowest: 70, highest: 80, points: 10, isExceeded: false })
    expect(spreadOf([70, 81, 75], 10).isExceeded).toBe(true)
    expect(spreadOf([70, 75], 4.5).isExceeded).toBe(true)
    expect(spreadOf([], 10)).toMatchObject({ points: 0, isExceeded: false })
  })

  it('never grows by a sheet between the highest and the lowest, and the average lies between them', () => {
    fc.assert(
      fc.property(totals, fc.nat(), (all, share) => {
        const { lowest, highest, points } = spreadOf(all, 10)
        const between = lowest + (points === 0 ? 0 : share % (points + 1))
        expect(spreadOf([...all, between], 10).points).toBe(points)
        const average = averageOf(all)
        expect(reachesPoints(average, lowest)).toBe(true)
        expect(average.sum).toBeLessThanOrEqual(highest * average.count)
      }),
      { seed: 5, numRuns: 1_000 },
    )
  })
})
