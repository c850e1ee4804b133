import { pointsFor } from '../scoring/stars.ts'
import { monthsOf } from './effort.ts'
import type { JointProduct } from './joint.ts'
import { type Bounds, type Side, sidesOf } from './joint-task.ts'

/** Whether any choice reaches the product's stars within the bounds. */
export const hasWay = (product: JointProduct, bounds: Bounds): boolean =>
  sidesOf(product, bounds).some((side) => mostPoints(side) >= pointsFor(product.target, product.set.decision))

/** The fewest months within which the product's longest raise can be done, so that it still reaches its stars; it must have a way. */
export const leastMonths = (product: JointProduct, bounds: Bounds): number => {
  const months = monthsPossible(product, bounds)
  let [low, high] = [0, months.length - 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (hasWay(product, { ...bounds, withinMonths: months[middle] ?? 0 })) high = middle
    else low = middle + 1
  }
  return months[low] ?? 0
}

/** No class may be without a way; its gates are met by each of them. */
const mostPoints = ({ classes }: Side): number =>
  classes.reduce((sum, ways) => sum + Math.max(Number.NEGATIVE_INFINITY, ...ways.map(({ points }) => points)), 0)

/** Months that some raise takes, and none; rising. */
const monthsPossible = (product: JointProduct, bounds: Bounds): number[] => {
  const months = sidesOf(product, bounds).flatMap(({ classes }) =>
    classes
      .flat()
      .flatMap(({ raises }) =>
        raises.map(({ criterion, place }) =>
          place === undefined ? 0 : monthsOf(criterion, product.input.answers[criterion.code], place, bounds.rates),
        ),
      ),
  )
  return [...new Set([0, ...months])].sort((one, other) => one - other)
}
