import { useApp } from '../../context.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { recordHref } from '../../record-href.ts'
import { useLive } from '../../use-live.ts'
import { dueEntries } from './due.ts'
import { ReminderList } from './reminder-list.tsx'

/** Reminders shown on a first screen; the rest is in the list of certificates. */
const SHOWN = 6

/** "Cần nhắc" on the first screen of the office and of a phone; nothing where nothing needs anybody. A phone leads to the product, where it can be acted on. */
export const DueSection = () => {
  const t = certificateMessages()
  const { store, space, now } = useApp()
  const found = useLive(() => dueEntries(store, now(), space, SHOWN), [space])
  if (found.status !== 'ready' || found.value.count === 0) return null
  const { entries, count } = found.value
  return (
    <section class="stack-close">
      <h2>{t.remind.title}</h2>
      <ReminderList
        entries={entries}
        hrefOf={({ reminded: { standing } }) =>
          space === 'office'
            ? recordHref('office', 'certificate', standing.record.id)
            : recordHref('field', 'product', standing.record.data.product)
        }
      />
      {count > entries.length ? (
        <a href={space === 'office' ? '/office/certificates' : '/certificates'}>{t.remind.all(count)}</a>
      ) : null}
    </section>
  )
}
