import type { Spot } from './distance.ts'

/** A point of the flat map or of the screen: x to the right, y downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Of the flat map's units, so many to a degree of longitude: whole numbers of paths then are finer than their source. */
const UNITS = 1_000
/** Nearest to the poles that the map shows: beyond, Mercator runs away. */
const LAST_LATITUDE = 85
/** Metres of a degree along the equator of WGS 84. */
const DEGREE_METRES = 111_319.49

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Mercator on a sphere: it keeps shapes and directions, so that a commune looks as it does on paper. Inside Vietnam lengths grow by 9 % at most. */
export const toMap = ({ latitude, longitude }: Spot): Point => {
  const held = Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, latitude))
  return { x: longitude * UNITS, y: (-Math.asinh(Math.tan(radians(held))) * 180 * UNITS) / Math.PI }
}

export const fromMap = ({ x, y }: Point): Spot => ({
  latitude: (Math.atan(Math.sinh(radians(-y / UNITS))) * 180) / Math.PI,
  longitude: x / UNITS,
})

/** Metres of one unit of the flat map at that height of it. */
export const metresPerUnit = (y: number): number =>
  (DEGREE_METRES / UNITS) * Math.cos(radians(fromMap({ x: 0, y }).latitude))
