import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'
import { readAhead } from '../../read-ahead.ts'
import type { NextScreen } from '../../use-ahead.ts'
import { readPlace } from '../../use-remembered.ts'
import { whenIdle } from '../../when-idle.ts'
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

/** The screen of an assessment that may be gone on with, its criteria and its answers read. */
export const nextAssessment = ({ id, data }: LocalRecord<'assessment'>): NextScreen => ({
  address: `/assessments/${id}`,
  ready: ({ store }) => {
    void loadCriteriaSet(data.criteria).then((loaded) => {
      // For nothing, so that the browser has compiled the scoring by the time that the assessment is tapped.
      if (loaded.kind === 'ready') whenIdle(() => scoreAssessment(loaded.set, data))
    })
    const ends = [readAhead(store, readAssessment, id), readAhead(store, readPlace, id)]
    return () => {
      for (const end of ends) end()
    }
  },
})
