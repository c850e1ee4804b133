import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { Store } from '../../../store/store.ts'
import { latestOfEach, type PlanRow, planRow } from './plans-model.ts'

/** Assessments worked through between two breaths of the screen: some ten milliseconds on a slow phone. */
const SLICE = 25

interface ComputePlans {
  readonly store: Pick<Store, 'assessments' | 'record'>
  /** Lets the screen paint and take a touch before the next slice. */
  readonly breathe: () => Promise<void>
  /** Every row found so far, after each slice. */
  readonly onRows: (rows: readonly PlanRow[]) => void
  readonly signal: AbortSignal
}

/** Works out the way to the next star of every assessed product, newest first, in slices; stops at the signal. */
export const computePlans = async ({ store, breathe, onRows, signal }: ComputePlans): Promise<'done' | 'stopped'> => {
  const known = new Set<string>()
  let rows: readonly PlanRow[] = []
  let after: string | undefined
  do {
    const page = await store.assessments({ limit: SLICE, ...(after === undefined ? {} : { after }) })
    if (signal.aborted) return 'stopped'
    const latest = latestOfEach(page.rows, known)
    const found = await Promise.all(
      latest.map(async (assessment): Promise<PlanRow[]> => {
        const [product, producer, loaded] = await Promise.all([
          store.record('product', assessment.data.product),
          store.record('producer', assessment.data.producer),
          loadCriteriaSet(assessment.data.criteria),
        ])
        return product === undefined ? [] : [planRow(assessment, product, producer?.data.name ?? '', loaded)]
      }),
    )
    if (signal.aborted) return 'stopped'
    for (const assessment of latest) known.add(assessment.data.product)
    rows = [...rows, ...found.flat()]
    onRows(rows)
    await breathe()
    after = page.next
  } while (after !== undefined && !signal.aborted)
  return signal.aborted ? 'stopped' : 'done'
}
