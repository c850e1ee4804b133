/** What a choice costs, compared from left to right: the first number that differs decides. */
export type Cost = readonly [number, number]

/** One way to settle a class: its points, what it costs, and whatever else the caller wants back. */
export interface Item {
  readonly points: number
  readonly cost: Cost
}

/** Whether the first is the lower cost. */
export const isCheaper = (one: Cost, other: Cost): boolean =>
  one[0] < other[0] || (one[0] === other[0] && one[1] < other[1])

/**
 * Multiple-choice knapsack, exact: one item of every class, so that the points sum to at least `need` at the least cost. Dynamic programming over the
 * points beyond those that every choice has anyway, capped at what is missing then (at most 100 here), so it is exact in classes × missing × items; in
 * flat rows, since a phone plans at every answer. Points from which the classes left can't reach `need` any more are not followed. Of equals, those
 * that come first. Undefined when no choice reaches `need` or a class is empty.
 */
export const cheapestChoice = <I extends Item>(classes: readonly (readonly I[])[], need: number): I[] | undefined => {
  if (classes.some((items) => items.length === 0)) return undefined
  const least = classes.map(leastOf)
  const missing = Math.max(0, need - sumOf(least))
  const most = classes.map((items, at) => mostOf(items) - (least[at] as number))
  let left = sumOf(most)
  if (left < missing) return undefined
  const width = missing + 1
  // Not typed: one of those is fetched from the system every time, which took longer than the search itself.
  const steps = new Array<number>(classes.length * width)
  let row = emptyRow(width)
  let next = emptyRow(width)
  row.first[0] = 0
  let reached = 0
  for (let at = 0; at < classes.length; at += 1) {
    const step = { items: classes[at] as readonly I[], base: least[at] as number }
    addClass(row, next, { ...step, from: Math.max(0, missing - left), to: reached, missing }, steps, at * width)
    reached = Math.min(missing, reached + (most[at] as number))
    left -= most[at] as number
    const free = row
    row = next
    next = free
  }
  return row.first[missing] === Number.POSITIVE_INFINITY ? undefined : trace(classes, missing, steps)
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

const leastOf = (items: readonly Item[]): number => {
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < items.length; at += 1) least = Math.min(least, (items[at] as Item).points)
  return least
}

const mostOf = (items: readonly Item[]): number => {
  let most = 0
  for (let at = 0; at < items.length; at += 1) most = Math.max(most, (items[at] as Item).points)
  return most
}

/** Least costs by points, capped at what is missing; infinite where not reached. */
interface Row {
  readonly first: number[]
  readonly second: number[]
}

const emptyRow = (width: number): Row => ({
  first: new Array<number>(width).fill(Number.POSITIVE_INFINITY),
  second: new Array<number>(width).fill(0),
})

/** One class, whose items all have `base` points, from the least points that can still come to what is missing to the most that were reached before it. */
interface Step {
  readonly items: readonly Item[]
  readonly base: number
  readonly from: number
  readonly to: number
  readonly missing: number
}

const addClass = (row: Row, next: Row, step: Step, steps: number[], offset: number): void => {
  const { items, base, missing } = step
  const width = missing + 1
  next.first.fill(Number.POSITIVE_INFINITY)
  for (let points = step.from; points <= step.to; points += 1) {
    const from = row.first[points] as number
    if (from === Number.POSITIVE_INFINITY) continue
    const fromSecond = row.second[points] as number
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index] as Item
      const at = Math.min(missing, points + item.points - base)
      const first = from + item.cost[0]
      const second = fromSecond + item.cost[1]
      const rival = next.first[at] as number
      if (first > rival || (first === rival && second >= (next.second[at] as number))) continue
      next.first[at] = first
      next.second[at] = second
      steps[offset + at] = index * width + points
    }
  }
}

/** A step is the item that led to those points, and the points before it: `item × width + before`. */
const trace = <I extends Item>(classes: readonly (readonly I[])[], missing: number, steps: readonly number[]): I[] => {
  const width = missing + 1
  const choices: I[] = []
  let points = missing
  for (let at = classes.length - 1; at >= 0; at -= 1) {
    const step = steps[at * width + points] as number
    choices.push((classes[at] as readonly I[])[Math.floor(step / width)] as I)
    points = step % width
  }
  return choices.reverse()
}
