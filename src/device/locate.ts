import type { Place } from '../domain/records/evidence.ts'

export type Located = { kind: 'located'; place: Place } | { kind: 'denied' | 'timed-out' | 'unavailable' }

/** Satellites under trees take this long; a fix of the last minute is as good as a new one. */
const OPTIONS: PositionOptions = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 }

/** Five places after the point are a metre; more would only feign. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5

/** Where this phone is. Asks the user the first time. */
export const locate = (geolocation: Geolocation | undefined): Promise<Located> =>
  new Promise((resolve) => {
    if (geolocation === undefined) return resolve({ kind: 'unavailable' })
    geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          kind: 'located',
          place: {
            latitude: rounded(coords.latitude),
            longitude: rounded(coords.longitude),
            accuracyMetres: Math.round(coords.accuracy),
          },
        }),
      ({ code }) => resolve({ kind: code === DENIED ? 'denied' : code === TIMED_OUT ? 'timed-out' : 'unavailable' }),
      OPTIONS,
    )
  })

/** Geolocation API, 8.1. */
const DENIED = 1
const TIMED_OUT = 3
