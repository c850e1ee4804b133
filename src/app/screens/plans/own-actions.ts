import type { Alternative } from '../../../domain/plan/alternatives.ts'

/** Keys of the actions that only this one of the ways has. */
export const ownActions = (alternative: Alternative, all: readonly Alternative[]): ReadonlySet<string> => {
  const others = new Set(all.filter((one) => one.kind !== alternative.kind && one.sameAs === undefined).flatMap(keysOf))
  return new Set(keysOf(alternative).filter((key) => !others.has(key)))
}

const keysOf = ({ plan }: Alternative): string[] =>
  plan.kind === 'none' ? [] : plan.actions.map(({ raises }) => raises.map(raiseKey).sort().join(' '))

const raiseKey = ({ product, criterion, to }: { product: string; criterion: string; to: number }): string =>
  `${product}:${criterion}:${to}`
