import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { SetReference } from '../../../domain/records/product.ts'
import type { Score } from '../../../domain/scoring/result.ts'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'
import { everyRow } from '../../every-row.ts'

/** An assessment with its names and its score; no score when its set could not be opened. */
export interface ScoredAssessment {
  readonly record: LocalRecord<'assessment'>
  readonly product: LocalRecord<'product'> | undefined
  readonly producer: LocalRecord<'producer'> | undefined
  readonly score: Score | undefined
}

/** All assessments, newest first, each scored by its own set; a set is opened once. */
export const scoredAssessments = async (store: Store): Promise<ScoredAssessment[]> => {
  const [records, products, producers] = await Promise.all([
    everyRow((options) => store.assessments(options)),
    everyRow((options) => store.products(options)),
    everyRow((options) => store.producers(options)),
  ])
  const productOf = new Map(products.map((product) => [product.id, product]))
  const producerOf = new Map(producers.map((producer) => [producer.id, producer]))
  const sets = await openSets(records)
  return records.map((record) => {
    const set = sets.get(keyOf(record.data.criteria))
    return {
      record,
      product: productOf.get(record.data.product),
      producer: producerOf.get(record.data.producer),
      score: set === undefined ? undefined : scoreAssessment(set, record.data),
    }
  })
}

const keyOf = ({ decision, set }: SetReference): string => `${decision}.${set}`

const openSets = async (records: readonly LocalRecord<'assessment'>[]): Promise<Map<string, CriteriaSet>> => {
  const references = new Map(records.map(({ data }) => [keyOf(data.criteria), data.criteria]))
  const loaded = await Promise.all(
    [...references].map(async ([key, reference]) => ({ key, loaded: await loadCriteriaSet(reference) })),
  )
  return new Map(loaded.flatMap((one) => (one.loaded.kind === 'ready' ? [[one.key, one.loaded.set] as const] : [])))
}

/** The latest final assessment of each product; `scored` is newest first. */
export const latestFinal = (scored: readonly ScoredAssessment[]): Map<string, ScoredAssessment> => {
  const latest = new Map<string, ScoredAssessment>()
  for (const one of scored) {
    const { product, status } = one.record.data
    if (status === 'final' && !latest.has(product)) latest.set(product, one)
  }
  return latest
}

/** How many products have 5, 4, 3, 2, 1 stars, or none because they are thrown out. */
export const starsDistribution = (latest: ReadonlyMap<string, ScoredAssessment>): { stars: number; count: number }[] =>
  [5, 4, 3, 2, 1, 0].map((stars) => ({
    stars,
    count: [...latest.values()].filter((one) => one.score?.stars === stars).length,
  }))
