import type { Raise } from '../records/action.ts'
import type { Rates } from '../records/rates.ts'
import { scoreAssessment } from '../scoring/score.ts'
import { type ChosenRaises, chosenRaises } from './chosen-raises.ts'
import { costOf, measureOf, monthsOf } from './effort.ts'
import type { JointAction, JointOptions, JointPlan, JointProduct } from './joint.ts'
import { hasWay, leastMonths } from './joint-bounds.ts'
import { type Bounds, jointTaskOf } from './joint-task.ts'
import { leastTogether } from './least-together.ts'
import { leftInTime } from './left-in-time.ts'
import { planUpgrades } from './plan.ts'
import { sharedKeyOf } from './shared-families.ts'

type Planned = Extract<JointPlan, { kind: 'plan' }>
type Blocked = Extract<JointPlan, { kind: 'none' }>['blocked'][number]

/**
 * The exact least set of actions that takes all products of one producer to their stars, under their locks and within the deadline. What is done for one
 * product and is about the producer itself (`sharedKeyOf`) is done once for all: raises of several products to the same such option are one action, as
 * long and as dear as its longest and dearest member. Actions run side by side.
 *
 * Least by the objective, then by what follows it. Fewest: actions, months of work, money. Effort: months of work, actions, money. Fastest: months of
 * the longest action, then as effort. Cheapest: money, months of work, actions. The same input gives the same plan, in whichever order the products stand; the actions
 * come by product, then in the official order.
 */
export const planTogether = (products: readonly JointProduct[], options: JointOptions): JointPlan => {
  const { objective, rates } = options
  const given: Bounds = { objective, rates, withinMonths: options.withinMonths ?? Number.POSITIVE_INFINITY }
  const scores = products.map(({ set, input }) => scoreAssessment(set, input))
  const isReached = (at: number): boolean => {
    const [score, product] = [scores[at], products[at]]
    return score !== undefined && product !== undefined && score.stars >= product.target
  }
  const below = products.filter((_, at) => !isReached(at))
  const blocked = below.flatMap((product) => blockedOf(product, given) ?? [])
  if (blocked.length > 0) return { kind: 'none', blocked }

  const months =
    objective === 'fastest' ? Math.max(0, ...below.map((product) => leastMonths(product, given))) : undefined
  const bounds = months === undefined ? given : { ...given, withinMonths: months }
  const inOrder = [...below].sort((one, other) => (one.product < other.product ? -1 : 1))
  const task = jointTaskOf(inOrder, bounds)
  const together = leastTogether(task)
  if (together === undefined) throw new Error('every product has a way, so all of them together have one')
  const chosen = new Map(task.tasks.map((one) => [one.product, chosenRaises(one, together.open)]))
  const actions = actionsOf(products, chosen, rates)
  return {
    kind: 'plan',
    actions,
    effortMonths: actions.reduce((sum, action) => sum + action.months, 0),
    lastMonth: actions.reduce((longest, action) => Math.max(longest, action.months), 0),
    costVnd: actions.reduce((sum, action) => sum + action.costVnd, 0),
    products: products.map((product, at): Planned['products'][number] => {
      const found = chosen.get(product)
      return {
        product: product.product,
        points: found === undefined ? (scores[at]?.points ?? 0) : scoreAssessment(product.set, found.after).points,
        isReached: isReached(at),
        liftsStop: found?.liftsStop ?? false,
      }
    }),
    isLeast: together.isLeast,
  }
}

const blockedOf = (product: JointProduct, bounds: Bounds): Blocked | undefined => {
  const { set, input, target, locks } = product
  if (scoreAssessment(set, input).disqualifications.length === 0 && hasWay(product, bounds)) return undefined
  const alone = planUpgrades(set, input, target, { locks })
  return alone.kind === 'none'
    ? { product: product.product, reason: alone.reason, blockers: alone.blockers }
    : { product: product.product, reason: 'too-slow', blockers: leftInTime(product, bounds.rates, bounds.withinMonths) }
}

/** Raises of one shared key stand together, where the first of them would. */
const actionsOf = (
  products: readonly JointProduct[],
  chosen: ReadonlyMap<JointProduct, ChosenRaises>,
  rates: Rates,
): JointAction[] => {
  const actions = new Map<string, JointAction>()
  for (const product of products) {
    const { set, input } = product
    const raises = chosen.get(product)?.raises ?? []
    for (const criterion of set.criteria) {
      const to = raises.find((move) => move.criterion.code === criterion.code)?.place
      if (to === undefined) continue
      const from = input.answers[criterion.code]
      const raise: Raise = {
        product: product.product,
        criterion: criterion.code,
        to,
        ...(from === undefined ? {} : { from }),
      }
      const key = sharedKeyOf(set, criterion, to) ?? `${product.product}:${criterion.code}:${to}`
      const before = actions.get(key)
      actions.set(key, {
        key,
        measure: measureOf(criterion),
        raises: [...(before?.raises ?? []), raise],
        months: Math.max(before?.months ?? 0, monthsOf(criterion, from, to, rates)),
        costVnd: Math.max(before?.costVnd ?? 0, costOf(criterion, from, to, rates)),
      })
    }
  }
  return [...actions.values()]
}
