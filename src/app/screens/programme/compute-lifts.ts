import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import { groupBy } from '../../../domain/group-by.ts'
import {
  type AssessedProduct,
  type LiftOptions,
  type MeasureLift,
  measureLifts,
} from '../../../domain/programme/measure-lift.ts'
import type { ProductFact } from '../../../domain/programme/product-fact.ts'
import type { Store } from '../../../store/store.ts'
import type { Slicing } from './compute-forecast.ts'

/** Time that one slice may take before the screen gets its turn. */
const SLICE_MS = 40

/** What each measure alone does for each producer, from latest finished assessments, producer by producer; what was stopped gives nothing. */
export const computeLifts = async (
  store: Pick<Store, 'record'>,
  facts: readonly ProductFact[],
  options: LiftOptions,
  { signal, breathe, step, nowMs }: Slicing & { readonly nowMs: () => number },
): Promise<MeasureLift[] | undefined> => {
  const producers = [
    ...groupBy(
      facts.filter(({ assessed }) => assessed?.isFinal),
      ({ producer }) => producer,
    ),
  ]
  const lifts: MeasureLift[] = []
  let since = nowMs()
  for (const [at, [producer, own]] of producers.entries()) {
    const products = await Promise.all(own.map((fact) => assessedProduct(store, fact)))
    lifts.push(
      ...measureLifts(
        producer,
        products.flatMap((one) => (one === undefined ? [] : [one])),
        options,
      ),
    )
    if (nowMs() - since < SLICE_MS) continue
    step(at + 1, producers.length)
    await breathe()
    if (signal.aborted) return undefined
    since = nowMs()
  }
  return lifts
}

const assessedProduct = async (
  store: Pick<Store, 'record'>,
  { product, assessed }: ProductFact,
): Promise<AssessedProduct | undefined> => {
  if (assessed === undefined) return undefined
  const [record, loaded] = await Promise.all([
    store.record('assessment', assessed.assessment),
    loadCriteriaSet(assessed.criteria),
  ])
  if (record === undefined || loaded.kind === 'unavailable') return undefined
  const { answers, findings, locks } = record.data
  return { product, set: loaded.set, input: { answers, findings }, locks: new Set(Object.keys(locks)) }
}
