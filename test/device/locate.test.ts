import { describe, expect, it } from 'vitest'
import { followPlace, type Located, locate } from '../../src/device/locate.ts'

type Answer = { coords: { latitude: number; longitude: number; accuracy: number } } | { code: number }

/** A phone's positioning that answers once. */
const answering = (answer: Answer): Geolocation =>
  ({
    getCurrentPosition: (found: (position: unknown) => void, failed: (error: unknown) => void) =>
      'coords' in answer ? found(answer) : failed(answer),
  }) as unknown as Geolocation

describe('the place of a photo', () => {
  it('is told to the metre and no finer', async () => {
    const coords = { latitude: 16.816312345, longitude: 107.100398765, accuracy: 12.4 }
    expect(await locate(answering({ coords }))).toEqual({
      kind: 'located',
      place: { latitude: 16.81631, longitude: 107.1004, accuracyMetres: 12 },
    })
  })

  it.each([
    [1, 'denied'],
    [2, 'unavailable'],
    [3, 'timed-out'],
  ])('that the phone does not tell (code %i) is a value: %s', async (code, kind) => {
    expect(await locate(answering({ code }))).toEqual({ kind })
  })

  it('is not to be had from a browser without positioning', async () => {
    expect(await locate(undefined)).toEqual({ kind: 'unavailable' })
  })
})

describe('the place of a producer', () => {
  it('is told anew with every better fix, until it is stopped', () => {
    let found: ((position: unknown) => void) | undefined
    const stopped: number[] = []
    const phone = {
      watchPosition: (tell: (position: unknown) => void) => {
        found = tell
        return 7
      },
      clearWatch: (watch: number) => stopped.push(watch),
    } as unknown as Geolocation
    const told: Located[] = []
    const stop = followPlace(phone, (located) => told.push(located))
    for (const accuracy of [180, 12]) found?.({ coords: { latitude: 16.8, longitude: 107.1, accuracy } })
    stop()
    expect(told.map((one) => (one.kind === 'located' ? one.place.accuracyMetres : one.kind))).toEqual([180, 12])
    expect(stopped).toEqual([7])
  })

  it('is not to be had from a browser without positioning', () => {
    const told: Located[] = []
    followPlace(undefined, (located) => told.push(located))()
    expect(told).toEqual([{ kind: 'unavailable' }])
  })
})
