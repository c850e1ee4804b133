import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { FollowedAction } from '../../../domain/plan/follow-up.ts'
import { forecastProduct, type ProductForecast } from '../../../domain/programme/forecast.ts'
import type { ProductFact } from '../../../domain/programme/product-fact.ts'
import type { Day, Uuid } from '../../../domain/records/envelope.ts'
import type { Store } from '../../../store/store.ts'

/** How long work goes on, and how it is stopped. */
export interface Slicing {
  readonly signal: AbortSignal
  /** Lets the screen paint and take a touch before the next slice. */
  readonly breathe: () => Promise<void>
  readonly step: (done: number, all: number) => void
}

/** Products between two breaths of the screen: some ten milliseconds on a slow machine. */
const SLICE = 25

/** The forecast of each product, from its latest assessment and the plan that counts for it; what was stopped gives none. */
export const computeForecast = async (
  store: Pick<Store, 'record' | 'under'>,
  facts: readonly ProductFact[],
  lastDay: Day,
  { signal, breathe, step }: Slicing,
): Promise<ProductForecast[] | undefined> => {
  const forecasts: ProductForecast[] = []
  for (let from = 0; from < facts.length; from += SLICE) {
    step(from, facts.length)
    const slice = facts.slice(from, from + SLICE)
    const made = await Promise.all(slice.map((fact) => forecastOne(store, fact, lastDay)))
    forecasts.push(...made.flatMap((one) => (one === undefined ? [] : [one])))
    await breathe()
    if (signal.aborted) return undefined
  }
  return forecasts
}

const forecastOne = async (
  store: Pick<Store, 'record' | 'under'>,
  fact: ProductFact,
  lastDay: Day,
): Promise<ProductForecast | undefined> => {
  if (fact.assessed === undefined) return undefined
  const [assessment, actions] = await Promise.all([
    store.record('assessment', fact.assessed.assessment),
    fact.plan === undefined || fact.plan.status === 'closed' ? [] : followed(store, fact.plan.plan, fact.product),
  ])
  const loaded = await loadCriteriaSet(fact.assessed.criteria)
  if (assessment === undefined || loaded.kind === 'unavailable') return undefined
  const { product } = fact
  return forecastProduct({ product, set: loaded.set, assessment: assessment.data, actions }, lastDay)
}

const followed = async (
  store: Pick<Store, 'record' | 'under'>,
  planId: Uuid,
  product: Uuid,
): Promise<FollowedAction[]> => {
  const [plan, actions] = await Promise.all([store.record('plan', planId), store.under('action', planId)])
  const criteria = plan?.data.products[product]?.criteria
  return criteria === undefined ? [] : actions.map(({ id, data }) => ({ id, action: data, criteria }))
}
