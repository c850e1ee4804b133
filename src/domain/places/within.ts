import type { Land } from './outline.ts'
import type { Point } from './projection.ts'

/** Whether a point of the map is on that land: a ray from it to the east crosses its borders an odd number of times. */
export const isWithin = ({ rings }: Pick<Land, 'rings'>, point: Point): boolean =>
  rings.reduce((sum, ring) => sum + crossings(ring, point), 0) % 2 === 1

const crossings = (ring: readonly Point[], { x, y }: Point): number =>
  ring.filter((corner, at) => {
    const next = ring[(at + 1) % ring.length] ?? corner
    if (corner.y > y === next.y > y) return false
    return x < corner.x + ((y - corner.y) / (next.y - corner.y)) * (next.x - corner.x)
  }).length
