import type { Located } from './locate.ts'

/** Satellites under trees take this long. */
const WAIT_MS = 20_000

/** Geolocation API, 8.1. */
const DENIED = 1
const TIMED_OUT = 3

/** Tells every fix of this phone's place until it is stopped, each as exact as the satellites allow by then. Nothing old is told. */
export const watchPlace = (geolocation: Geolocation | undefined, seen: (located: Located) => void): (() => void) => {
  if (geolocation === undefined) {
    seen({ kind: 'unavailable' })
    return () => undefined
  }
  const watching = geolocation.watchPosition(
    ({ coords: { latitude, longitude, accuracy } }) =>
      seen({ kind: 'located', place: { latitude, longitude, accuracyMetres: Math.round(accuracy) } }),
    ({ code }) => seen({ kind: code === DENIED ? 'denied' : code === TIMED_OUT ? 'timed-out' : 'unavailable' }),
    { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: 0 },
  )
  return () => geolocation.clearWatch(watching)
}
