import { useMemo } from 'preact/hooks'
import type { Land, VietnamOutline } from '../../../domain/places/outline.ts'
import type { Size, View } from '../../../domain/places/view.ts'
import { toWindow } from '../../../domain/places/view.ts'

/** Radius of a dot that stands for an island too small for a ring. */
const DOT_PX = 2.5

interface MapLandProps {
  readonly outline: VietnamOutline
  readonly view: View
  readonly size: Size
}

/** Land and borders. The shapes are laid once; what is seen of them is one transformation, so that a cheap phone moves them smoothly. */
export const MapLand = ({ outline, view, size }: MapLandProps) => {
  const shapes = useMemo(() => <Shapes outline={outline} />, [outline])
  const { x, y } = toWindow(view, size, { x: 0, y: 0 })
  return (
    <>
      <g transform={`translate(${x} ${y}) scale(${view.scale})`}>{shapes}</g>
      {outline.islands.flatMap(({ dots }) =>
        dots.map((dot) => {
          const at = toWindow(view, size, dot)
          return <circle key={`${dot.x} ${dot.y}`} class="map-island" cx={at.x} cy={at.y} r={DOT_PX} />
        }),
      )}
    </>
  )
}

const Shapes = ({ outline }: { outline: VietnamOutline }) => (
  <>
    {outline.neighbours.map((land, place) => (
      <path key={place} class="map-neighbour" d={pathOf(land)} />
    ))}
    {outline.provinces.map((land) => (
      <path key={land.name.vi} class="map-province" d={pathOf(land)} />
    ))}
  </>
)

const pathOf = ({ rings }: Land): string =>
  rings.map((ring) => `M${ring.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join('L')}Z`).join('')
