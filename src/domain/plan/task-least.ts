import type { Side, Task, Way } from './joint-task.ts'
import type { Cost } from './knapsack.ts'

/** The least that a task comes to under prices of its layers, and which layers it then uses. */
export interface Least {
  readonly cost: Cost
  readonly layers: ReadonlySet<number>
}

/** Price of a layer for one task; undefined: it must not be used. */
export type PriceOf = (layer: number) => Cost | undefined

/**
 * Made once for a task and asked often: what is its own is added up beforehand, so that each asking goes through the classes alone that share.
 * The same dynamic programme as `cheapestChoice`, in flat rows. Undefined when no choice reaches the need.
 */
export const leastOfTask = (task: Task): ((priceOf: PriceOf) => Least | undefined) => {
  const sides = task.sides.map((side) => openSide(side, task.need))
  return (priceOf) => {
    let best: { side: OpenSide; money: Cost } | undefined
    for (const side of sides) {
      const money = addShared(side, priceOf)
      if (money !== undefined && (best === undefined || isLess(money, best.money))) best = { side, money }
    }
    return best === undefined ? undefined : { cost: best.money, layers: layersUsed(best.side) }
  }
}

/** Least costs by points, capped at the need; infinite where not reached. */
interface Row {
  readonly first: Float64Array
  readonly second: Float64Array
}

interface OpenSide {
  /** What is left of the need beside the points that every class has anyway. */
  readonly need: number
  /** Classes without any shared way, added up. */
  readonly base: Row
  readonly shared: readonly {
    readonly ways: readonly Way[]
    readonly row: Row
    /** Way that led to so many points, and the points before it. */
    readonly way: Int16Array
    readonly before: Int16Array
  }[]
}

const isLess = (one: Cost, other: Cost): boolean => one[0] < other[0] || (one[0] === other[0] && one[1] < other[1])

const emptyRow = (need: number): Row => ({
  first: new Float64Array(need + 1).fill(Number.POSITIVE_INFINITY),
  second: new Float64Array(need + 1),
})

const openSide = (side: Side, whole: number): OpenSide => {
  const least = side.classes.map((ways) => Math.min(...ways.map(({ points }) => points)))
  const need = Math.max(0, whole - least.reduce((sum, points) => sum + points, 0))
  // Without a way there is no least, and every row stays empty.
  const classes = side.classes.map((ways, at) => ways.map((way) => ({ ...way, points: way.points - (least[at] ?? 0) })))
  const isShared = (ways: readonly Way[]): boolean => ways.some(({ layers }) => layers.length > 0)
  let base = emptyRow(need)
  base.first[0] = 0
  for (const ways of classes.filter((one) => !isShared(one))) {
    const next = emptyRow(need)
    addClass(base, next, ways, need, ({ cost }) => cost)
    base = next
  }
  const shared = classes.filter(isShared).map((ways) => ({
    ways,
    row: emptyRow(need),
    way: new Int16Array(need + 1),
    before: new Int16Array(need + 1),
  }))
  return { need, base, shared }
}

const addShared = ({ need, base, shared }: OpenSide, priceOf: PriceOf): Cost | undefined => {
  let row = base
  for (const { ways, row: next, way, before } of shared) {
    next.first.fill(Number.POSITIVE_INFINITY)
    addClass(row, next, ways, need, (one) => pricedAt(one, priceOf), { way, before })
    row = next
  }
  const first = row.first[need] ?? Number.POSITIVE_INFINITY
  return first === Number.POSITIVE_INFINITY ? undefined : [first, row.second[need] ?? 0]
}

const pricedAt = ({ cost, layers }: Way, priceOf: PriceOf): Cost | undefined => {
  let [first, second] = cost
  for (const layer of layers) {
    const price = priceOf(layer)
    if (price === undefined) return undefined
    first += price[0]
    second += price[1]
  }
  return [first, second]
}

const addClass = (
  row: Row,
  next: Row,
  ways: readonly Way[],
  need: number,
  costOf: (way: Way) => Cost | undefined,
  trace?: { readonly way: Int16Array; readonly before: Int16Array },
): void => {
  for (const [index, way] of ways.entries()) {
    const cost = costOf(way)
    if (cost === undefined) continue
    for (let points = 0; points <= need; points += 1) {
      const from = row.first[points] as number
      if (from === Number.POSITIVE_INFINITY) continue
      const at = Math.min(need, points + way.points)
      const first = from + cost[0]
      const second = (row.second[points] as number) + cost[1]
      const rival = next.first[at] as number
      if (first > rival || (first === rival && second >= (next.second[at] as number))) continue
      next.first[at] = first
      next.second[at] = second
      if (trace === undefined) continue
      trace.way[at] = index
      trace.before[at] = points
    }
  }
}

const layersUsed = ({ need, shared }: OpenSide): Set<number> => {
  const used = new Set<number>()
  let points = need
  for (const { ways, way, before } of [...shared].reverse()) {
    for (const layer of ways[way[points] as number]?.layers ?? []) used.add(layer)
    points = before[points] as number
  }
  return used
}
