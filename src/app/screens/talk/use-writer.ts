import type { Writer } from '../../../domain/guard/writer.ts'
import { useApp } from '../../context.ts'
import { useLive } from '../../use-live.ts'

/** Who writes on this device; undefined until the store has said. Before enrolment a producer without a name. */
export const useWriter = (): Writer | undefined => {
  const { store } = useApp()
  const identity = useLive(() => store.identity(), [])
  if (identity.status !== 'ready') return undefined
  return { role: identity.value?.role ?? 'producer', name: identity.value?.name ?? '' }
}
