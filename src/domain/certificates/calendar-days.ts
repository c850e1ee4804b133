import type { Certificate } from '../records/certificate.ts'
import type { Day, Uuid } from '../records/envelope.ts'
import type { Standing } from './standing.ts'
import { isInForce } from './state.ts'
import { renewalWindow } from './term.ts'

/** What of a certificate belongs into a calendar: its window to file, its end, the end of its holding on, the deadline of a withdrawal. */
export interface CertificateDays {
  readonly part: 'window' | 'expiry' | 'extension' | 'decide'
  readonly uid: string
  readonly from: Day
  readonly to: Day
}

/** The days of a certificate that are still to be watched; none of one that no longer holds. */
export const calendarDaysOf = ({ record, state }: Standing<{ id: Uuid; data: Certificate }>): CertificateDays[] => {
  const { expiresOn } = record.data
  const days = (part: CertificateDays['part'], from: Day, to = from): CertificateDays => ({
    ...{ part, from, to },
    uid: `${record.id}-${part}@sao-lang`,
  })
  const { opensOn, closesOn } = renewalWindow(expiresOn)
  switch (state.kind) {
    case 'before-window':
    case 'window-open':
    case 'to-come':
      return [days('window', opensOn, closesOn), days('expiry', expiresOn)]
    case 'extended':
      return [days('extension', state.until)]
    case 'withdrawing':
      return [days('decide', state.decideBy), days('expiry', expiresOn)]
    default:
      return isInForce(state) ? [days('expiry', expiresOn)] : []
  }
}
