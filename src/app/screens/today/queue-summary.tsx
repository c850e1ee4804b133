import { CardLink } from '../../components/card-link.tsx'
import { useApp } from '../../context.ts'
import { openWorkMessages } from '../../messages/open-work.ts'
import { useLive } from '../../use-live.ts'

/** What still has to reach the office, in one line each; nothing where there is nothing to say. */
export const QueueSummary = () => {
  const t = openWorkMessages()
  const { store } = useApp()
  const count = useLive(() => store.queueCount(), [])
  if (count.status !== 'ready') return null
  const { waiting, rejected, conflicts } = count.value
  if (waiting + rejected + conflicts === 0) return null
  return (
    <section class="stack-close">
      <h2>{t.queue}</h2>
      <CardLink href="/queue">
        {waiting === 0 ? null : <span>{t.waiting(waiting)}</span>}
        {rejected === 0 ? null : <span>{t.rejected(rejected)}</span>}
        {conflicts === 0 ? null : <span>{t.conflicts(conflicts)}</span>}
      </CardLink>
    </section>
  )
}
