import type { Day } from '../../../domain/records/envelope.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { Badge } from '../../components/badge.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { formatWeekday } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { trainingMessages } from '../../messages/training.ts'
import { StatusBadge } from './status-badge.tsx'

/** Trainings as cards that lead to their attendance. */
export const TrainingCards = ({ trainings, today }: { trainings: readonly LocalRecord<'training'>[]; today: Day }) => (
  <ul class="card-list">
    {trainings.map(({ id, data }) => (
      <li key={id}>
        <CardLink href={`/trainings/${id}`}>
          <strong>{data.topic}</strong>
          <span class="soft">{whenAndWhere(data)}</span>
          <span class="row">
            {data.heldOn === today && data.status === 'planned' ? (
              <Badge tone="good">{trainingMessages().field.today}</Badge>
            ) : (
              <StatusBadge status={data.status} />
            )}
            {data.sample ? <SampleBadge /> : null}
          </span>
        </CardLink>
      </li>
    ))}
  </ul>
)

/** "thứ Sáu, 20 tháng 11 · 08:00 · Nhà văn hóa". */
export const whenAndWhere = ({ heldOn, startsAt, venue }: LocalRecord<'training'>['data']): string =>
  [
    heldOn === undefined ? trainingMessages().noDay : formatWeekday(`${heldOn}T00:00:00`, language.value),
    startsAt ?? '',
    venue ?? '',
  ]
    .filter((text) => text !== '')
    .join(' · ')
