import type { AreaCode } from '../records/envelope.ts'
import type { Place } from '../records/evidence.ts'
import type { CountedProduct } from './counted-product.ts'
import { starsOf } from './figure-filter.ts'
import type { ProducerFact } from './producer-fact.ts'

/** How far the programme has come in one commune. */
export interface AreaFigures {
  readonly area: AreaCode
  readonly producers: number
  readonly products: number
  /** Products with a finished assessment. */
  readonly assessed: number
  /** Products with a certificate in force. */
  readonly certified: number
  /** The middle of its producers' places, as communes' own outlines are not at hand; none where no place is recorded. */
  readonly place: Place | undefined
}

type Counting = { -readonly [K in keyof Omit<AreaFigures, 'place'>]: AreaFigures[K] } & { places: Place[] }

/** Every commune of the list and of the records, by its code; one without producers has zeros. */
export const coverageFigures = (
  products: readonly CountedProduct[],
  producers: readonly ProducerFact[],
  areas: readonly AreaCode[],
): AreaFigures[] => {
  const counted = new Map<AreaCode, Counting>()
  const of = (area: AreaCode): Counting => {
    const known = counted.get(area) ?? { area, producers: 0, products: 0, assessed: 0, certified: 0, places: [] }
    counted.set(area, known)
    return known
  }
  for (const area of areas) of(area)
  for (const { area, place } of producers) {
    const own = of(area)
    own.producers += 1
    if (place !== undefined) own.places.push(place)
  }
  for (const { fact } of products) {
    const own = of(fact.area)
    own.products += 1
    if (starsOf(fact) !== 'none') own.assessed += 1
    if (fact.certified?.isInForce) own.certified += 1
  }
  return [...counted.values()]
    .map(({ places, ...own }) => ({ ...own, place: middleOf(places) }))
    .sort((one, other) => (one.area < other.area ? -1 : 1))
}

/** The middle place by latitude and by longitude: one place noted wrongly does not move it. */
const middleOf = (places: readonly Place[]): Place | undefined => {
  const [latitude, longitude] = [median(places.map((one) => one.latitude)), median(places.map((one) => one.longitude))]
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }
}

const median = (values: number[]): number | undefined => {
  const sorted = values.sort((one, other) => one - other)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}
