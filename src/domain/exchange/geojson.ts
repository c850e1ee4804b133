import { groupBy } from '../group-by.ts'
import type { ProductFact } from '../programme/product-fact.ts'
import type { AreaCode, Uuid } from '../records/envelope.ts'
import type { Place } from '../records/evidence.ts'
import type { RecordOf } from '../records/kinds.ts'

/** RFC 7946: WGS 84, longitude before latitude. A feature whose place may not be told has no geometry (3.2). */
interface ProducerFeature {
  readonly type: 'Feature'
  readonly id: Uuid
  readonly geometry: { readonly type: 'Point'; readonly coordinates: [longitude: number, latitude: number] } | null
  readonly properties: Readonly<Record<string, string | number | null>>
}

export interface ProducerCollection {
  readonly type: 'FeatureCollection'
  readonly features: readonly ProducerFeature[]
}

interface GeoGiven {
  readonly producers: readonly RecordOf<'producer'>[]
  readonly facts: readonly ProductFact[]
  readonly areaName: (code: AreaCode) => string
  /** Their own places, which they agreed to have noted; else the middle of their commune. */
  readonly withPlaces: boolean
}

/** Places that a commune must have for their middle to tell of none of them. */
const LEAST_PLACES = 3
/** Digits of a degree that a middle keeps: about a kilometre. */
const MIDDLE_DIGITS = 2
/** Digits of a degree that a place keeps: about a decimetre; RFC 7946, 11.2, warns of more. */
const PLACE_DIGITS = 6

/**
 * Producers as points. Where they are is sensitive (Decree 356/2025/NĐ-CP): unless it is asked for they stand in the middle of their commune, which is
 * the mean of the places known there, rounded; of a commune with fewer than three known places nothing is told.
 */
export const producersToGeoJson = ({ producers, facts, areaName, withPlaces }: GeoGiven): ProducerCollection => {
  const middles = middlesOf(producers)
  const products = groupBy(facts, ({ producer }) => producer)
  return {
    type: 'FeatureCollection',
    features: producers.map(({ id, area, data }): ProducerFeature => {
      const own = products.get(id) ?? []
      const stars = own.flatMap(({ certified }) => (certified?.isInForce === true ? [certified.stars] : []))
      const exact = withPlaces && data.place !== undefined ? pointOf(data.place, PLACE_DIGITS) : undefined
      const coordinates = exact ?? middles.get(area)
      return {
        ...{ type: 'Feature', id },
        geometry: coordinates === undefined ? null : { type: 'Point', coordinates },
        properties: {
          ...{ name: data.name, legalForm: data.legalForm, areaCode: area, area: areaName(area) },
          ...{
            products: own.length,
            certified: stars.length,
            bestStars: stars.length === 0 ? null : Math.max(...stars),
          },
          placeIs: coordinates === undefined ? 'unknown' : exact === undefined ? 'commune' : 'producer',
        },
      }
    }),
  }
}

const middlesOf = (producers: GeoGiven['producers']): Map<AreaCode, [number, number]> => {
  const middles = new Map<AreaCode, [number, number]>()
  for (const [area, own] of groupBy(producers, (producer) => producer.area)) {
    const places = own.flatMap(({ data }) => data.place ?? [])
    if (places.length < LEAST_PLACES) continue
    const mean = (of: (place: Place) => number): number =>
      places.reduce((sum, place) => sum + of(place), 0) / places.length
    middles.set(
      area,
      pointOf(
        { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) },
        MIDDLE_DIGITS,
      ),
    )
  }
  return middles
}

const pointOf = ({ latitude, longitude }: Place, digits: number): [number, number] => [
  Number(longitude.toFixed(digits)),
  Number(latitude.toFixed(digits)),
]
