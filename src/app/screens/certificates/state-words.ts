import type { CertificateState } from '../../../domain/certificates/state.ts'
import { renewalWindow } from '../../../domain/certificates/term.ts'
import type { Certificate } from '../../../domain/records/certificate.ts'
import { formatDay } from '../../format.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { language } from '../../messages/language.ts'

type Tone = 'neutral' | 'good' | 'warning' | 'error' | 'info'

/** The colour of a state beside its words. */
export const TONE_OF: Readonly<Record<CertificateState['kind'], Tone>> = {
  'to-come': 'info',
  'before-window': 'good',
  'window-open': 'warning',
  'window-missed': 'error',
  renewing: 'info',
  extended: 'warning',
  expired: 'error',
  superseded: 'neutral',
  withdrawing: 'error',
  withdrawn: 'neutral',
}

/** Where a certificate stands, as a plain sentence with its days. */
export const stateSentence = ({ expiresOn }: Certificate, state: CertificateState): string => {
  const t = certificateMessages().sentence
  const day = (iso: string): string => formatDay(iso, language.value)
  const until = day(expiresOn)
  switch (state.kind) {
    case 'to-come':
      return t.toCome(day(state.from))
    case 'before-window':
      return t.before(until, day(state.opensOn), day(renewalWindow(expiresOn).closesOn))
    case 'window-open':
      return t.open(day(state.closesOn), state.daysLeft, until)
    case 'window-missed':
      return t.missed(day(state.closedOn), until, state.daysToExpiry)
    case 'renewing':
      if (state.isRecognised) return t.recognised(until)
      return (state.isInTime ? t.renewing : t.renewingLate)(day(state.renewal.filedOn), until)
    case 'extended':
      return t.extended(day(state.until), state.daysLeft)
    case 'expired':
      return t.expired(day(state.since))
    case 'superseded':
      return t.superseded(day(state.since))
    case 'withdrawing':
      return t.withdrawing(day(state.decideBy), state.daysLeft)
    case 'withdrawn':
      return t.withdrawn(day(state.since))
  }
}
