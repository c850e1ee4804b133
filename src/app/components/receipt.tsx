import { useApp } from '../context.ts'
import { producerMessages } from '../messages/producers.ts'
import { useLive } from '../use-live.ts'
import { Badge } from './badge.tsx'

/** Whether the office has this record, and has it as it is here. */
export const Receipt = ({ record, version }: { record: string; version: number }) => {
  const t = producerMessages()
  const { store } = useApp()
  const delivered = useLive(() => store.isDelivered(record), [record])
  if (delivered.status !== 'ready') return null
  if (version === 0) return <Badge icon="smartphone">{t.onPhone}</Badge>
  return delivered.value ? (
    <Badge tone="good" icon="cloud-check">
      {t.delivered}
    </Badge>
  ) : (
    <Badge icon="cloud-upload">{t.changedHere}</Badge>
  )
}
