import type { Reminded, ReminderKind } from '../../../domain/certificates/reminders.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { certificateMessages } from '../../messages/certificates.ts'
import { reminderWords } from './reminder-words.ts'

export interface ReminderEntry {
  readonly reminded: Reminded<LocalRecord<'certificate'>>
  readonly product: LocalRecord<'product'> | undefined
  readonly producer: LocalRecord<'producer'> | undefined
}

const TONE: Readonly<Record<ReminderKind, 'error' | 'warning' | 'info' | 'neutral'>> = {
  ...{ decide: 'error', closing: 'error', missed: 'error', open: 'warning', extended: 'warning' },
  ...{ record: 'info', lapsed: 'neutral', opening: 'info' },
}

/** Certificates that need somebody, the most pressing first. */
export const ReminderList = ({
  entries,
  hrefOf,
}: {
  entries: readonly ReminderEntry[]
  hrefOf: (entry: ReminderEntry) => string
}) => (
  <ul class="card-list">
    {entries.map((entry) => {
      const { record } = entry.reminded.standing
      return (
        <li key={record.id}>
          <CardLink href={hrefOf(entry)}>
            <strong>{entry.product?.data.name ?? certificateMessages().missingProduct}</strong>
            <span class="soft">{entry.producer?.data.name}</span>
            <span class="row">
              <Badge tone={TONE[entry.reminded.reminder.kind]}>{reminderWords(entry.reminded.reminder)}</Badge>
              {record.data.sample ? <SampleBadge /> : null}
            </span>
          </CardLink>
        </li>
      )
    })}
  </ul>
)
