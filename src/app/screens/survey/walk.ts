import type { Place } from '../../../domain/records/evidence.ts'
import { distance } from '../../../domain/survey/expression/functions/places.ts'
import type { Point } from '../../../domain/survey/question-kinds.ts'

/** A point this far from the last one is worth keeping: nearer ones are the jitter of somebody who stands. */
const STEP_METRES = 5
/** Worse fixes would put points into the neighbour's field. */
const WEAK_METRES = 30
/** As many points as an answer holds (`question-kinds.ts`). */
const MOST_POINTS = 4_000

type Step = 'added' | 'added-and-due' | 'near' | 'weak'

/** A way that is being walked. `added-and-due`: as much again as a tenth of the way waits to be written. */
export const createWalk = (begun: readonly Point[]) => {
  let points = [...begun]
  let written = points.length
  let last: Point | undefined
  const add = (point: Point): Step => {
    if (points.length >= MOST_POINTS) return 'near'
    points = [...points, point]
    if (points.length - written <= points.length / 10) return 'added'
    written = points.length
    return 'added-and-due'
  }
  return {
    points: (): readonly Point[] => points,
    seen: ({ latitude, longitude, accuracyMetres = 0 }: Place): Step => {
      if (accuracyMetres > WEAK_METRES) return 'weak'
      const point = { lat: rounded(latitude), lon: rounded(longitude), accuracy: accuracyMetres }
      last = point
      const before = points.at(-1)
      return before !== undefined && distance([before, point]) < STEP_METRES ? 'near' : add(point)
    },
    /** A corner that the officer wants, however near. */
    addHere: (): Step => (last === undefined || last === points.at(-1) ? 'near' : add(last)),
  }
}

/** Six places after the point are a hand's breadth. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
