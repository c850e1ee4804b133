import type { ProductForecast } from './forecast.ts'

/** How many products may come to just so many stars. */
export interface StarRange {
  readonly stars: number
  /** Those that come to no other stars, whatever becomes of their plans. */
  readonly sure: number
  readonly expected: number
  /** Those to which these stars are possible at all. */
  readonly most: number
}

/**
 * The range of each star, honest also where products move past it: in the best case for 5 stars there are fewer of 4, so that counting the worst and the
 * best case alone would draw the range too narrow.
 */
export const starRanges = (forecasts: readonly ProductForecast[], stars: readonly number[]): StarRange[] =>
  stars.map((star) => ({
    stars: star,
    sure: forecasts.filter(({ low, high }) => low === star && high === star).length,
    expected: forecasts.filter(({ expected }) => expected === star).length,
    most: forecasts.filter(({ low, high }) => low <= star && star <= high).length,
  }))
