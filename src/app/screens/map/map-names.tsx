import type { Bilingual } from '../../../domain/bilingual.ts'
import { type Box, boxAround, labelsWithRoom } from '../../../domain/places/labels.ts'
import type { Land, VietnamOutline } from '../../../domain/places/outline.ts'
import type { Point } from '../../../domain/places/projection.ts'
import { type Size, toWindow, type View } from '../../../domain/places/view.ts'
import { isWithin } from '../../../domain/places/within.ts'
import { language } from '../../messages/language.ts'
import { mapMessages } from '../../messages/map.ts'

/** Room that a letter takes, and a line; somewhat more than they do, so that names have air. */
const LETTER_PX = 7.6
const LINE_PX = 20
/** How much wider than its province a name may be. */
const OVERHANG = 1.25
/** Where the sea's name stands. */
const SEA: Point = { x: 111_300, y: -13_400 }

interface MapNamesProps {
  readonly outline: VietnamOutline
  readonly view: View
  readonly size: Size
  /** Marks and their names: no other name may cover them. */
  readonly taken: readonly Box[]
}

/** Where else in the window the name of the province around it is tried: shares of width and height from the middle. */
const TRIES = [0, -0.2, 0.2, -0.35, 0.35].flatMap((down) => [0, -0.2, 0.2].map((right) => ({ right, down })))

/** Names of provinces, islands, neighbours and the sea, where there is room; Vietnam's first. */
export const MapNames = ({ outline, view, size, taken }: MapNamesProps) => {
  const named = (kind: string, text: string, at: Point) => {
    const { x, y } = toWindow(view, size, at)
    return { kind, text, x, y, box: boxAround({ x, y }, text.length * LETTER_PX, LINE_PX) }
  }
  const word = (name: Bilingual): string => name[language.value]
  const names = [
    ...outline.provinces
      .filter(({ name, rings }) => name.vi.length * LETTER_PX < widthOf(rings) * view.scale * OVERHANG)
      .map(({ name, middle }) => named('province', word(name), middle)),
    ...outline.islands.map(({ name, dots }) => named('island', word(name), below(dots))),
    named('sea', mapMessages().sea, SEA),
    ...outline.neighbours
      .filter(({ name }) => name.vi !== '')
      .map(({ name, middle }) => named('neighbour', word(name), middle)),
  ]
  const seen = names.filter(({ x, y }) => x > 0 && y > 0 && x < size.width && y < size.height)
  const placed = labelsWithRoom(seen, taken)
  const around = outline.provinces.find((land) => isWithin(land, view.middle))
  const elsewhere =
    around === undefined || placed.some(({ text }) => text === word(around.name))
      ? []
      : placesIn(around, view, size).map((at) => named('province', word(around.name), at))
  const moved = labelsWithRoom(elsewhere, [...taken, ...placed.map(({ box }) => box)]).slice(0, 1)
  return (
    <>
      {[...placed, ...moved].map(({ kind, text, x, y }) => (
        <text key={`${kind} ${text}`} class={`map-name map-name-${kind}`} x={x} y={y}>
          {text}
        </text>
      ))}
    </>
  )
}

const placesIn = (land: Land, { middle, scale }: View, { width, height }: Size): Point[] =>
  TRIES.map(({ right, down }) => ({
    x: middle.x + (right * width) / scale,
    y: middle.y + (down * height) / scale,
  })).filter((at) => isWithin(land, at))

const widthOf = (rings: readonly (readonly Point[])[]): number => {
  const xs = rings.flat().map(({ x }) => x)
  return Math.max(...xs) - Math.min(...xs)
}

/** Under the dots of an archipelago, in the middle. */
const below = (dots: readonly Point[]): Point => {
  const xs = dots.map(({ x }) => x)
  return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: Math.max(...dots.map(({ y }) => y)) + 350 }
}
