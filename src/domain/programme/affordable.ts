import type { Uuid } from '../records/envelope.ts'
import type { LiftChoice, MeasureLift } from './measure-lift.ts'

/** Products to pay for, and what that costs. */
export interface Affordable {
  readonly products: readonly Uuid[]
  readonly costVnd: number
}

/**
 * The most products that one measure lifts within the money, at the least cost for so many; exact. A 0/1 knapsack in which all products count alike:
 * where each costs what it costs alone the cheapest are the best, and where products of a producer share an action, dynamic programming over the number of them
 * lifted chooses how many of each producer. It takes as many steps as there are sharing products by sharing products; a few thousand of them take less than a second.
 */
export const mostWithin = (lifts: readonly MeasureLift[], budgetVnd: number): Affordable => {
  const alone = lifts
    .filter(({ isAdditive }) => isAdditive)
    .flatMap(({ products }) => products)
    .sort((one, other) => one.costVnd - other.costVnd || (one.product < other.product ? -1 : 1))
  const sharing = lifts.filter(({ isAdditive }) => !isAdditive).map(({ choices }) => choices)
  const shared = leastByCount(sharing)
  const sums = [0]
  for (const { costVnd } of alone) sums.push((sums.at(-1) ?? 0) + costVnd)
  let best = { count: 0, costVnd: 0, alone: 0, shared: 0 }
  let singles = alone.length
  for (const [count, costVnd] of shared.costs.entries()) {
    if (costVnd > budgetVnd) continue
    // The more the sharing ones cost, the fewer the others can be; the costs rise with the count.
    while (singles > 0 && costVnd + (sums[singles] ?? 0) > budgetVnd) singles -= 1
    const found = { count: count + singles, costVnd: costVnd + (sums[singles] ?? 0), alone: singles, shared: count }
    if (found.count > best.count || (found.count === best.count && found.costVnd < best.costVnd)) best = found
  }
  return {
    products: [...alone.slice(0, best.alone).map(({ product }) => product), ...shared.productsOf(best.shared)],
    costVnd: best.costVnd,
  }
}

/** The least cost of lifting just so many products of those producers, for every number of them. */
const leastByCount = (
  producers: readonly (readonly LiftChoice[])[],
): { readonly costs: Float64Array; readonly productsOf: (count: number) => Uuid[] } => {
  const most = producers.reduce((sum, choices) => sum + choices.length, 0)
  const costs = new Float64Array(most + 1).fill(Number.POSITIVE_INFINITY)
  costs[0] = 0
  const taken = producers.map((choices) => {
    const own = new Uint16Array(most + 1)
    for (let count = most; count > 0; count -= 1)
      for (const [at, { costVnd }] of choices.entries()) {
        const before = at + 1 > count ? Number.POSITIVE_INFINITY : (costs[count - at - 1] as number)
        if (before + costVnd >= (costs[count] as number)) continue
        costs[count] = before + costVnd
        own[count] = at + 1
      }
    return own
  })
  const productsOf = (count: number): Uuid[] => {
    let left = count
    return [...producers.entries()].reverse().flatMap(([at, choices]) => {
      const number = taken[at]?.[left] ?? 0
      left -= number
      return number === 0 ? [] : (choices[number - 1]?.products ?? [])
    })
  }
  return { costs, productsOf }
}
