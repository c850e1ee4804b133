import * as z from 'zod/mini'
import type { Bilingual } from '../bilingual.ts'
import type { Spot } from './distance.ts'
import { type Point, toMap } from './projection.ts'

/**
 * The provinces and cities of Vietnam since 1 July 2025 and the land around them, drawn without a network.
 *
 * Source: Natural Earth 1:10m, Admin 1 (v4.1.0), public domain (naturalearthdata.com/about/terms-of-use), as QGIS ships it: generalised, so that borders are
 * off by a kilometre or two. It has the 63 provinces of before; they were joined into 34 by Resolution 202/2025/QH15, and Cát Bà, Cát Hải and Côn
 * Đảo, which it counts to wrong provinces, put right (`test/setup/outline-from-natural-earth.ts` makes `vietnam.json` anew).
 * Unverified: borders were not held against an official map; changes of borders between provinces other than the joining are not in it.
 */
const Ring = z.array(z.int())
const Middle = z.tuple([z.int(), z.int()])
const Outline = z.object({
  provinces: z.array(z.object({ name: z.string(), middle: Middle, rings: z.array(Ring) })),
  neighbours: z.array(
    z.object({
      name: z.object({ vi: z.string(), en: z.string() }),
      middle: Middle,
      rings: z.array(Ring),
    }),
  ),
})

/** One land of the map: its corners, and where its name stands. Points are those of the flat map. */
export interface Land {
  readonly name: Bilingual
  readonly middle: Point
  readonly rings: readonly (readonly Point[])[]
}

/** Islands too small for a ring. Each dot stands for one. */
interface Islands {
  readonly name: Bilingual
  readonly dots: readonly Point[]
}

export interface VietnamOutline {
  readonly provinces: readonly Land[]
  readonly neighbours: readonly Land[]
  readonly islands: readonly Islands[]
}

export type LoadedOutline = { kind: 'ready'; outline: VietnamOutline } | { kind: 'unavailable' }

/** The outline, opened and checked. Never throws: a chunk that cannot be fetched is `unavailable`. */
export const loadOutline = async (): Promise<LoadedOutline> => {
  try {
    const file = await import('./vietnam.json', { with: { type: 'json' } })
    const { provinces, neighbours } = Outline.parse(file.default)
    return {
      kind: 'ready',
      outline: {
        provinces: provinces.map(({ name, ...shape }) => landOf({ vi: name, en: name }, shape)),
        neighbours: neighbours.map(({ name, ...shape }) => landOf(name, shape)),
        islands: ISLANDS.map(({ name, spots }) => ({ name, dots: spots.map(spotOf).map(toMap) })),
      },
    }
  } catch {
    return { kind: 'unavailable' }
  }
}

/** Thousandths of a degree. */
const STEPS = 1_000

const landOf = (name: Bilingual, shape: { middle: [number, number]; rings: number[][] }): Land => ({
  name,
  middle: toMap(spotOf([shape.middle[1] / STEPS, shape.middle[0] / STEPS])),
  rings: shape.rings.map(cornersOf),
})

/** A ring is its first corner, then the steps from corner to corner, longitude before latitude. */
const cornersOf = (packed: readonly number[]): Point[] => {
  let [longitude, latitude] = [0, 0]
  return Array.from({ length: packed.length / 2 }, (_, corner) => {
    longitude += packed[2 * corner] ?? 0
    latitude += packed[2 * corner + 1] ?? 0
    return toMap({ latitude: latitude / STEPS, longitude: longitude / STEPS })
  })
}

const spotOf = ([latitude, longitude]: readonly [number, number]): Spot => ({ latitude, longitude })

/**
 * The two archipelagos that every map of Vietnam shows with the province each belongs to, which Natural Earth does not count to it. A few dots stand for
 * all islands: some islets as Natural Earth has them, the others to the minute from published descriptions, not surveyed.
 */
const ISLANDS: readonly { name: Bilingual; spots: readonly (readonly [latitude: number, longitude: number])[] }[] = [
  {
    name: { vi: 'Quần đảo Hoàng Sa (Đà Nẵng)', en: 'Hoàng Sa islands (Đà Nẵng)' },
    spots: [
      [16.88, 112.28],
      [16.53, 111.61],
      [16.47, 111.73],
      [16.03, 112.53],
      [15.78, 111.2],
    ],
  },
  {
    name: { vi: 'Quần đảo Trường Sa (Khánh Hòa)', en: 'Trường Sa islands (Khánh Hòa)' },
    spots: [
      [11.43, 114.33],
      [11.04, 114.28],
      [10.18, 114.37],
      [10.05, 113.85],
      [10.73, 115.83],
      [8.63, 111.92],
    ],
  },
]
