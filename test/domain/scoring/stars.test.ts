import { describe, expect, it } from 'vitest'
import { DECISIONS } from '../../../src/domain/records/product.ts'
import { bandOf, pointsFor } from '../../../src/domain/scoring/stars.ts'

describe('[26/2026 Art. 3.3, 148/2023 and 1048/2019 Art. 1] the band of a total', () => {
  it.each([
    [0, 1],
    [29, 1],
    [29.99, 1],
    [30, 2],
    [49.99, 2],
    [50, 3],
    [69.99, 3],
    [70, 4],
    [89.99, 4],
    [90, 5],
    [100, 5],
  ])('of %d points is %d stars: a council’s average is not rounded', (total, stars) => {
    for (const decision of DECISIONS) expect(bandOf(total, decision)).toBe(stars)
  })

  it('begins exactly at the points that it asks for', () => {
    for (const stars of [2, 3, 4, 5] as const) {
      for (const decision of DECISIONS) {
        const least = pointsFor(stars, decision)
        expect(bandOf(least, decision)).toBe(stars)
        expect(bandOf(least - 0.01, decision)).toBe(stars - 1)
      }
    }
  })
})
