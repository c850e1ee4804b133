import { dayOfInstant } from '../../../domain/calendar/day.ts'
import { holidaysOf } from '../../../domain/calendar/holidays-of.ts'
import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { groupBy } from '../../../domain/group-by.ts'
import type { ProductPast } from '../../../domain/programme/deeds.ts'
import type { ProductFact } from '../../../domain/programme/product-fact.ts'
import { productFacts } from '../../../domain/programme/product-facts.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import type { SetReference } from '../../../domain/records/product.ts'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'
import { everyRow } from '../../every-row.ts'

/** A product as it is today, and what it went through. */
export interface CountedProduct extends ProductPast {
  readonly fact: ProductFact
}

/** Every product with its past, from the records. */
export const readProducts = async (store: Store, today: Day): Promise<CountedProduct[]> => {
  const [producers, products, assessments, certificates, dossiers, plans, actions, years] = await Promise.all([
    everyRow((options) => store.producers(options)),
    everyRow((options) => store.products(options)),
    everyRow((options) => store.assessments(options)),
    ...[store.all('certificate'), store.all('dossier'), store.all('plan'), store.all('action'), store.all('holidays')],
  ] as const)
  const sets = await openSets(assessments)
  const setOf = (criteria: SetReference): CriteriaSet | undefined => sets.get(keyOf(criteria))
  const records = { producers, products, assessments, certificates, dossiers, plans, actions }
  const facts = productFacts(records, { today, setOf, holidays: holidaysOf(years.map(({ data }) => data)) })
  const certificatesOf = groupBy(certificates, ({ data }) => data.product)
  const finished = groupBy(
    assessments.filter(({ data }) => data.status === 'final' && data.hearing === undefined && data.sealed !== true),
    ({ data }) => data.product,
  )
  return facts.map((fact) => ({
    fact,
    terms: (certificatesOf.get(fact.product) ?? []).map(({ data }) => ({ stars: data.stars, from: data.issuedOn })),
    assessments: [...(finished.get(fact.product) ?? [])]
      .sort((one, other) => (one.updatedAt < other.updatedAt ? -1 : 1))
      .map(({ data, updatedAt }) => ({
        ...{ role: data.role, on: dayOfInstant(updatedAt) },
        stars: starsOf(setOf(data.criteria), data),
      })),
  }))
}

const starsOf = (
  set: CriteriaSet | undefined,
  { answers, findings }: LocalRecord<'assessment'>['data'],
): number | undefined => (set === undefined ? undefined : scoreAssessment(set, { answers, findings }).stars)

const keyOf = ({ decision, set }: SetReference): string => `${decision}.${set}`

const openSets = async (records: readonly LocalRecord<'assessment'>[]): Promise<Map<string, CriteriaSet>> => {
  const references = new Map(records.map(({ data }) => [keyOf(data.criteria), data.criteria]))
  const loaded = await Promise.all(
    [...references].map(async ([key, reference]) => ({ key, loaded: await loadCriteriaSet(reference) })),
  )
  return new Map(loaded.flatMap((one) => (one.loaded.kind === 'ready' ? [[one.key, one.loaded.set] as const] : [])))
}
