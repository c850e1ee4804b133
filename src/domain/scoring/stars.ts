import type { Stars } from './result.ts'

/**
 * Least total of each star, Decision 26/2026/QĐ-TTg, Art. 3.3: 5 stars "từ 90 đến 100 điểm", 4 "từ 70 đến dưới 90", 3 "từ 50 đến
 * dưới 70", 2 "từ 30 đến dưới 50", 1 "dưới 30".
 */
const LEAST_POINTS: Readonly<Record<Stars, number>> = { 5: 90, 4: 70, 3: 50, 2: 30, 1: 0 }

/** From one star to five, for loops and screens. */
export const ALL_STARS: readonly Stars[] = [1, 2, 3, 4, 5]

/** Points that so many stars ask for. */
export const pointsFor = (stars: Stars): number => LEAST_POINTS[stars]

/** Stars by points alone. A council's average is taken as it is: 89.99 stays 4 stars, never rounded across a boundary. */
export const bandOf = (total: number): Stars => {
  if (total >= LEAST_POINTS[5]) return 5
  if (total >= LEAST_POINTS[4]) return 4
  if (total >= LEAST_POINTS[3]) return 3
  return total >= LEAST_POINTS[2] ? 2 : 1
}

/** The lower of two; typed, so that stars stay stars. */
export const fewerStars = (one: Stars, other: Stars): Stars => (one < other ? one : other)
