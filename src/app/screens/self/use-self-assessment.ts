import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { useApp } from '../../context.ts'
import { useLive } from '../../use-live.ts'
import { useCriteriaSet } from '../result/use-criteria-set.ts'

/** An assessment of the producer's own as the screens need it. */
export type OpenedSelf =
  | {
      readonly kind: 'ready'
      readonly set: CriteriaSet
      readonly record: LocalRecord<'assessment'>
      readonly product: LocalRecord<'product'> | undefined
    }
  | { readonly kind: 'loading' | 'missing' | 'unreadable' }
  | { readonly kind: 'unavailable'; readonly retry: () => void }

/** The assessment, its product and its criteria set. */
export const useSelfAssessment = (id: string): OpenedSelf => {
  const { store } = useApp()
  const found = useLive(async () => {
    const record = await store.record('assessment', id)
    return record === undefined ? undefined : { record, product: await store.record('product', record.data.product) }
  }, [id])
  const opened = found.status === 'ready' ? found.value : undefined
  const loaded = useCriteriaSet(opened?.record.data.criteria)
  if (found.status === 'failed') return { kind: 'unreadable' }
  if (found.status === 'ready' && opened === undefined) return { kind: 'missing' }
  if (loaded.kind === 'unavailable') return loaded
  return opened === undefined || loaded.kind === 'loading'
    ? { kind: 'loading' }
    : { kind: 'ready', set: loaded.set, ...opened }
}
