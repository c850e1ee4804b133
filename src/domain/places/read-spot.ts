import type { Spot } from './distance.ts'

export type ReadSpot = { kind: 'read'; spot: Spot } | { kind: 'unreadable' | 'outside' }

/** Two numbers with points or commas for decimals, as maps copy them and people write them: "16.81631, 107.1004", "16,81631; 107,1004". */
const PAIR = /^\s*(\d+(?:[.,]\d+)?)\s*°?(?:\s*[;,]\s*|\s+)(\d+(?:[.,]\d+)?)\s*°?\s*$/

/** Vietnam with its islands; a slip of the finger or latitude and longitude in the wrong order mostly fall outside. */
const isInVietnam = ({ latitude, longitude }: Spot): boolean =>
  latitude >= 7 && latitude <= 24 && longitude >= 102 && longitude <= 118

/** What somebody typed for a place. */
export const readSpot = (text: string): ReadSpot => {
  const [, latitude, longitude] = PAIR.exec(text) ?? []
  if (latitude === undefined || longitude === undefined) return { kind: 'unreadable' }
  const spot = { latitude: numberOf(latitude), longitude: numberOf(longitude) }
  return isInVietnam(spot) ? { kind: 'read', spot } : { kind: 'outside' }
}

const numberOf = (text: string): number => Number(text.replace(',', '.'))
