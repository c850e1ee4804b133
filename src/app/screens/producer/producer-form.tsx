import { areasToChoose } from '../../areas.ts'
import { Opening } from '../../components/opening.tsx'
import { useApp } from '../../context.ts'
import { useLive } from '../../use-live.ts'
import { EditProducer } from './edit-producer.tsx'
import { NewProducer } from './new-producer.tsx'
import { MissingProducer } from './producer-screen.tsx'

/** `/producers/new` and `/producers/:id/edit`. */
export const ProducerFormScreen = ({ id }: { id?: string }) =>
  id === undefined ? <NewProducerScreen /> : <EditProducerScreen key={id} id={id} />

const NewProducerScreen = () => {
  const { store } = useApp()
  const identity = useLive(() => store.identity(), [])
  if (identity.status !== 'ready') return <Opening status={identity.status} back="/producers" />
  return <NewProducer areas={areasToChoose(identity.value?.areas)} />
}

const EditProducerScreen = ({ id }: { id: string }) => {
  const { store } = useApp()
  const producer = useLive(() => store.record('producer', id), [id])
  if (producer.status !== 'ready') return <Opening status={producer.status} back="/producers" />
  return producer.value === undefined ? <MissingProducer /> : <EditProducer producer={producer.value} />
}
