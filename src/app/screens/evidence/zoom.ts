/** How a picture lies on its stage: its scale, and how far its middle is from the stage's, in pixels. */
export interface View {
  readonly scale: number
  readonly x: number
  readonly y: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

interface Stage {
  readonly width: number
  readonly height: number
}

/** The whole picture, as large as the stage. */
export const WHOLE: View = { scale: 1, x: 0, y: 0 }

/** Beyond this there are only blurs. */
const MOST_SCALE = 8

/** Scaled by the factor, with what lies under `at` (from the stage's middle) staying under it. */
export const zoomed = (view: View, factor: number, at: Point, stage: Stage): View => {
  const scale = Math.min(MOST_SCALE, Math.max(1, view.scale * factor))
  const share = scale / view.scale
  return kept({ scale, x: at.x - (at.x - view.x) * share, y: at.y - (at.y - view.y) * share }, stage)
}

export const moved = (view: View, by: Point, stage: Stage): View =>
  kept({ ...view, x: view.x + by.x, y: view.y + by.y }, stage)

/** Never so far that an edge of the picture comes into the stage. */
const kept = ({ scale, x, y }: View, { width, height }: Stage): View => {
  const most = { x: ((scale - 1) * width) / 2, y: ((scale - 1) * height) / 2 }
  return { scale, x: within(x, most.x), y: within(y, most.y) }
}

/** Adding 0 makes a plain 0 of -0. */
const within = (value: number, most: number): number => Math.min(most, Math.max(-most, value)) + 0
