import type { Decision } from '../records/product.ts'
import type { Stars } from '../scoring/result.ts'
import { ALL_STARS, pointsFor } from '../scoring/stars.ts'

/** Tổng điểm trung bình: whole points over the number of sheets, kept as the fraction that it is. */
export interface Average {
  readonly sum: number
  readonly count: number
}

export const averageOf = (totals: readonly number[]): Average => ({
  sum: totals.reduce((sum, total) => sum + total, 0),
  count: totals.length,
})

/** Whether the average comes to so many points, by whole numbers alone. Of no sheets none does. */
export const reachesPoints = ({ sum, count }: Average, points: number): boolean => count > 0 && sum >= points * count

/** Art. 3.3 of Decision 26/2026, and its like in the decisions before: stars by the average total alone. 89.99… is under 90: nothing is rounded across a boundary. */
export const bandOfAverage = (average: Average, decision: Decision): Stars =>
  [...ALL_STARS].reverse().find((stars) => reachesPoints(average, pointsFor(stars, decision))) ?? 1

/** The average in hundredths of a point, cut off and never rounded up: 89.999 is shown as 89.99. */
export const hundredthsOf = ({ sum, count }: Average): number => (count === 0 ? 0 : Math.floor((sum * 100) / count))

/** Points between the highest and the lowest total. */
export interface Spread {
  readonly lowest: number
  readonly highest: number
  readonly points: number
  /** More than the session's limit: the members talk it over and score again. */
  readonly isExceeded: boolean
}

export const spreadOf = (totals: readonly number[], limit: number): Spread => {
  const [lowest, highest] = totals.length === 0 ? [0, 0] : [Math.min(...totals), Math.max(...totals)]
  const points = highest - lowest
  return { lowest, highest, points, isExceeded: points > limit }
}
