import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { trainingMessages } from '../../messages/training.ts'
import { useLive } from '../../use-live.ts'
import { todayBy } from '../certificates/holdings.ts'
import { aheadOf, pastOf } from './field-order.ts'
import { TrainingCards } from './training-cards.tsx'

/** `/trainings`: the trainings of this phone's communes, those ahead first. */
export const TrainingsListScreen = () => {
  const t = trainingMessages()
  const { store, now } = useApp()
  const found = useLive(() => store.all('training'), [])
  if (found.status !== 'ready') return <Page title={t.title}>{t.loading}</Page>
  const today = todayBy(now())
  const [ahead, past] = [aheadOf(found.value, today), pastOf(found.value, today)]
  return (
    <Page title={t.title} back="/">
      {found.value.length === 0 ? (
        <EmptyState icon="graduation-cap" title={t.field.empty} text={t.field.emptyText} />
      ) : null}
      {ahead.length === 0 ? null : (
        <section class="stack-close">
          <h2>{t.field.upcoming}</h2>
          <TrainingCards trainings={ahead} today={today} />
        </section>
      )}
      {past.length === 0 ? null : (
        <section class="stack-close">
          <h2>{t.field.past}</h2>
          <TrainingCards trainings={past} today={today} />
        </section>
      )}
    </Page>
  )
}
