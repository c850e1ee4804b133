import type { AreaCode, Uuid } from '../records/envelope.ts'
import type { LegalForm } from '../records/producer.ts'
import type { CountedProduct } from './counted-product.ts'
import type { ProducerFact } from './producer-fact.ts'
import type { ProductFact } from './product-fact.ts'

/** Stars to count by: those of the latest finished assessment, or none where there is no such. */
export type StarChoice = 'none' | 0 | 1 | 2 | 3 | 4 | 5

/** What of the programme is counted. What is missing leaves all in. */
export interface FigureFilter {
  readonly area?: AreaCode
  readonly industry?: NonNullable<ProductFact['industry']>
  readonly legalForm?: LegalForm
  readonly stars?: StarChoice
  /** Example data alone, or everything but them. */
  readonly sample?: 'only' | 'without'
}

export const filterProducts = (products: readonly CountedProduct[], filter: FigureFilter): readonly CountedProduct[] =>
  Object.keys(filter).length === 0 ? products : products.filter(({ fact }) => isCounted(fact, filter))

const isCounted = (fact: ProductFact, { area, industry, legalForm, stars, sample }: FigureFilter): boolean =>
  (area === undefined || fact.area === area) &&
  (industry === undefined || fact.industry === industry) &&
  (legalForm === undefined || fact.legalForm === legalForm) &&
  (stars === undefined || starsOf(fact) === stars) &&
  (sample === undefined || fact.isSample === (sample === 'only'))

/** The stars of a product's latest finished assessment; a draft has none yet. */
export const starsOf = ({ assessed }: ProductFact): StarChoice =>
  assessed?.isFinal === true ? (assessed.stars as StarChoice) : 'none'

/** The producers of the same choice: by what they are themselves, and where it is about products, those that have such a product. */
export const filterProducers = (
  producers: readonly ProducerFact[],
  chosen: readonly CountedProduct[],
  { area, industry, legalForm, stars, sample }: FigureFilter,
): readonly ProducerFact[] => {
  const isByProduct = industry !== undefined || stars !== undefined
  const having = isByProduct ? new Set<Uuid>(chosen.map(({ fact }) => fact.producer)) : undefined
  return producers.filter(
    (one) =>
      (area === undefined || one.area === area) &&
      (legalForm === undefined || one.legalForm === legalForm) &&
      (sample === undefined || one.isSample === (sample === 'only')) &&
      (having === undefined || having.has(one.producer)),
  )
}
