import { groupBy } from '../group-by.ts'
import { SUPPORT_MEASURES, type SupportMeasure } from '../records/support-measure.ts'
import { type Affordable, mostWithin } from './affordable.ts'
import type { LiftedProduct, MeasureLift } from './measure-lift.ts'

/** What one support measure alone would do. */
export interface MeasureRank {
  readonly measure: SupportMeasure
  /** All that it lifts, the cheapest of each producer first. */
  readonly products: readonly LiftedProduct[]
  /** How many of them come from below 3 stars, the least for a certificate, to 3 or more. */
  readonly newlyCertifiable: number
  readonly costVnd: number
  /** With a budget: for whom it is paid. */
  readonly affordable?: Affordable
  readonly isLeast: boolean
}

/** The least stars that are recognised by a certificate (Art. 4 of Decision 26/2026/QĐ-TTg: 1 and 2 stars get none). */
const LEAST_CERTIFIED = 3

/**
 * Which single measure lifts most products: ranked by products lifted, within the budget where one is given, then by cost, then in the order of the
 * measures. `lifts` are those of all producers (`measureLifts`). Measures that lift nothing come last.
 */
export const bestMeasures = (lifts: readonly MeasureLift[], budgetVnd?: number): MeasureRank[] => {
  const byMeasure = groupBy(lifts, ({ measure }) => measure)
  const ranks = SUPPORT_MEASURES.map((measure): MeasureRank => {
    const own = byMeasure.get(measure) ?? []
    const products = own.flatMap((lift) => lift.products)
    return {
      measure,
      products,
      newlyCertifiable: products.filter(({ from, to }) => from < LEAST_CERTIFIED && to >= LEAST_CERTIFIED).length,
      costVnd: own.reduce((sum, { choices }) => sum + (choices.at(-1)?.costVnd ?? 0), 0),
      ...(budgetVnd === undefined ? {} : { affordable: mostWithin(own, budgetVnd) }),
      isLeast: own.every(({ isLeast }) => isLeast),
    }
  })
  return ranks.sort((one, other) => liftedBy(other) - liftedBy(one) || costOf(one) - costOf(other))
}

const liftedBy = ({ affordable, products }: MeasureRank): number => (affordable ?? { products }).products.length

const costOf = ({ affordable, costVnd }: MeasureRank): number => affordable?.costVnd ?? costVnd
