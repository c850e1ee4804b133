import type { Uuid } from '../../../domain/records/envelope.ts'
import { useApp } from '../../context.ts'
import { trainingMessages } from '../../messages/training.ts'
import { useLive } from '../../use-live.ts'
import { todayBy } from '../certificates/holdings.ts'
import { aheadOf, pastOf } from './field-order.ts'
import { TrainingCards } from './training-cards.tsx'

/** The trainings that a producer is or was invited to; nothing where this phone has no trainings at all. */
export const ProducerTrainings = ({ producer }: { producer: Uuid }) => {
  const t = trainingMessages().field
  const { store, now } = useApp()
  const found = useLive(() => store.all('training'), [])
  if (found.status !== 'ready' || found.value.length === 0) return null
  const today = todayBy(now())
  const own = found.value.filter(({ data }) =>
    Object.values(data.participants).some((participant) => participant.producer === producer),
  )
  return (
    <section class="stack-close">
      <h2>{t.ofProducer}</h2>
      {own.length === 0 ? <p class="soft">{t.noneOfProducer}</p> : null}
      <TrainingCards trainings={[...aheadOf(own, today), ...pastOf(own, today)]} today={today} />
      <p>
        <a href="/trainings">{t.all}</a>
      </p>
    </section>
  )
}
