import { yearOf } from '../../../domain/calendar/day.ts'
import { suggestProductCode } from '../../../domain/dossier/product-code.ts'
import { type Kept, previousDossier, type Recognition, recognitionOf } from '../../../domain/dossier/standing.ts'
import type { Dossier } from '../../../domain/records/dossier.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'
import { takenCodes } from './known-codes.ts'

/** What is known of a product for which a dossier is begun. */
export interface Begun {
  readonly product: LocalRecord<'product'>
  readonly producer: LocalRecord<'producer'> | undefined
  readonly dossiers: readonly LocalRecord<'dossier'>[]
  readonly assessments: readonly LocalRecord<'assessment'>[]
  readonly recognition: Recognition | undefined
  readonly previous: Kept<Dossier> | undefined
  /** Suggested. */
  readonly code: string | undefined
  readonly today: Day
}

/** Undefined where this device has no such product. */
export const readBeginning = async (store: Store, id: string, today: Day): Promise<Begun | undefined> => {
  const product = await store.record('product', id)
  if (product === undefined) return undefined
  const [producer, dossiers, assessments, certificates, taken] = await Promise.all([
    store.record('producer', product.data.producer),
    store.under('dossier', id),
    store.assessmentsOf(id),
    store.under('certificate', id),
    takenCodes(store, id),
  ])
  const recognition = recognitionOf(product.data, certificates)
  const previous = previousDossier(recognition, dossiers)
  const former = previous?.data.code ?? product.data.code
  const code = suggestProductCode(product.area, yearOf(today), [...taken.keys()], former)
  return { product, producer, dossiers, assessments, recognition, previous, code, today }
}
