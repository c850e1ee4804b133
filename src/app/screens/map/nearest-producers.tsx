import { useEffect } from 'preact/hooks'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import { mapMessages } from '../../messages/map.ts'
import { producerMessages } from '../../messages/producers.ts'
import { useLatest, useLive } from '../../use-live.ts'
import { NearestList } from './nearest-list.tsx'
import { neighboursOf } from './placed-producers.ts'
import { useOwnPlace } from './use-own-place.ts'

/** The producers' list, nearest first; asks where the user is when it is first shown, and again when the phone is taken out at the next place. */
export const NearestProducers = ({ search }: { search: string }) => {
  const t = mapMessages()
  const { store } = useApp()
  const own = useOwnPlace()
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') own.find()
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  const found = useLatest(useLive(() => neighboursOf(store, search), [search]))
  if (found.status === 'failed') return <Notice tone="error">{producerMessages().failed}</Notice>
  const producers = found.status === 'ready' ? found.value : []
  if (found.status === 'ready' && producers.length === 0)
    return <EmptyState icon="search" title={producerMessages().noneTitle} text={producerMessages().noneText} />
  return (
    <>
      {own.trouble === undefined ? null : <Notice tone="warning">{t.trouble[own.trouble]}</Notice>}
      <p class="soft" role="status">
        {own.isBusy ? t.mineBusy : own.place === undefined ? '' : t.asCrowFlies}
      </p>
      <NearestList producers={producers} from={own.place} />
    </>
  )
}
