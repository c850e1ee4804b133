import type { Place } from '../domain/records/evidence.ts'

export type Located = { kind: 'located'; place: Place } | { kind: 'denied' | 'timed-out' | 'unavailable' }

/** Satellites under trees take this long; a fix of the last minute is as good as a new one. */
const OPTIONS: PositionOptions = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 }

/** For a place that is kept: only fixes made from now on, each better than a guess of before. */
const KEPT_OPTIONS: PositionOptions = { ...OPTIONS, maximumAge: 0, timeout: 60_000 }

/** Five places after the point are a metre; more would only feign. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5

/** Where this phone is. Asks the user the first time. */
export const locate = (geolocation: Geolocation | undefined): Promise<Located> =>
  new Promise((resolve) => {
    if (geolocation === undefined) return resolve({ kind: 'unavailable' })
    geolocation.getCurrentPosition(
      (position) => resolve(placeOf(position)),
      (error) => resolve(troubleOf(error)),
      OPTIONS,
    )
  })

/** Tells every fix, as satellites come in, until it is stopped by what it gives back. Asks the user the first time. */
export const followPlace = (geolocation: Geolocation | undefined, tell: (located: Located) => void): (() => void) => {
  if (geolocation === undefined) {
    tell({ kind: 'unavailable' })
    return () => undefined
  }
  const watch = geolocation.watchPosition(
    (position) => tell(placeOf(position)),
    (error) => tell(troubleOf(error)),
    KEPT_OPTIONS,
  )
  return () => geolocation.clearWatch(watch)
}

const placeOf = ({ coords }: GeolocationPosition): Located => ({
  kind: 'located',
  place: {
    latitude: rounded(coords.latitude),
    longitude: rounded(coords.longitude),
    accuracyMetres: Math.round(coords.accuracy),
  },
})

const troubleOf = ({ code }: GeolocationPositionError): Located => ({
  kind: code === DENIED ? 'denied' : code === TIMED_OUT ? 'timed-out' : 'unavailable',
})

/** Geolocation API, 8.1. */
const DENIED = 1
const TIMED_OUT = 3
