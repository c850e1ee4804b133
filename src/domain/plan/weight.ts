import type { PlanObjective } from '../records/plan.ts'
import type { Cost } from './knapsack.ts'

/** Months are weighed to a thousandth, as whole numbers, so that sums do not depend on the order in which they are made. */
const PER_MONTH = 1000

/** More actions than any plan has, and more thousandths of months; so that two measures fit into one whole number. */
const COUNT_ROOM = 10_000
const EFFORT_ROOM = 10_000_000_000

/**
 * What one action weighs under an objective; sums of weights are compared from left to right. Fewest: count, then effort, then money. Effort: effort,
 * count, money. Cheapest: money, effort, count. Fastest: the longest action has been made as short as possible before, then as effort.
 */
export const weightOf = (objective: PlanObjective, months: number, costVnd: number): Cost => {
  const effort = Math.round(months * PER_MONTH)
  switch (objective) {
    case 'fewest':
      return [EFFORT_ROOM + effort, costVnd]
    case 'effort':
    case 'fastest':
      return [effort * COUNT_ROOM + 1, costVnd]
    case 'cheapest':
      return [costVnd, effort * COUNT_ROOM + 1]
  }
}
