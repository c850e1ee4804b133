import { addDays, addMonths, daysBetween } from '../calendar/day.ts'
import type { Day } from '../records/envelope.ts'

/** Months that a certificate holds (Decision 26/2026, Art. 4.3 and 7.6). */
const CERTIFICATE_MONTHS = 36

/** The day on which a certificate of that day ends. */
export const certificateEnd = (issuedOn: Day): Day => addMonths(issuedOn, CERTIFICATE_MONTHS)

/** The day of a certificate of which only the end is known; at the end of a shorter month the last day that can be meant. */
export const certificateStart = (expiresOn: Day): Day => addMonths(expiresOn, -CERTIFICATE_MONTHS)

/** When the dossier for rating again is filed: its first and last day, both included. */
export interface RenewalWindow {
  readonly opens: Day
  readonly closes: Day
  /** early: not open yet. late: closed, but the certificate still holds. ended: it does not. */
  readonly state: 'early' | 'open' | 'late' | 'ended'
  /** Days until what comes next: the opening, the closing, the end of the certificate; 0 once it has ended. */
  readonly daysLeft: number
}

/** Art. 7.6.a: "không sớm hơn 180 ngày và không muộn hơn 120 ngày tính đến ngày hết thời hạn của giấy chứng nhận". */
export const renewalWindow = (expiresOn: Day, today: Day): RenewalWindow => {
  const [opens, closes] = [addDays(expiresOn, -180), addDays(expiresOn, -120)]
  if (today < opens) return { opens, closes, state: 'early', daysLeft: daysBetween(today, opens) }
  if (today <= closes) return { opens, closes, state: 'open', daysLeft: daysBetween(today, closes) }
  if (today <= expiresOn) return { opens, closes, state: 'late', daysLeft: daysBetween(today, expiresOn) }
  return { opens, closes, state: 'ended', daysLeft: 0 }
}
