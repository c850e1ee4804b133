import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ProductForecast } from '../../../src/domain/programme/forecast.ts'
import { starRanges } from '../../../src/domain/programme/star-range.ts'

const STARS = [0, 1, 2, 3, 4, 5] as const
const anyForecast: fc.Arbitrary<ProductForecast> = fc
  .tuple(...[0, 1, 2].map(() => fc.constantFrom(...STARS)))
  .map((three) => {
    const [low = 0, expected = 0, high = 0] = [...three].sort()
    return { product: 'p', low, expected, high }
  })

/** Every way in which the products may come out, one by one. */
const outcomesOf = (forecasts: readonly ProductForecast[]): number[][] =>
  forecasts.reduce<number[][]>(
    (outcomes, { low, high }) =>
      outcomes.flatMap((one) => STARS.filter((star) => star >= low && star <= high).map((star) => [...one, star])),
    [[]],
  )

it('a range of stars is as wide as what may come to pass, and no wider', () => {
  fc.assert(
    fc.property(fc.array(anyForecast, { maxLength: 4 }), (forecasts) => {
      const outcomes = outcomesOf(forecasts)
      for (const { stars, sure, expected, most } of starRanges(forecasts, STARS)) {
        const counts = outcomes.map((one) => one.filter((star) => star === stars).length)
        expect([sure, most]).toEqual([Math.min(...counts), Math.max(...counts)])
        expect(expected).toBeGreaterThanOrEqual(sure)
        expect(expected).toBeLessThanOrEqual(most)
      }
    }),
  )
})
