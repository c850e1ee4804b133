import { useApp } from '../../context.ts'
import { trainingMessages } from '../../messages/training.ts'
import { useLive } from '../../use-live.ts'
import { todayBy } from '../certificates/holdings.ts'
import { nearOf } from './field-order.ts'
import { TrainingCards } from './training-cards.tsx'

/** On the first screen: the trainings of the next days, and those that nobody has marked as held; nothing where there are none. */
export const NearTrainings = () => {
  const t = trainingMessages().field
  const { store, now } = useApp()
  const found = useLive(() => store.all('training'), [])
  if (found.status !== 'ready' || found.value.length === 0) return null
  const today = todayBy(now())
  const near = nearOf(found.value, today)
  if (near.length === 0) return null
  return (
    <section class="stack-close">
      <h2>{t.near}</h2>
      <TrainingCards trainings={near} today={today} />
      <a href="/trainings">{t.all}</a>
    </section>
  )
}
