import { check } from '@placemarkio/check-geojson'
import { describe, expect, it } from 'vitest'
import { producersToGeoJson } from '../../../src/domain/exchange/geojson.ts'
import { aHolder, exchangeOf } from './exchange-fixture.ts'

const at = (latitude: number, longitude: number) => ({ place: { latitude, longitude } })

const records = (() => {
  const holders = [
    aHolder({ issuedOn: '2024-08-01' }, at(16.8012344, 107.1012346)),
    ...[aHolder({}, at(16.82, 107.11)), aHolder({}, at(16.84, 107.12)), aHolder()],
    ...[aHolder({}, at(16.7, 107.2), '19351'), aHolder({}, {}, '19360')],
  ]
  return exchangeOf({
    producers: holders.map(({ producer }) => producer),
    products: holders.map(({ product }) => product),
    certificates: holders.flatMap(({ certificate }) => certificate ?? []),
  })
})()

const drawn = (withPlaces: boolean) =>
  producersToGeoJson({ ...records, withPlaces, areaName: (code) => `Phường ${code}` })

describe('[RFC 7946] producers on a map', () => {
  it.each([false, true])('are right by a checker of GeoJSON (own places: %s)', (withPlaces) => {
    expect(check(JSON.stringify(drawn(withPlaces))).type).toBe('FeatureCollection')
  })

  it('stand in the middle of their commune, of which no single place can be told', () => {
    const points = drawn(false).features.map(({ geometry, properties }) => [
      geometry?.coordinates ?? null,
      properties.placeIs,
    ])
    expect(points.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => [[107.11, 16.82], 'commune']))
    expect(points.slice(4)).toEqual([
      [null, 'unknown'],
      [null, 'unknown'],
    ])
  })

  it('stand at their own places where those may be told', () => {
    const [first, , , fourth] = drawn(true).features
    expect(first?.geometry?.coordinates).toEqual([107.101235, 16.801234])
    expect(first?.properties).toMatchObject({ placeIs: 'producer', bestStars: 4, products: 1, certified: 1 })
    expect(fourth?.properties).toMatchObject({ placeIs: 'commune', bestStars: null })
  })
})
