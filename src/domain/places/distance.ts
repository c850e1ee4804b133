import type { Place } from '../records/evidence.ts'

/** A spot on the earth in degrees of WGS 84. */
export type Spot = Pick<Place, 'latitude' | 'longitude'>

/** Mean radius of the WGS 84 ellipsoid, (2a + b) / 3, in metres (Moritz, Geodetic Reference System 1980). */
const EARTH_METRES = 6_371_008.8

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/**
 * Metres along the great circle, by the haversine formula: as the crow flies, not by road. Taking the earth for a sphere is wrong by half a percent
 * at most.
 */
export const distanceMetres = (from: Spot, to: Spot): number => {
  const latitudes = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2
  const longitudes = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2
  const half = latitudes + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * longitudes
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(Math.min(1, half)))
}

/** The eight winds, clockwise from north. */
const DIRECTIONS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** Where one has to look at the start of the way. */
export const directionTo = (from: Spot, to: Spot): Direction => {
  const [start, end] = [radians(from.latitude), radians(to.latitude)]
  const turn = radians(to.longitude - from.longitude)
  const east = Math.sin(turn) * Math.cos(end)
  const north = Math.cos(start) * Math.sin(end) - Math.sin(start) * Math.cos(end) * Math.cos(turn)
  const eighths = Math.round(Math.atan2(east, north) / (Math.PI / 4))
  return DIRECTIONS[(eighths + DIRECTIONS.length) % DIRECTIONS.length] ?? 'north'
}
