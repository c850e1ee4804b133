import type { LocalRecord } from '../../../store/store.ts'
import { areaName } from '../../areas.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Notice } from '../../components/notice.tsx'
import { fieldName } from '../../field-names.ts'
import { formatMoment } from '../../format.ts'
import { historyMessages } from '../../messages/history.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'
import { officeMessages } from '../../messages/office.ts'
import { queueMessages } from '../../messages/queue.ts'
import { historyHref } from '../../record-href.ts'

/** Signs of a device id that tell devices apart at a glance. */
const ID_TAIL = 6

/** What every record has: commune, who made and last changed it, when, on which device, its version and id; and its open conflicts. */
export const RecordFacts = ({ record }: { record: LocalRecord }) => {
  const t = officeMessages()
  const kinds = kindMessages()
  const byAt = (by: { name: string; device: string }, at: string): string =>
    t.byAt(by.name || kinds.someone, formatMoment(at, language.value), by.device.slice(-ID_TAIL))
  return (
    <section class="card">
      <h2>{t.record}</h2>
      {record.conflicts.length === 0 ? null : (
        <Notice tone="warning" title={queueMessages().conflicts}>
          <p>{record.conflicts.map((conflict) => fieldName(conflict.path)).join(', ')}</p>
          <Button kind="secondary" href={`/office/conflicts/${record.id}`}>
            {queueMessages().choose}
          </Button>
        </Notice>
      )}
      <Details
        rows={[
          [kinds.field.area, areaName(record.area, undefined)],
          [t.createdBy, byAt(record.createdBy, record.createdAt)],
          [t.updatedBy, byAt(record.updatedBy, record.updatedAt)],
          [t.version, String(record.version)],
          [t.idName, record.id],
        ]}
      />
      <div class="row">
        <Button kind="secondary" icon="history" href={historyHref('office', record.kind, record.id)}>
          {historyMessages().open}
        </Button>
      </div>
    </section>
  )
}
