import { useMemo } from 'preact/hooks'
import { daysBetween } from '../../../domain/calendar/day.ts'
import { REMINDERS } from '../../../domain/certificates/reminders.ts'
import type { CountedProduct } from '../../../domain/programme/counted-product.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { recordHref } from '../../record-href.ts'
import { type ReminderEntry, ReminderList } from '../certificates/reminder-list.tsx'

/** Reminders shown; the rest is in the table of certificates. */
const SHOWN = 6

interface OfficeDueProps {
  readonly products: readonly CountedProduct[]
  readonly today: Day
}

/** "Cần nhắc" at the office: everything that there is to be reminded of; nothing where nothing needs anybody. */
export const OfficeDue = ({ products, today }: OfficeDueProps) => {
  const t = certificateMessages()
  const due = useMemo(() => officeReminders(products, today), [products, today])
  if (due.length === 0) return null
  return (
    <section class="stack-close">
      <h2>{t.remind.title}</h2>
      <ReminderList
        entries={due.slice(0, SHOWN)}
        hrefOf={({ reminder }) => recordHref('office', 'certificate', reminder.certificate)}
      />
      {due.length > SHOWN ? <a href="/office/certificates">{t.remind.all(due.length)}</a> : null}
    </section>
  )
}

/** All reminders of that day, the most pressing first, as the facts have them. */
export const officeReminders = (products: readonly CountedProduct[], today: Day): ReminderEntry[] =>
  products
    .flatMap(({ fact, reminders }) =>
      reminders.map(
        (reminder): ReminderEntry => ({
          reminder: { ...reminder, days: daysBetween(today, reminder.day) },
          ...{
            product: fact.product,
            productName: fact.name,
            producerName: fact.producerName,
            isSample: fact.isSample,
          },
        }),
      ),
    )
    .sort(
      ({ reminder: one }, { reminder: other }) =>
        REMINDERS.indexOf(one.kind) - REMINDERS.indexOf(other.kind) || one.days - other.days,
    )
