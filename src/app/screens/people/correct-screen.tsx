import { EmptyState } from '../../components/empty-state.tsx'
import { Opening } from '../../components/opening.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { peopleMessages } from '../../messages/people.ts'
import { useLive } from '../../use-live.ts'
import { EditProducer } from '../producer/edit-producer.tsx'

/** `/office/people/:area/:id/correct/:producer`: the ordinary editing of a producer, from the request that asks for it. */
export const CorrectScreen = ({ producer, back }: { producer: string; back: string }) => {
  const t = peopleMessages()
  const { store } = useApp()
  const found = useLive(() => store.record('producer', producer), [producer])
  if (found.status !== 'ready') return <Opening status={found.status} back={back} />
  if (found.value === undefined)
    return (
      <Page title={t.request.correct} back={back}>
        <EmptyState icon="file-question-mark" title={t.request.correct} text={t.request.missing} />
      </Page>
    )
  return <EditProducer producer={found.value} back={back} />
}
