import { daysBetween } from '../calendar/day.ts'
import { renewalWindow } from '../certificates/term.ts'
import type { Day } from '../records/envelope.ts'

/** When the dossier for rating again is filed, seen from a day: its first and last day, both included. */
export interface RenewalTime {
  readonly opens: Day
  readonly closes: Day
  /** early: not open yet. late: closed, but the certificate still holds. ended: it does not. */
  readonly state: 'early' | 'open' | 'late' | 'ended'
  /** Days until what comes next: the opening, the closing, the end of the certificate; 0 once it has ended. */
  readonly daysLeft: number
}

/** How a day lies to the window of Art. 7.6.a. */
export const renewalTime = (expiresOn: Day, today: Day): RenewalTime => {
  const { opensOn: opens, closesOn: closes } = renewalWindow(expiresOn)
  if (today < opens) return { opens, closes, state: 'early', daysLeft: daysBetween(today, opens) }
  if (today <= closes) return { opens, closes, state: 'open', daysLeft: daysBetween(today, closes) }
  if (today <= expiresOn) return { opens, closes, state: 'late', daysLeft: daysBetween(today, expiresOn) }
  return { opens, closes, state: 'ended', daysLeft: 0 }
}
