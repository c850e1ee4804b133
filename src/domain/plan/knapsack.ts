/** What a choice costs, compared from left to right: the first number that differs decides. */
export type Cost = readonly [number, number]

/** One way to settle a class: its points, what it costs, and whatever the caller wants back. */
export interface Item<T> {
  readonly points: number
  readonly cost: Cost
  readonly choice: T
}

/** Whether the first is the lower cost. */
export const isCheaper = (one: Cost, other: Cost): boolean =>
  one[0] < other[0] || (one[0] === other[0] && one[1] < other[1])

/** A reached number of points: the least cost, and the items that lead there, last first. */
interface Reached<T> {
  readonly cost: Cost
  readonly last: Item<T> | undefined
  readonly before: Reached<T> | undefined
}

/**
 * Multiple-choice knapsack, exact: one item of every class, so that the points sum to at least `need` at the least cost. Dynamic
 * programming over points capped at `need` (at most 100 here), so it is exact in classes × need × items. Undefined when no choice reaches `need`
 * or a class is empty.
 */
export const cheapestChoice = <T>(classes: readonly (readonly Item<T>[])[], need: number): T[] | undefined => {
  let row: (Reached<T> | undefined)[] = [{ cost: [0, 0], last: undefined, before: undefined }]
  for (const items of classes) row = addClass(row, items, need)
  return trace(row[need])
}

const addClass = <T>(
  row: readonly (Reached<T> | undefined)[],
  items: readonly Item<T>[],
  need: number,
): (Reached<T> | undefined)[] => {
  const next: (Reached<T> | undefined)[] = []
  for (const [points, reached] of row.entries()) {
    if (reached === undefined) continue
    for (const item of items) {
      const at = Math.min(need, points + item.points)
      const cost: Cost = [reached.cost[0] + item.cost[0], reached.cost[1] + item.cost[1]]
      const rival = next[at]
      if (rival === undefined || isCheaper(cost, rival.cost)) next[at] = { cost, last: item, before: reached }
    }
  }
  return next
}

const trace = <T>(end: Reached<T> | undefined): T[] | undefined => {
  if (end === undefined) return undefined
  const choices: T[] = []
  for (let step: Reached<T> | undefined = end; step?.last !== undefined; step = step.before)
    choices.push(step.last.choice)
  return choices.reverse()
}
