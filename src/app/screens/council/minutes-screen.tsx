import {
  type HearingMinutes,
  hearingMinutes,
  type SessionMinutes,
  sessionMinutes,
} from '../../../domain/council/minutes.ts'
import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { Store } from '../../../store/store.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { councilMessages } from '../../messages/council.ts'
import { useLive } from '../../use-live.ts'
import { hearingsOf, sheetsById } from './council-data.ts'
import { MinutesView } from './minutes-view.tsx'

/** `/office/council/:id/minutes`: the minutes as they stand, to read and to print. */
export const MinutesScreen = ({ id }: { id: string }) => {
  const t = councilMessages()
  const { store } = useApp()
  const found = useLive(() => minutesOf(store, id), [id])
  const back = `/office/council/${id}`
  if (found.status !== 'ready') return <Page title={t.minutes.title}>{t.loading}</Page>
  if (found.value === undefined) {
    return (
      <Page title={t.minutes.title} back="/office/council">
        <EmptyState icon="file-question-mark" title={t.minutes.title} text={t.missing} />
      </Page>
    )
  }
  return (
    <Page
      title={t.minutes.title}
      back={back}
      actions={
        <Button kind="secondary" icon="printer" onClick={() => print()}>
          {t.minutes.print}
        </Button>
      }
    >
      <MinutesView minutes={found.value} />
    </Page>
  )
}

/** The minutes of a session from what is here; undefined when the session is not. */
const minutesOf = async (store: Store, id: string): Promise<SessionMinutes | undefined> => {
  const session = await store.record('session', id)
  if (session === undefined) return undefined
  const hearings: HearingMinutes[] = []
  for (const { hearing, product, producer, sheets } of await hearingsOf(store, id)) {
    const loaded = await loadCriteriaSet(hearing.data.criteria)
    if (loaded.kind === 'unavailable') continue
    const names = { product: product?.data.name ?? '', producer: producer?.data.name ?? '' }
    hearings.push(hearingMinutes(loaded.set, hearing.data, sheetsById(sheets), names))
  }
  return sessionMinutes(session.data, hearings)
}
