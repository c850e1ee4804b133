import { directionTo, distanceMetres, type Spot } from '../domain/places/distance.ts'
import type { Place } from '../domain/records/evidence.ts'
import { formatNumber } from './format.ts'
import { evidenceMessages } from './messages/evidence.ts'
import { language } from './messages/language.ts'
import { mapMessages } from './messages/map.ts'

/** A place in figures, with how sure they are. */
export const placeWords = ({ latitude, longitude, accuracyMetres }: Place): string => {
  const t = evidenceMessages()
  const degrees = [latitude.toFixed(5), longitude.toFixed(5)] as const
  return accuracyMetres === undefined
    ? t.placeExact(...degrees)
    : t.placeAt(...degrees, String(Math.round(accuracyMetres)))
}

/** From here on nobody needs metres, or tenths of a kilometre. */
const KILOMETRE = 1_000
const FAR_METRES = 10_000

/** A length as one says it: tens of metres, then tenths of a kilometre, then kilometres. */
export const lengthWords = (metres: number): string => {
  const tens = Math.round(metres / 10) * 10
  if (tens < KILOMETRE) return `${tens}\u00a0m`
  const kilometres = metres < FAR_METRES ? Math.round(metres / 100) / 10 : Math.round(metres / KILOMETRE)
  return `${formatNumber(kilometres, language.value)}\u00a0km`
}

/** Nearer than this the phone cannot tell where to. */
const BESIDE_METRES = 50

/** How far it is and where to, as the crow flies. */
export const wayWords = (from: Spot, to: Spot): string => {
  const t = mapMessages()
  const metres = distanceMetres(from, to)
  return metres < BESIDE_METRES ? t.beside : t.away(lengthWords(metres), t.directions[directionTo(from, to)])
}
