import type { ScoreInput } from '../scoring/points.ts'
import { scoreAssessment } from '../scoring/score.ts'
import type { Side, Task } from './joint-task.ts'
import { type Cost, cheapestChoice, isCheaper } from './knapsack.ts'
import type { Move } from './moves.ts'
import { sharedKeyOf } from './shared-families.ts'

/** What a product does in a plan, and the answers that it then has. */
export interface ChosenRaises {
  readonly raises: readonly Move[]
  readonly after: ScoreInput
  readonly liftsStop: boolean
}

/**
 * The least that a product does beside the shared layers that are paid for, and nothing that its own stars do not need: an action that others have
 * to do anyway raises it only where that helps it to its stars.
 */
export const chosenRaises = (task: Task, open: ReadonlySet<number>): ChosenRaises => {
  const best = task.sides
    .flatMap((side) => attempt(side, task.need, open) ?? [])
    .reduce((least, next) => (isCheaper(next.cost, least.cost) ? next : least))
  const { set, target } = task.product
  const { input, liftsStop } = best.side.scenario
  const needed = best.raises.reduceRight<readonly Move[]>((kept, move) => {
    // Any other raise weighs something, so the least has none too many.
    if (move.place === undefined || sharedKeyOf(set, move.criterion, move.place) === undefined) return kept
    const without = kept.filter((other) => other !== move)
    return scoreAssessment(set, raised(input, without)).stars >= target ? without : kept
  }, best.raises)
  return { raises: needed, after: raised(input, needed), liftsStop }
}

interface Attempt {
  readonly side: Side
  readonly raises: readonly Move[]
  readonly cost: Cost
}

const attempt = (side: Side, need: number, open: ReadonlySet<number>): Attempt | undefined => {
  const classes = side.classes.map((ways) => ways.filter(({ layers }) => layers.every((layer) => open.has(layer))))
  const chosen = cheapestChoice(classes, need)
  if (chosen === undefined) return undefined
  const cost = chosen.reduce<Cost>((sum, way) => [sum[0] + way.cost[0], sum[1] + way.cost[1]], [0, 0])
  return { side, raises: chosen.flatMap(({ raises }) => raises), cost }
}

const raised = (input: ScoreInput, moves: readonly Move[]): ScoreInput => ({
  ...input,
  answers: {
    ...input.answers,
    ...Object.fromEntries(
      moves.flatMap(({ criterion, place }) => (place === undefined ? [] : [[criterion.code, place]])),
    ),
  },
})
