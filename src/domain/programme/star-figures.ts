import type { Day } from '../records/envelope.ts'
import type { CountedProduct } from './counted-product.ts'
import { starsOf } from './figure-filter.ts'
import { type Period, type PeriodLength, periodsUntil } from './periods.ts'

/** How many products have each number of stars, from 0 (disqualified) to 5. */
export type ByStars = readonly [number, number, number, number, number, number]

export interface StarFigures {
  /** By the latest finished assessment. */
  readonly assessed: ByStars
  /** Begun, none finished yet. */
  readonly drafts: number
  readonly unassessed: number
  /** By the certificate in force. */
  readonly certified: ByStars
  /** Recognised once, by what holds no more. */
  readonly lapsed: number
}

const none = (): [number, number, number, number, number, number] => [0, 0, 0, 0, 0, 0]

const countIn = (counts: number[], stars: number): void => {
  counts[stars] = (counts[stars] ?? 0) + 1
}

/** How the stars fall today, as assessed and as certified. */
export const starFigures = (products: readonly CountedProduct[]): StarFigures => {
  const [assessed, certified] = [none(), none()]
  let [drafts, unassessed, lapsed] = [0, 0, 0]
  for (const { fact } of products) {
    const stars = starsOf(fact)
    if (stars !== 'none') countIn(assessed, stars)
    else if (fact.assessed === undefined) unassessed += 1
    else drafts += 1
    if (fact.certified?.isInForce) countIn(certified, fact.certified.stars)
    else if (fact.certified !== undefined) lapsed += 1
  }
  return { assessed, drafts, unassessed, certified, lapsed }
}

/** How the stars fell at the end of a period; of the present one today. */
export interface StarsThen {
  readonly period: Period
  readonly on: Day
  /** By the assessment that was finished last by then. */
  readonly assessed: ByStars
  /** By the certificate that counted on that day. What was only noted on a product, without a day of issue, is not among them. */
  readonly certified: ByStars
}

/** The last so many months, quarters or years, the present one last. */
export const starsOverTime = (
  products: readonly CountedProduct[],
  { today, length, count }: { readonly today: Day; readonly length: PeriodLength; readonly count: number },
): StarsThen[] => {
  const periods = periodsUntil(today, length, count).map((period) => {
    const on = period.lastDay < today ? period.lastDay : today
    return { period, on, assessed: none(), certified: none() }
  })
  /** The place of the first period that ends on that day or later. */
  const placeOf = (day: Day): number => {
    let [low, high] = [0, periods.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((periods[middle]?.on ?? today) < day) low = middle + 1
      else high = middle
    }
    return low
  }
  const add = (what: 'assessed' | 'certified', stars: number, from: number, before: number): void => {
    for (let place = from; place < before; place += 1) {
      const counts = periods[place]?.[what]
      if (counts !== undefined) countIn(counts, stars)
    }
  }
  for (const { terms, assessments } of products) {
    for (const { stars, from, until } of terms) {
      const first = placeOf(from)
      const last = placeOf(until)
      add('certified', stars, first, periods[last]?.on === until ? last + 1 : last)
    }
    let next = periods.length
    for (let at = assessments.length - 1; at >= 0 && next > 0; at -= 1) {
      const one = assessments[at]
      if (one?.stars === undefined || !one.isFinal) continue
      const first = placeOf(one.on)
      add('assessed', one.stars, first, next)
      next = Math.min(next, first)
    }
  }
  return periods
}
