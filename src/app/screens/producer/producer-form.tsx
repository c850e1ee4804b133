import { areasToChoose } from '../../areas.ts'
import { Opening } from '../../components/opening.tsx'
import { useApp } from '../../context.ts'
import { useLive } from '../../use-live.ts'
import { useTyping } from '../../use-new-form.ts'
import { EditProducer } from './edit-producer.tsx'
import { NewProducer } from './new-producer.tsx'
import { MissingProducer } from './producer-screen.tsx'

/** `/producers/new` and `/producers/:id/edit`. */
export const ProducerFormScreen = ({ id }: { id?: string }) =>
  id === undefined ? <NewProducerScreen /> : <EditProducerScreen key={id} id={id} />

const NewProducerScreen = () => {
  const { store } = useApp()
  const identity = useLive(() => store.identity(), [])
  const typing = useTyping('producer')
  if (identity.status !== 'ready') return <Opening status={identity.status} back="/producers" />
  if (typing === undefined) return <Opening status="loading" />
  return <NewProducer areas={areasToChoose(identity.value?.areas)} typing={typing} />
}

const EditProducerScreen = ({ id }: { id: string }) => {
  const { store } = useApp()
  const producer = useLive(() => store.record('producer', id), [id])
  if (producer.status !== 'ready') return <Opening status={producer.status} back="/producers" />
  return producer.value === undefined ? <MissingProducer /> : <EditProducer producer={producer.value} />
}
