import type { JointTask, Layer } from './joint-task.ts'
import { type Cost, isCheaper } from './knapsack.ts'
import { type Least, leastOfTask } from './task-least.ts'

/** The best choice of shared layers, and whether the search went through to the end. */
export interface Together {
  readonly cost: Cost
  /** Layers that are paid for. */
  readonly open: ReadonlySet<number>
  /** False where the search was given up at its limit of steps: what was found is possible, but perhaps not the least. */
  readonly isLeast: boolean
}

/** Steps of the search at most. Five products of real sets take a few dozen, twelve some two hundred; a step takes a fraction of a millisecond. */
const MOST_STEPS = 2_000

/** Rounds in which the shares of a layer are moved towards those that use it: many at the start, few below. */
const ROUNDS_FIRST = 30
const ROUNDS_BELOW = 5

/** Layers that are decided: paid for, or left out. */
interface Decided {
  readonly paid: ReadonlySet<number>
  readonly left: ReadonlySet<number>
}

/** Share of each member in each layer, as a fraction; they sum to 1. */
type Shares = readonly ReadonlyMap<number, number>[]

/**
 * The least that all tasks come to when a layer that several use is paid for once; exact, by branch and bound. Lower bound: a layer's weight is split
 * among its members in whatever shares (those who use it never pay more than it weighs), so each task's own dynamic programme gives the least for itself and
 * their sum is never above the optimum. Where all members that bear a share agree, the bound is met; else the layer that they disagree on most is
 * tried paid for, and left out. Undefined when a task has no way at all.
 */
export const leastTogether = ({ tasks, layers }: JointTask, mostSteps = MOST_STEPS): Together | undefined => {
  const least = tasks.map(leastOfTask)
  let best: { cost: Cost; open: ReadonlySet<number> } | undefined
  let steps = 0
  let isLeast = true

  const offer = (cost: Cost, open: ReadonlySet<number>): void => {
    if (best === undefined || isCheaper(cost, best.cost)) best = { cost, open }
  }

  /** What every task comes to under these shares; undefined when one has no way. */
  const relax = (decided: Decided, prices: readonly ReadonlyMap<number, Cost>[]): Least[] | undefined => {
    const found: Least[] = []
    for (const [task, solve] of least.entries()) {
      const one = solve((layer) =>
        decided.left.has(layer) ? undefined : decided.paid.has(layer) ? FREE : prices[layer]?.get(task),
      )
      if (one === undefined) return undefined
      found.push(one)
    }
    return found
  }

  const visit = (decided: Decided, given: Shares, rounds: number): void => {
    steps += 1
    if (steps > mostSteps) isLeast = false
    if (!isLeast) return
    let shares = given
    let split: Layer['weight'] = FREE
    let widest: number | undefined
    for (let round = 0; round < rounds; round += 1) {
      const prices = layers.map((layer, index) => sharedOut(layer, shares[index] ?? new Map()))
      const found = relax(decided, prices)
      if (found === undefined) return
      const bound = sumOf([
        ...found.map(({ cost }) => cost),
        ...[...decided.paid].map((layer) => weightAt(layers, layer)),
      ])
      const open = new Set(found.flatMap((one) => [...one.layers]))
      const unpaid = layers.map((layer, index) => unpaidOf(layer, index, decided, prices, found))
      const idle = [...decided.paid].filter((layer) => !open.has(layer)).map((layer) => weightAt(layers, layer))
      offer(minus(sumOf([bound, ...unpaid]), sumOf(idle)), open)
      if (best !== undefined && !isCheaper(bound, best.cost)) return
      split = FREE
      widest = undefined
      for (const [index, gap] of unpaid.entries()) if (isCheaper(split, gap)) [split, widest] = [gap, index]
      if (widest === undefined) return
      shares = moved(layers, shares, found, STEP / (1 + round / 4))
    }
    if (widest === undefined) return
    const at = widest
    const kin = layers.flatMap(({ key }, index) => (key === layers[at]?.key ? [index] : []))
    visit({ ...decided, paid: new Set([...decided.paid, ...kin.filter((index) => index <= at)]) }, shares, ROUNDS_BELOW)
    visit({ ...decided, left: new Set([...decided.left, ...kin.filter((index) => index >= at)]) }, shares, ROUNDS_BELOW)
  }

  visit(
    { paid: new Set(), left: new Set() },
    layers.map(({ members }) => new Map(members.map((member) => [member, 1 / members.length]))),
    ROUNDS_FIRST,
  )
  return best === undefined ? undefined : { ...(best as { cost: Cost; open: ReadonlySet<number> }), isLeast }
}

const FREE: Cost = [0, 0]

/** How far a round moves the shares. */
const STEP = 0.5

const weightAt = (layers: readonly Layer[], index: number): Cost => layers[index]?.weight ?? FREE

const sumOf = (costs: readonly Cost[]): Cost =>
  costs.reduce<Cost>((sum, cost) => [sum[0] + cost[0], sum[1] + cost[1]], FREE)

const minus = (one: Cost, other: Cost): Cost => [one[0] - other[0], one[1] - other[1]]

/** The layer's weight in whole numbers by the shares; the last member bears what rounding leaves, so that they sum to the weight exactly. */
const sharedOut = ({ weight, members }: Layer, shares: ReadonlyMap<number, number>): Map<number, Cost> => {
  let [first, second] = weight
  return new Map(
    members.map((member, at): [number, Cost] => {
      const share = shares.get(member) ?? 0
      const isLast = at === members.length - 1
      const one: Cost = isLast
        ? [first, second]
        : [Math.min(first, Math.floor(weight[0] * share)), Math.min(second, Math.floor(weight[1] * share))]
      first -= one[0]
      second -= one[1]
      return [member, one]
    }),
  )
}

/** What a layer weighs beyond the shares of those that use it; nothing where nobody does or it is paid for. */
const unpaidOf = (
  layer: Layer,
  index: number,
  { paid }: Decided,
  prices: readonly ReadonlyMap<number, Cost>[],
  found: readonly Least[],
): Cost => {
  const users = layer.members.filter((member) => found[member]?.layers.has(index))
  if (paid.has(index) || users.length === 0) return FREE
  return minus(layer.weight, sumOf(users.map((member) => prices[index]?.get(member) ?? FREE)))
}

/** Shares moved from the members that do without a layer to those that use it. */
const moved = (layers: readonly Layer[], shares: Shares, found: readonly Least[], step: number): Shares =>
  layers.map(({ members }, index) => {
    const users = members.filter((member) => found[member]?.layers.has(index))
    const before = shares[index] ?? new Map<number, number>()
    if (users.length === 0 || users.length === members.length) return before
    const raised = members.map((member) => {
      const share = before.get(member) ?? 0
      return users.includes(member)
        ? share + step / users.length
        : Math.max(0, share - step / (members.length - users.length))
    })
    const sum = raised.reduce((total, one) => total + one, 0)
    return new Map(members.map((member, at) => [member, (raised[at] ?? 0) / sum]))
  })
