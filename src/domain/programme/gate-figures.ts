import type { GateStars } from '../criteria/schema.ts'
import type { CountedProduct } from './counted-product.ts'

/** One gate ("dấu sao") and whom it holds back. The same matter has one family in all sets, whatever its number there. */
export interface GateFigures {
  readonly family: string
  readonly stars: GateStars
  /** Products that have not met it at the next star that they could have. */
  readonly products: number
  /** Those among them that have all else: the points, and every other gate. */
  readonly alone: number
}

/** Gates that block products at their next star, the ones that block most first. By the latest assessment, drafts among them: an open gate is not met. */
export const gateFigures = (products: readonly CountedProduct[]): GateFigures[] => {
  const gates = new Map<string, { family: string; stars: GateStars; products: number; alone: number }>()
  for (const { fact } of products) {
    const { assessed } = fact
    if (assessed?.next === undefined || assessed.isDisqualified) continue
    const { next } = assessed
    const own = new Map(next.gates.map((gate) => [`${gate.stars}:${gate.family}`, gate]))
    const isAlone = next.pointsMissing === 0 && next.gates.length === 1
    for (const [key, { family, stars }] of own) {
      const counted = gates.get(key) ?? { family, stars, products: 0, alone: 0 }
      gates.set(key, counted)
      counted.products += 1
      if (isAlone) counted.alone += 1
    }
  }
  return [...gates.values()].sort(
    (one, other) =>
      other.products - one.products ||
      other.alone - one.alone ||
      one.stars - other.stars ||
      (one.family < other.family ? -1 : 1),
  )
}
