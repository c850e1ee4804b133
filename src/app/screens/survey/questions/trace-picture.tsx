import type { Point } from '../../../../domain/survey/question-kinds.ts'
import { surveyMessages } from '../../../messages/survey.ts'
import './trace-picture.css'

/** Width of the drawing in its own units. */
const SIZE = 100

/** The way as a drawing, north up, without a map: enough to see a gap or a stray point. */
export const TracePicture = ({ points, isClosed }: { points: readonly Point[]; isClosed: boolean }) => {
  const line = drawn(points)
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(' ')
  return (
    <svg
      class="trace-picture"
      viewBox={`-5 -5 ${SIZE + 10} ${SIZE + 10}`}
      role="img"
      aria-label={surveyMessages().walkPicture}
    >
      {isClosed ? (
        <polygon class="trace-picture-area" points={line} />
      ) : (
        <polyline class="trace-picture-line" points={line} />
      )}
    </svg>
  )
}

export const isTrace = (value: unknown): value is Point[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'lat' in one)

/** Metres east and north, shrunk to the drawing; a degree of longitude is shorter away from the equator. */
const drawn = (points: readonly Point[]): { x: number; y: number }[] => {
  const shrink = Math.cos(((points[0]?.lat ?? 0) * Math.PI) / 180)
  const east = points.map(({ lon }) => lon * shrink)
  const north = points.map(({ lat }) => lat)
  const [left, top] = [Math.min(...east), Math.max(...north)]
  const span = Math.max(Math.max(...east) - left, top - Math.min(...north), 1e-9)
  return points.map((_, at) => ({
    x: (((east[at] ?? 0) - left) / span) * SIZE,
    y: ((top - (north[at] ?? 0)) / span) * SIZE,
  }))
}
