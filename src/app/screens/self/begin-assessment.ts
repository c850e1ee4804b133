import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import type { Change, LocalRecord, Store } from '../../../store/store.ts'
import { firstAssessmentOf } from '../product/first-assessment.ts'

type NewProduct = Extract<Change, { op: 'create'; kind: 'product' }>

export type Begun = { kind: 'begun'; assessment: Uuid } | { kind: 'unsaved' | 'unavailable' }

/** Makes a product and the producer's first, empty assessment of it. The set comes first: without it there is nothing to ask. */
export const beginAssessment = async (store: Store, product: NewProduct, at: string): Promise<Begun> => {
  const loaded = await loadCriteriaSet(product.data.criteria)
  if (loaded.kind === 'unavailable') return loaded
  const made = await store.commit(product)
  return made.kind === 'saved' ? selfAssess(store, made.record as LocalRecord<'product'>, at) : { kind: 'unsaved' }
}

/** An empty assessment of a product by its producer. */
export const selfAssess = async (store: Store, product: LocalRecord<'product'>, at: string): Promise<Begun> => {
  const loaded = await loadCriteriaSet(product.data.criteria)
  if (loaded.kind === 'unavailable') return loaded
  const owner = await store.record('producer', product.data.producer)
  const assessor = owner?.data.representative || owner?.data.name || ''
  const data = firstAssessmentOf(product, loaded.set, { role: 'self', assessor }, at)
  const begun = await store.commit({ op: 'create', kind: 'assessment', area: product.area, data })
  return begun.kind === 'saved' ? { kind: 'begun', assessment: begun.record.id } : { kind: 'unsaved' }
}
