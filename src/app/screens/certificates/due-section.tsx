import { useApp } from '../../context.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { dueEntries } from './due.ts'
import { ReminderList } from './reminder-list.tsx'

/** Reminders shown; the rest is in the list of certificates. */
const SHOWN = 6

/** "Cần nhắc" on a phone's first screen; nothing where nothing needs anybody. It leads to the product, where it can be acted on. */
export const DueSection = () => {
  const t = certificateMessages()
  const { store, now } = useApp()
  const found = useLive(() => dueEntries(store, now(), SHOWN), [])
  if (found.status !== 'ready' || found.value.count === 0) return null
  const { entries, count } = found.value
  return (
    <section class="stack-close">
      <h2>{t.remind.title}</h2>
      <ReminderList entries={entries} hrefOf={({ product }) => recordHref('field', 'product', product)} />
      {count > entries.length ? <a href="/certificates">{t.remind.all(count)}</a> : null}
    </section>
  )
}
