import { decisionFacts } from '../criteria/decisions.ts'
import type { Decision } from '../records/product.ts'
import type { Stars } from './result.ts'

/** From one star to five, for loops and screens. */
export const ALL_STARS: readonly Stars[] = [1, 2, 3, 4, 5]

/** Points that so many stars ask for under that decision. */
export const pointsFor = (stars: Stars, decision: Decision): number => decisionFacts(decision).leastPoints[stars]

/** Stars by points alone. A council's average is taken as it is: 89.99 stays 4 stars, never rounded across a boundary. */
export const bandOf = (total: number, decision: Decision): Stars => {
  const { leastPoints } = decisionFacts(decision)
  for (let at = ALL_STARS.length - 1; at > 0; at -= 1) {
    const stars = ALL_STARS[at]
    if (stars !== undefined && total >= leastPoints[stars]) return stars
  }
  return 1
}

/** The lower of two; typed, so that stars stay stars. */
export const fewerStars = (one: Stars, other: Stars): Stars => (one < other ? one : other)
