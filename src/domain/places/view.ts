import { metresPerUnit, type Point } from './projection.ts'

/** What of the flat map is seen: the point in the middle, and pixels of a unit. */
export interface View {
  readonly middle: Point
  readonly scale: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** From the whole country in the smallest window to a village of some hundred metres. */
const SCALES = { least: 0.012, most: 20 } as const
/** The map's middle stays in and around Vietnam with its islands. */
const REACH = { west: 100_000, east: 118_000, north: -25_500, south: -5_000 } as const

const held = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

const heldView = ({ middle, scale }: View): View => ({
  middle: { x: held(middle.x, REACH.west, REACH.east), y: held(middle.y, REACH.north, REACH.south) },
  scale: held(scale, SCALES.least, SCALES.most),
})

/** Where a point of the map is in the window; 0, 0 is its upper left corner. */
export const toWindow = ({ middle, scale }: View, { width, height }: Size, { x, y }: Point): Point => ({
  x: (x - middle.x) * scale + width / 2,
  y: (y - middle.y) * scale + height / 2,
})

/** The view after the map was pulled by so many pixels. */
export const pulled = ({ middle, scale }: View, by: Point): View =>
  heldView({ middle: { x: middle.x - by.x / scale, y: middle.y - by.y / scale }, scale })

/** The view after zooming about a point, told in pixels from the window's middle, that stays where it is. */
export const zoomed = (view: View, factor: number, about: Point): View => {
  const scale = held(view.scale * factor, SCALES.least, SCALES.most)
  const share = 1 / view.scale - 1 / scale
  return heldView({
    middle: { x: view.middle.x + about.x * share, y: view.middle.y + about.y * share },
    scale,
  })
}

export const canZoomIn = ({ scale }: View): boolean => scale < SCALES.most
export const canZoomOut = ({ scale }: View): boolean => scale > SCALES.least

/** Closest that a fit goes: producers of one village are shown with the country around them, some 10 km. */
const FIT_SCALE = 3

/** Pixels at two edges that something else stands on. */
interface Taken {
  readonly right: number
  readonly bottom: number
}

/** The view in which all points are seen, with a margin in pixels beside what is taken; undefined without a point. */
export const fitted = (
  points: readonly Point[],
  { width, height }: Size,
  margin: number,
  { right, bottom }: Taken = { right: 0, bottom: 0 },
): View | undefined => {
  if (points.length === 0) return undefined
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const room = (pixels: number): number => Math.max(1, pixels - 2 * margin)
  const scale = Math.min(room(width - right) / (east - west), room(height - bottom) / (south - north), FIT_SCALE)
  return heldView({
    middle: { x: (west + east) / 2 + right / 2 / scale, y: (north + south) / 2 + bottom / 2 / scale },
    scale,
  })
}

export const metresPerPixel = ({ middle, scale }: View): number => metresPerUnit(middle.y) / scale

/** Lengths that a scale bar may have: one, two or five and noughts. */
const roundMetres = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(most))
  return power * ([5, 2, 1].find((step) => step * power <= most) ?? 1)
}

/** The longest round length that is no wider than so many pixels. */
export const scaleBar = (view: View, mostPixels: number): { metres: number; pixels: number } => {
  const perPixel = metresPerPixel(view)
  const metres = roundMetres(perPixel * mostPixels)
  return { metres, pixels: metres / perPixel }
}
