import type { Alternative } from '../../../domain/plan/alternatives.ts'

/** Keys of the actions that only this one of the ways has; none where it is the only way. */
export const ownActions = (alternative: Alternative, all: readonly Alternative[]): ReadonlySet<string> => {
  const rivals = all.filter((one) => one.kind !== alternative.kind && one.sameAs === undefined)
  const plans = rivals.filter(({ plan }) => plan.kind === 'plan')
  if (plans.length === 0) return new Set()
  const others = new Set(plans.flatMap(keysOf))
  return new Set(keysOf(alternative).filter((key) => !others.has(key)))
}

const keysOf = ({ plan }: Alternative): string[] =>
  plan.kind === 'none' ? [] : plan.actions.map(({ raises }) => raises.map(raiseKey).sort().join(' '))

const raiseKey = ({ product, criterion, to }: { product: string; criterion: string; to: number }): string =>
  `${product}:${criterion}:${to}`
