import { scoreAssessment } from '../scoring/score.ts'
import { costOf, measureOf, monthsOf } from './effort.ts'
import type { JointAction, JointOptions, JointPlan, JointProduct } from './joint.ts'
import { planUpgrades } from './plan.ts'

/** The ways of all products to their stars, each found by itself. */
export const planTogether = (products: readonly JointProduct[], { rates, objective }: JointOptions): JointPlan => {
  const actions: JointAction[] = []
  const reached: Extract<JointPlan, { kind: 'plan' }>['products'][number][] = []
  const blocked: Extract<JointPlan, { kind: 'none' }>['blocked'][number][] = []
  for (const { product, set, input, target, locks } of products) {
    const weigh = objective === 'cheapest' ? costOf : monthsOf
    const plan = planUpgrades(set, input, target, {
      locks,
      mode: objective === 'fewest' ? 'fewest' : 'effort',
      effort: (criterion, from, to) => weigh(criterion, from, to, rates),
    })
    if (plan.kind === 'none') {
      blocked.push({ product, reason: plan.reason, blockers: plan.blockers })
      continue
    }
    const points = plan.kind === 'reached' ? scoreAssessment(set, input).points : plan.total
    reached.push({
      product,
      points,
      isReached: plan.kind === 'reached',
      liftsStop: plan.kind === 'plan' && plan.liftsStop,
    })
    for (const { criterion: code, from, to } of plan.kind === 'plan' ? plan.upgrades : []) {
      const criterion = set.criteria.find((one) => one.code === code)
      if (criterion === undefined) continue
      actions.push({
        key: `${product}:${code}:${to}`,
        measure: measureOf(criterion),
        raises: [{ product, criterion: code, to, ...(from === undefined ? {} : { from }) }],
        months: monthsOf(criterion, from, to, rates),
        costVnd: costOf(criterion, from, to, rates),
      })
    }
  }
  if (blocked.length > 0) return { kind: 'none', blocked }
  return {
    kind: 'plan',
    actions,
    effortMonths: actions.reduce((sum, { months }) => sum + months, 0),
    lastMonth: actions.reduce((longest, { months }) => Math.max(longest, months), 0),
    costVnd: actions.reduce((sum, { costVnd }) => sum + costVnd, 0),
    products: reached,
  }
}
