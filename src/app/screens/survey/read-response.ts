import type { Store } from '../../../store/store.ts'

/** One survey with all that its screen reads of the store; undefined where this phone has none of that id. */
export const readResponse = async (store: Store, id: string) => {
  const record = await store.record('response', id)
  if (record === undefined) return undefined
  const [producer, product] = await Promise.all([
    store.record('producer', record.data.producer),
    record.data.product === undefined ? undefined : store.record('product', record.data.product),
  ])
  return { record, producer, product }
}
