import type { LocalRecord, Store } from '../../../store/store.ts'
import { everyRow } from '../../every-row.ts'
import { replacedIn } from '../surveys/corrections.ts'

/** A filled survey with the names of those that it speaks of. */
export interface SurveyRow {
  readonly record: LocalRecord<'response'>
  readonly producer: LocalRecord<'producer'> | undefined
  readonly product: LocalRecord<'product'> | undefined
  /** A finished correction has taken its place. */
  readonly isReplaced: boolean
}

/** All filled surveys, newest first. */
export const surveyRows = async (store: Store): Promise<SurveyRow[]> => {
  const [records, products, producers] = await Promise.all([
    everyRow((options) => store.responses(options)),
    everyRow((options) => store.products(options)),
    everyRow((options) => store.producers(options)),
  ])
  const productOf = new Map(products.map((product) => [product.id, product]))
  const producerOf = new Map(producers.map((producer) => [producer.id, producer]))
  const replaced = replacedIn(records)
  return records.map((record) => ({
    record,
    producer: producerOf.get(record.data.producer),
    product: productOf.get(record.data.product ?? ''),
    isReplaced: replaced.has(record.id),
  }))
}
