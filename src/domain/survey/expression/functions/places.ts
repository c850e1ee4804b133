import { toText } from '../value.ts'
import { allSingles, type Definition } from './definition.ts'

/** Radius of the earth in metres at the equator (WGS 84), as the other clients take it. */
const EARTH = 6_378_100
const radians = (degrees: number): number => (degrees * Math.PI) / 180

interface Spot {
  readonly lat: number
  readonly lon: number
}

/** Points of texts such as "16.8 107.1 0 5; 16.9 107.2 0 5"; undefined if any is none. */
const spotsOf = (texts: readonly string[]): Spot[] | undefined => {
  const spots = texts
    .flatMap((text) => text.split(';'))
    .filter((text) => text.trim() !== '')
    .map((text) => {
      const [lat, lon] = text.trim().split(/\s+/).map(Number)
      return { lat: lat ?? Number.NaN, lon: lon ?? Number.NaN }
    })
  return spots.every(({ lat, lon }) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180) ? spots : undefined
}

/** Along the great circle, by the haversine formula. */
const distanceBetween = (one: Spot, other: Spot): number => {
  const latitudes = Math.sin(radians(other.lat - one.lat) / 2) ** 2
  const longitudes = Math.sin(radians(other.lon - one.lon) / 2) ** 2
  const half = latitudes + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * longitudes
  return 2 * EARTH * Math.asin(Math.sqrt(half))
}

export const distance = (spots: readonly Spot[]): number =>
  spots.slice(1).reduce((total, spot, place) => total + distanceBetween(spots[place] ?? spot, spot), 0)

/** Area on the sphere inside the ring of the points. */
export const area = (spots: readonly Spot[]): number => {
  const doubled = spots.reduce((total, spot, place) => {
    const next = spots[(place + 1) % spots.length] ?? spot
    return total + radians(next.lon - spot.lon) * (2 + Math.sin(radians(spot.lat)) + Math.sin(radians(next.lat)))
  }, 0)
  return Math.abs((doubled * EARTH * EARTH) / 2)
}

const ofSpots = (least: number, measure: (spots: readonly Spot[]) => number): Definition => ({
  least: 1,
  most: 100,
  run: (given, frame) => {
    const spots = spotsOf(allSingles(given, frame).map(toText))
    if (spots === undefined) return Number.NaN
    return spots.length < least ? 0 : Math.round(measure(spots) * 100) / 100
  },
})

/** Geometry: the ODK reference. Metres and square metres, to the centimetre. */
export const PLACE_FUNCTIONS: readonly (readonly [string, Definition])[] = [
  ['distance', ofSpots(2, distance)],
  ['area', ofSpots(3, area)],
]
