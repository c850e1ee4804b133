import type { LocalRecord, OwnChange } from '../../../store/store.ts'
import { Icon } from '../../components/icon.tsx'
import { formatMoment } from '../../format.ts'
import { historyMessages } from '../../messages/history.ts'
import { language } from '../../messages/language.ts'
import './receipts.css'

/** Signs of a content's sum that people compare. */
const SUM_SIGNS = 8

/** Both receipts of a record: that it is on this phone, and that the office has it, by the sum of what was sent. */
export const Receipts = ({ record, own }: { record: LocalRecord; own: readonly OwnChange[] }) => {
  const t = historyMessages()
  const at = (iso: string): string => formatMoment(iso, language.value)
  const waiting = own.filter((change) => change.state !== 'delivered').length
  const last = own.findLast((change) => change.sum !== undefined)
  const office = (): string => {
    if (waiting > 0) return record.version === 0 ? t.officeNone : t.officeWaiting(waiting)
    if (last?.sum === undefined || last.deliveredAt === undefined) return t.officeBefore
    return t.office(at(last.deliveredAt), last.sum.slice(0, SUM_SIGNS))
  }
  return (
    <section class="card stack-close">
      <h2>{t.receipts}</h2>
      <p class="receipts-line">
        <Icon name="smartphone" /> {t.onPhone(at(record.updatedAt))}
      </p>
      <p class="receipts-line">
        <Icon name={waiting > 0 ? 'cloud-upload' : 'cloud-check'} /> {office()}
      </p>
    </section>
  )
}
