import type { Point } from './projection.ts'

/** A place on the map that nothing else may cover. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height

/** Those of the labels that find room, the first first, beside what stands there already. */
export const labelsWithRoom = <T extends { box: Box }>(labels: readonly T[], taken: readonly Box[]): T[] => {
  const boxes = [...taken]
  return labels.filter(({ box }) => {
    if (boxes.some((other) => overlap(box, other))) return false
    boxes.push(box)
    return true
  })
}

export const boxAround = ({ x, y }: Point, width: number, height: number): Box => ({
  ...{ left: x - width / 2, top: y - height / 2 },
  ...{ width, height },
})
