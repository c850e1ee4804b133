import type { Reminder, ReminderKind } from '../../../domain/certificates/reminders.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'
import { Badge } from '../../components/badge.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { certificateMessages } from '../../messages/certificates.ts'
import { reminderWords } from './reminder-words.ts'

export interface ReminderEntry {
  readonly reminder: Reminder
  readonly product: Uuid
  readonly productName: string | undefined
  readonly producerName: string | undefined
  readonly isSample: boolean
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
      const { reminder, productName, producerName, isSample } = entry
      return (
        <li key={reminder.certificate}>
          <CardLink href={hrefOf(entry)}>
            <strong>{productName ?? certificateMessages().missingProduct}</strong>
            <span class="soft">{producerName}</span>
            <span class="row">
              <Badge tone={TONE[reminder.kind]}>{reminderWords(reminder)}</Badge>
              {isSample ? <SampleBadge /> : null}
            </span>
          </CardLink>
        </li>
      )
    })}
  </ul>
)
