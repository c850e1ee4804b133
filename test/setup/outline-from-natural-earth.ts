import { writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { MERGED, NEIGHBOURS } from './outline-names.ts'

/**
 * Makes the map's outline (`src/domain/places/vietnam.json`) anew from QGIS's `world_map.gpkg`, which is Natural Earth 1:10m Admin 1, generalised:
 * `node test/setup/outline-from-natural-earth.ts FILE`. Where the data comes from and what is wrong with it: `src/domain/places/outline.ts`.
 */
type Spot = readonly [longitude: number, latitude: number]
type Ring = Spot[]
/** Thousandths of a degree, 110 m: ten times finer than the source. */
const STEPS = 1_000
/** Land beyond Vietnam is drawn as far as a wide window may look: west, south, east, north. */
const FRAME = [90, 0, 127, 30] as const
/** It is only the ground on which Vietnam lies, so it is drawn as coarse as this, in steps, and islands with fewer corners are left out. */
const COARSE = 150
const FEWEST = 7

const polygonsOf = (blob: Uint8Array): Ring[][] => {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength)
  let at = 8 + ([0, 32, 48, 48, 64][(view.getUint8(3) >> 1) & 7] ?? 0)
  const count = (): number => {
    at += 4
    return view.getUint32(at - 4, true)
  }
  const number = (): number => {
    at += 8
    return view.getFloat64(at - 8, true)
  }
  const list = <T>(read: () => T): T[] => Array.from({ length: count() }, read)
  at += 5
  return list(() => {
    at += 5
    return list(() => list((): Spot => [Math.round(number() * STEPS), Math.round(number() * STEPS)]))
  })
}

/** Outer rings of what these polygons cover together: an edge that two of them share runs both ways and falls out. */
const united = (rings: readonly Ring[]): Ring[] => {
  const edges = new Map<string, [Spot, Spot]>()
  for (const ring of rings) {
    ring.slice(1).forEach((to, place) => {
      const from = ring[place] ?? to
      if (String(from) !== String(to) && !edges.delete(`${to} ${from}`)) edges.set(`${from} ${to}`, [from, to])
    })
  }
  const next = new Map([...edges.values()].map(([from, to]) => [String(from), to]))
  const joined: Ring[] = []
  for (let start = next.keys().next().value; start !== undefined; start = next.keys().next().value) {
    const ring: Ring = []
    for (let to = next.get(start); to !== undefined; to = next.get(String(to))) {
      next.delete(String(ring.at(-1) ?? start))
      ring.push(to)
    }
    joined.push(ring)
  }
  return joined.filter((ring) => ring.length > 2)
}

/** The ring within the frame, side by side (Sutherland and Hodgman). */
const framed = (ring: Ring): Ring =>
  FRAME.reduce((left, edge, side) => {
    const axis = side % 2 === 0 ? 0 : 1
    const limit = edge * STEPS
    const isIn = (spot: Spot): boolean => (side < 2 ? spot[axis] >= limit : spot[axis] <= limit)
    return left.flatMap((to, place) => {
      const from = left.at(place - 1) ?? to
      if (isIn(from) === isIn(to)) return isIn(to) ? [to] : []
      const share = (limit - from[axis]) / (to[axis] - from[axis])
      const cut: Spot = [
        Math.round(from[0] + share * (to[0] - from[0])),
        Math.round(from[1] + share * (to[1] - from[1])),
      ]
      return isIn(to) ? [cut, to] : [cut]
    })
  }, ring)

/** Corners on a coarse grid, but for those that Vietnam has too: its border stays closed. */
const coarse = (ring: Ring, exact: ReadonlySet<string>): Ring =>
  ring
    .map(
      ([x, y]): Spot =>
        exact.has(`${x},${y}`) ? [x, y] : [Math.round(x / COARSE) * COARSE, Math.round(y / COARSE) * COARSE],
    )
    .filter((spot, place, all) => String(spot) !== String(all.at(place - 1)))

const isInside = ([x, y]: Spot, ring: Ring): boolean =>
  ring.reduce((inside, [x1, y1], place) => {
    const [x0, y0] = ring.at(place - 1) ?? [x1, y1]
    return y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0 ? !inside : inside
  }, false)

