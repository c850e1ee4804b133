import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import { isSameSet } from '../../../domain/records/product.ts'
import { type Rates, ratesOf } from '../../../domain/records/rates.ts'
import type { Score } from '../../../domain/scoring/result.ts'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'
import { isUnderWay, withActions } from './known-plans.ts'

/** A product that can be planned: with the assessment that a plan begins with. */
export interface Candidate {
  readonly product: LocalRecord<'product'>
  readonly assessment: LocalRecord<'assessment'>
  readonly set: CriteriaSet
  readonly score: Score
}

/** A producer with its products, as far as they can be planned. */
export interface Candidates {
  readonly producer: LocalRecord<'producer'>
  readonly candidates: readonly Candidate[]
  /** Products without an answered assessment, or whose criteria set is not here. */
  readonly others: readonly LocalRecord<'product'>[]
  /** The office's estimates in the producer's commune. */
  readonly rates: Rates
  /** Agreed plans that go on, the last changed first: a new one for any of their products takes the place of theirs. */
  readonly underWay: readonly LocalRecord<'plan'>[]
}

type CandidateStore = Pick<Store, 'record' | 'productsOf' | 'assessmentsOf' | 'all' | 'under'>

/** The plan that a new one for these products takes the place of. */
export const formerOf = (
  { underWay }: Pick<Candidates, 'underWay'>,
  products: readonly Uuid[],
): LocalRecord<'plan'> | undefined =>
  underWay.find(({ data }) => products.some((product) => data.products[product] !== undefined))

/** Reads what a plan can be made of; undefined where the producer is not here. */
export const readCandidates = async (store: CandidateStore, producer: Uuid): Promise<Candidates | undefined> => {
  const record = await store.record('producer', producer)
  if (record === undefined) return undefined
  const [products, tables, plans] = await Promise.all([
    store.productsOf(producer),
    store.all('rates'),
    store.under('plan', producer),
  ])
  const found = await Promise.all(products.map((product) => candidateOf(store, product)))
  return {
    producer: record,
    candidates: found.flatMap((one) => one ?? []),
    others: products.filter((_, at) => found[at] === undefined),
    rates: ratesOf(tables.filter(({ area }) => area === record.area).map(({ data }) => data)),
    underWay: withActions(plans, [], '')
      .filter(isUnderWay)
      .map(({ plan }) => plan),
  }
}

const candidateOf = async (store: CandidateStore, product: LocalRecord<'product'>): Promise<Candidate | undefined> => {
  const assessment = startOf(await store.assessmentsOf(product.id), product)
  if (assessment === undefined) return undefined
  const loaded = await loadCriteriaSet(assessment.data.criteria)
  if (loaded.kind === 'unavailable') return undefined
  return { product, assessment, set: loaded.set, score: scoreAssessment(loaded.set, assessment.data) }
}

/**
 * The assessment that a plan begins with: the newest finished one by the set that the product stands under, else the newest that has answers. One in
 * which nothing is answered yet says nothing.
 */
const startOf = (
  newestFirst: readonly LocalRecord<'assessment'>[],
  { data }: LocalRecord<'product'>,
): LocalRecord<'assessment'> | undefined => {
  const answered = newestFirst.filter((one) => Object.keys(one.data.answers).length > 0)
  const own = answered.filter((one) => isSameSet(one.data.criteria, data.criteria))
  return own.find((one) => one.data.status === 'final') ?? own[0] ?? answered[0]
}
