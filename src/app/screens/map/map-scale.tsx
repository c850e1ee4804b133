import { toMap } from '../../../domain/places/projection.ts'
import { metresPerPixel, type Size, scaleBar, toWindow, type View } from '../../../domain/places/view.ts'
import type { Place } from '../../../domain/records/evidence.ts'
import { lengthWords } from '../../place-words.ts'

/** Widest that the bar gets. */
const BAR_PX = 100

/** How long a stretch on the map is in the country. */
export const MapScale = ({ view }: { view: View }) => {
  const { metres, pixels } = scaleBar(view, BAR_PX)
  return (
    <p class="map-scale">
      <span class="map-scale-bar" style={{ inlineSize: `${pixels}px` }} />
      {lengthWords(metres)}
    </p>
  )
}

/** Radius of the dot that is the user. */
const DOT_PX = 7

/** Where the user is, and how far off that may be. */
export const OwnPlace = ({ place, view, size }: { place: Place; view: View; size: Size }) => {
  const { x, y } = toWindow(view, size, toMap(place))
  const radius = (place.accuracyMetres ?? 0) / metresPerPixel(view)
  return (
    <>
      <circle class="map-own-round" cx={x} cy={y} r={radius} />
      <circle class="map-own" cx={x} cy={y} r={DOT_PX} />
    </>
  )
}