const distanceToEdge = ([x, y]: Spot, ring: Ring): number =>
  Math.min(
    ...ring.map(([x1, y1], place) => {
      const [x0, y0] = ring.at(place - 1) ?? [x1, y1]
      const along = ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / ((x1 - x0) ** 2 + (y1 - y0) ** 2 || 1)
      const share = Math.max(0, Math.min(1, along))
      return Math.hypot(x - x0 - share * (x1 - x0), y - y0 - share * (y1 - y0))
    }),
  )

/** Where a name stands best: of a grid over the ring, the inner spot that is farthest from its edge. */
const middleOf = (ring: Ring): Spot => {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  const [west, south, east, north] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  const at = (part: number, low: number, high: number): number => Math.round(low + ((high - low) * part) / 40)
  const grid = Array.from(
    { length: 41 * 41 },
    (_, cell): Spot => [at(cell % 41, west, east), at(Math.floor(cell / 41), south, north)],
  )
  const inner = grid.filter((spot) => isInside(spot, ring)).map((spot) => ({ spot, room: distanceToEdge(spot, ring) }))
  return inner.sort((one, other) => other.room - one.room)[0]?.spot ?? [west, south]
}

/** First corner, then the steps from corner to corner. */
const packed = (ring: Ring): number[] =>
  ring.flatMap(([x, y], place) => {
    const [x0, y0] = place === 0 ? [0, 0] : (ring[place - 1] ?? [0, 0])
    return [x - x0, y - y0]
  })

const areaOf = (ring: Ring): number =>
  Math.abs(
    ring.reduce((sum, [x, y], place) => {
      const [x0, y0] = ring.at(place - 1) ?? [x, y]
      return sum + x0 * y - x * y0
    }, 0),
  )

const shape = (rings: Ring[]): { middle: Spot; rings: number[][] } => {
  const largest = rings.toSorted((one, other) => areaOf(other) - areaOf(one))
  return { middle: middleOf(largest[0] ?? []), rings: largest.map(packed) }
}

const between = (ring: Ring, [west, south, east, north]: readonly [number, number, number, number]): boolean =>
  ring.every(([x, y]) => x > west * STEPS && x < east * STEPS && y > south * STEPS && y < north * STEPS)

/** Natural Earth counts Cát Bà and Cát Hải to Quảng Ninh and Côn Đảo to Sóc Trăng. */
const ownerOf = (name: string, ring: Ring): string => {
  if (name === 'Quảng Ninh' && between(ring, [106.75, 20.69, 107.12, 20.94])) return 'Hải Phòng'
  return name === 'Sóc Trăng' && between(ring, [106, 8.5, 107, 9]) ? 'Bà Rịa - Vũng Tàu' : name
}

const db = new DatabaseSync(process.argv[2] ?? 'world_map.gpkg', { readOnly: true })
const formerly = new Map<string, Ring[]>()
for (const { name, geom } of db.prepare("select name, geom from states_provinces where adm0_a3 = 'VNM'").all()) {
  for (const [ring = []] of polygonsOf(geom as Uint8Array)) {
    const owner = ownerOf(String(name), ring)
    formerly.set(owner, [...(formerly.get(owner) ?? []), ring])
  }
}
const provinces = Object.entries(MERGED).map(([name, former]) => ({
  name,
  ...shape(united(former.flatMap((one) => formerly.get(one) ?? []))),
}))
const ours = new Set([...formerly.values()].flat(2).map(String))
const neighbours = NEIGHBOURS.map(({ code, ...name }) => {
  const row = db.prepare('select geom from countries where ISO_A3 = ?').get(code)
  const rings = polygonsOf(row?.geom as Uint8Array).map(([ring = []]) => coarse(framed(ring), ours))
  return { name, ...shape(rings.filter((ring) => ring.length >= FEWEST)) }
})
const unused = [...formerly.keys()].filter((name) => !Object.values(MERGED).flat().includes(name))
if (unused.length > 0) throw new Error(`no province has ${unused.join(', ')}`)
writeFileSync('src/domain/places/vietnam.json', `${JSON.stringify({ provinces, neighbours })}\n`)
