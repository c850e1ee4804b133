import type { Day } from '../records/envelope.ts'
import type { CountedProduct } from './counted-product.ts'
import { type Period, periodOf } from './periods.ts'
import type { ProductFact } from './product-fact.ts'

/** A product whose certificate holds today, with its last day. */
export interface Lapsing {
  readonly fact: ProductFact
  readonly certified: NonNullable<ProductFact['certified']>
  readonly expiresOn: Day
}

export interface ExpiryFigures {
  /** Certificates by the quarter in which their term ends: this one and those that follow, as many as were asked for. */
  readonly quarters: readonly { readonly period: Period; readonly count: number }[]
  /** Their term has ended; they hold on until the result of a dossier that was filed in time (Art. 12.3). */
  readonly extended: number
  /** Their term ends after the last of these quarters, or no last day is known. */
  readonly later: number
  /** The end of the next quarter, and what lapses by then, the first to go first. */
  readonly by: Day
  readonly lapsing: readonly Lapsing[]
}

/** When the certificates end that hold today. */
export const expiryFigures = (
  products: readonly CountedProduct[],
  { today, count }: { readonly today: Day; readonly count: number },
): ExpiryFigures => {
  const quarters = Array.from({ length: count }, (_, at) => periodOf(today, 'quarter', at))
  const by = periodOf(today, 'quarter', 1).lastDay
  const counts = new Map(quarters.map(({ id }) => [id, 0]))
  const lapsing: Lapsing[] = []
  let [extended, later] = [0, 0]
  for (const { fact } of products) {
    const { certified } = fact
    if (certified === undefined || !certified.isInForce) continue
    const { expiresOn } = certified
    if (expiresOn !== undefined && expiresOn <= by) lapsing.push({ fact, certified, expiresOn })
    const quarter = expiresOn === undefined ? undefined : periodOf(expiresOn, 'quarter').id
    if (expiresOn !== undefined && expiresOn < today) extended += 1
    else if (quarter !== undefined && counts.has(quarter)) counts.set(quarter, (counts.get(quarter) ?? 0) + 1)
    else later += 1
  }
  return {
    quarters: quarters.map((period) => ({ period, count: counts.get(period.id) ?? 0 })),
    ...{ extended, later, by },
    lapsing: lapsing.sort(
      (one, other) => compare(one.expiresOn, other.expiresOn) || compare(one.fact.product, other.fact.product),
    ),
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
