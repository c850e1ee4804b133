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

/**
 * Multiple-choice knapsack, exact: one item of every class, so that the points sum to at least `need` at the least cost. Dynamic
 * programming over points capped at `need` (at most 100 here), so it is exact in classes × need × items; in flat rows, since a phone plans at every
 * answer. Of equals, those that come first. Undefined when no choice reaches `need` or a class is empty.
 */
export const cheapestChoice = <T>(classes: readonly (readonly Item<T>[])[], need: number): T[] | undefined => {
  const width = need + 1
  const steps: Steps = {
    item: new Int32Array(classes.length * width),
    before: new Int32Array(classes.length * width),
  }
  let [row, next] = [emptyRow(width), emptyRow(width)]
  row.first[0] = 0
  for (const [at, items] of classes.entries()) {
    addClass(row, next, items, need, steps, at * width)
    ;[row, next] = [next, row]
  }
  return row.first[need] === Number.POSITIVE_INFINITY ? undefined : trace(classes, need, steps)
}

/** Least costs by points, capped at the need; infinite where not reached. */
interface Row {
  readonly first: Float64Array
  readonly second: Float64Array
}

/** By class and points: the item that led there, and the points before it. */
interface Steps {
  readonly item: Int32Array
  readonly before: Int32Array
}

const emptyRow = (width: number): Row => ({
  first: new Float64Array(width).fill(Number.POSITIVE_INFINITY),
  second: new Float64Array(width),
})

const addClass = <T>(
  row: Row,
  next: Row,
  items: readonly Item<T>[],
  need: number,
  steps: Steps,
  offset: number,
): void => {
  next.first.fill(Number.POSITIVE_INFINITY)
  for (let points = 0; points <= need; points += 1) {
    const from = row.first[points] as number
    if (from === Number.POSITIVE_INFINITY) continue
    const fromSecond = row.second[points] as number
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index] as Item<T>
      const at = Math.min(need, points + item.points)
      const first = from + item.cost[0]
      const second = fromSecond + item.cost[1]
      const rival = next.first[at] as number
      if (first > rival || (first === rival && second >= (next.second[at] as number))) continue
      next.first[at] = first
      next.second[at] = second
      steps.item[offset + at] = index
      steps.before[offset + at] = points
    }
  }
}

const trace = <T>(classes: readonly (readonly Item<T>[])[], need: number, steps: Steps): T[] => {
  const choices: T[] = []
  let points = need
  for (let at = classes.length - 1; at >= 0; at -= 1) {
    const place = at * (need + 1) + points
    const items = classes[at] as readonly Item<T>[]
    choices.push((items[steps.item[place] as number] as Item<T>).choice)
    points = steps.before[place] as number
  }
  return choices.reverse()
}
