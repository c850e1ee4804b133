import type { CriteriaSet } from '../criteria/schema.ts'
import type { PlanObjective } from '../records/plan.ts'
import type { Rates } from '../records/rates.ts'
import { gatesUpTo } from '../scoring/gates.ts'
import { pointsFor } from '../scoring/stars.ts'
import { costOf, monthsOf } from './effort.ts'
import type { JointProduct } from './joint.ts'
import { type Cost, isCheaper } from './knapsack.ts'
import { classesOf, type Move, movesIn, waysOf } from './moves.ts'
import { type Scenario, scenariosOf } from './scenario.ts'
import { sharedKeyOf } from './shared-families.ts'
import { weightOf } from './weight.ts'

/** One way to settle a class of criteria: its points, what it weighs by itself, and the layers of shared actions that it makes use of. */
export interface Way {
  readonly points: number
  readonly cost: Cost
  readonly layers: readonly number[]
  readonly raises: readonly Move[]
}

/** One scenario of a product: a way of every class is to be chosen so that the points sum to the need. */
export interface Side {
  readonly scenario: Scenario
  readonly classes: readonly (readonly Way[])[]
}

export interface Task {
  readonly product: JointProduct
  readonly need: number
  readonly sides: readonly Side[]
}

/**
 * A layer of a shared action: what it weighs more to do it for the members than for those that need fewer steps alone. An action weighs as much as its
 * heaviest member, which is the sum of the layers up to that one's; so each layer is one thing of one weight that some of its members use or none.
 */
export interface Layer {
  readonly key: string
  readonly weight: Cost
  /** Tasks that need it when they make use of the action. */
  readonly members: readonly number[]
}

export interface JointTask {
  readonly tasks: readonly Task[]
  /** Layers of one action stand together, the lowest first. */
  readonly layers: readonly Layer[]
}

/** What weighs an action, and which are left out. */
export interface Bounds {
  readonly objective: PlanObjective
  readonly rates: Rates
  readonly withinMonths: number
}

/** Ways of every class of a product in each of its scenarios, as far as they can be done in time. */
export const sidesOf = (product: JointProduct, { rates, withinMonths }: Bounds): Side[] => {
  const gates = gatesUpTo(product.set, product.target)
  const costOf = (): Cost => [0, 0]
  return scenariosOf(product.set, product.input).map((scenario) => ({
    scenario,
    classes: classesOf(product.set).map((members) =>
      waysOf(members, { scenario, gates, locks: product.locks, costOf }).flatMap((way) => {
        const raises = movesIn(way).filter(({ isRaise }) => isRaise)
        return raises.some((move) => monthsOfMove(product, move, rates) > withinMonths)
          ? []
          : [{ points: way.points, cost: [0, 0] as const, layers: [], raises }]
      }),
    ),
  }))
}

/** The products with what they share drawn out. */
export const jointTaskOf = (products: readonly JointProduct[], bounds: Bounds): JointTask => {
  const plain = products.map((product) => ({ product, sides: sidesOf(product, bounds) }))
  const uses = usesOf(plain, bounds)
  const layers: Layer[] = []
  const prices = new Map<string, Map<number, { own: Cost; layers: readonly number[] }>>()
  for (const [key, byTask] of uses) prices.set(key, layered(key, byTask, layers))
  const tasks = plain.map(({ product, sides }, at): Task => {
    const priceOf = (move: Move): { own: Cost; layers: readonly number[] } => {
      const key = keyOf(product.set, move)
      const shared = key === undefined ? undefined : prices.get(key)?.get(at)
      return shared ?? { own: weightOfMove(product, move, bounds), layers: [] }
    }
    return {
      product,
      need: pointsFor(product.target, product.set.decision),
      sides: sides.map(({ scenario, classes }) => ({
        scenario,
        classes: classes.map((ways) => bestWays(ways.map((way) => priced(way, priceOf)))),
      })),
    }
  })
  return { tasks, layers }
}

const keyOf = (set: CriteriaSet, { criterion, place }: Move): string | undefined =>
  place === undefined ? undefined : sharedKeyOf(set, criterion, place)

const monthsOfMove = ({ input }: JointProduct, { criterion, place }: Move, rates: Rates): number =>
  place === undefined ? 0 : monthsOf(criterion, input.answers[criterion.code], place, rates)

const weightOfMove = (product: JointProduct, move: Move, { objective, rates }: Bounds): Cost => {
  const { criterion, place } = move
  if (place === undefined) return [0, 0]
  const money = costOf(criterion, product.input.answers[criterion.code], place, rates)
  return weightOf(objective, monthsOfMove(product, move, rates), money)
}

/** Shared actions, and what each would weigh for every task that could make use of it. */
const usesOf = (
  plain: readonly { readonly product: JointProduct; readonly sides: readonly Side[] }[],
  bounds: Bounds,
): ReadonlyMap<string, ReadonlyMap<number, Cost>> => {
  const uses = new Map<string, Map<number, Cost>>()
  for (const [at, { product, sides }] of plain.entries()) {
    for (const move of sides.flatMap(({ classes }) => classes.flat().flatMap(({ raises }) => raises))) {
      const key = keyOf(product.set, move)
      if (key === undefined) continue
      const byTask = uses.get(key) ?? new Map<number, Cost>()
      uses.set(key, byTask.set(at, weightOfMove(product, move, bounds)))
    }
  }
  return uses
}

/** Adds the layers of one shared action that have several members; what only one needs is its own. */
const layered = (
  key: string,
  byTask: ReadonlyMap<number, Cost>,
  layers: Layer[],
): Map<number, { own: Cost; layers: readonly number[] }> => {
  const rising = [...byTask].sort(([, one], [, other]) => Number(isCheaper(other, one)) - Number(isCheaper(one, other)))
  const prices = new Map<number, { own: Cost; layers: readonly number[] }>()
  const below: number[] = []
  let reached: Cost = [0, 0]
  for (const [at, [task, cost]] of rising.entries()) {
    const weight: Cost = [cost[0] - reached[0], cost[1] - reached[1]]
    const members = rising.slice(at).map(([member]) => member)
    const isMore = weight[0] !== 0 || weight[1] !== 0
    reached = cost
    if (isMore && members.length > 1) below.push(layers.push({ key, weight, members }) - 1)
    prices.set(task, { own: isMore && members.length === 1 ? weight : [0, 0], layers: [...below] })
  }
  return prices
}

const priced = (way: Way, priceOf: (move: Move) => { own: Cost; layers: readonly number[] }): Way => {
  const prices = way.raises.map(priceOf)
  return {
    ...way,
    cost: prices.reduce<Cost>((sum, { own }) => [sum[0] + own[0], sum[1] + own[1]], [0, 0]),
    layers: prices.flatMap(({ layers }) => layers),
  }
}

/** Without those that another is as good as: no fewer points, no more cost, no layer that it does not use; the first of equals stays. */
const bestWays = (ways: readonly Way[]): Way[] =>
  ways.filter((way, at) => !ways.some((other, place) => place !== at && isAsGood(other, way, place < at)))

const isAsGood = (other: Way, way: Way, isEarlier: boolean): boolean => {
  const asGood =
    other.points >= way.points &&
    !isCheaper(way.cost, other.cost) &&
    other.layers.every((layer) => way.layers.includes(layer))
  const isEqual =
    other.points === way.points &&
    other.cost[0] === way.cost[0] &&
    other.cost[1] === way.cost[1] &&
    other.layers.length === way.layers.length
  return asGood && (!isEqual || isEarlier)
}
