import type { Uuid } from '../../domain/records/envelope.ts'
import { useApp } from '../context.ts'
import { producerMessages } from '../messages/producers.ts'
import { useLive } from '../use-live.ts'
import { Badge } from './badge.tsx'

/** Whether the office has this record as it is here. */
export const Receipt = ({ record, version }: { record: Uuid; version: number }) => {
  const t = producerMessages()
  const { store } = useApp()
  const delivered = useLive(() => store.isDelivered(record), [record])
  if (delivered.status !== 'ready') return null
  return delivered.value && version > 0 ? (
    <Badge tone="good" icon="cloud-check">
      {t.delivered}
    </Badge>
  ) : (
    <Badge icon="smartphone">{t.onPhone}</Badge>
  )
}
