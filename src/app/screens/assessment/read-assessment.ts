import type { Store } from '../../../store/store.ts'
import { previousOf } from './reassess.ts'
import { sheetContext } from './sheet-context.ts'

/** One assessment with all that its screen reads of the store; undefined where this phone has none of that id. */
export const readAssessment = async (store: Store, id: string) => {
  const record = await store.record('assessment', id)
  if (record === undefined) return undefined
  const { carriesFrom } = record.data
  const [product, others, sheet, earlier] = await Promise.all([
    store.record('product', record.data.product),
    store.assessmentsOf(record.data.product),
    sheetContext(store, record),
    carriesFrom === undefined ? undefined : store.record('assessment', carriesFrom),
  ])
  return {
    record,
    product,
    sheet,
    earlier,
    previous: sheet === undefined ? previousOf(record, others) : sheet.previous,
  }
}
