import { daysBetween } from '../../../domain/calendar/day.ts'
import type { CertificateState } from '../../../domain/certificates/state.ts'
import { expiryOf, hasOwnTerm, IN_FORCE_SINCE, renewalWindow } from '../../../domain/certificates/term.ts'
import type { Certificate } from '../../../domain/records/certificate.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import { Notice } from '../../components/notice.tsx'
import { formatDay } from '../../format.ts'
import { certificateMessages } from '../../messages/certificates.ts'
import { language } from '../../messages/language.ts'
import './term-bar.css'

interface TermBarProps {
  readonly certificate: Certificate
  readonly state: CertificateState
  readonly today: Day
}

/** Length of the drawn bar in its own units. */
const LENGTH = 1_000

/** The term of a certificate as a bar: what has passed, the time to file, what it holds beyond, and today; each also in words with its day. */
export const TermBar = ({ certificate, state, today }: TermBarProps) => {
  const t = certificateMessages().term
  const { issuedOn, expiresOn } = certificate
  const { opensOn, closesOn } = renewalWindow(expiresOn)
  const end = state.kind === 'extended' ? state.until : expiresOn
  const whole = Math.max(1, daysBetween(issuedOn, end))
  const at = (day: Day): number => Math.min(LENGTH, Math.max(0, (daysBetween(issuedOn, day) / whole) * LENGTH))
  const day = (iso: Day): string => formatDay(iso, language.value)
  const isWithin = today >= issuedOn && today <= end
  return (
    <section class="card stack-close term-bar">
      <h2>{t.title}</h2>
      <svg
        class="term-bar-drawing"
        viewBox={`0 0 ${LENGTH} 28`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t.label(day(issuedOn), day(opensOn), day(closesOn), day(expiresOn))}
      >
        <rect class="term-bar-whole" y="8" width={LENGTH} height="12" />
        <rect class="term-bar-passed" y="8" width={at(today)} height="12" />
        <rect
          class="term-bar-window"
          x={at(opensOn)}
          y="4"
          width={Math.max(4, at(closesOn) - at(opensOn))}
          height="20"
        />
        {state.kind === 'extended' ? (
          <rect class="term-bar-beyond" x={at(expiresOn)} y="8" width={LENGTH - at(expiresOn)} height="12" />
        ) : null}
        {isWithin ? <rect class="term-bar-today" x={Math.min(LENGTH - 6, at(today))} width="6" height="28" /> : null}
      </svg>
      <dl class="term-bar-days">
        <div>
          <dt>{t.issued}</dt>
          <dd>{day(issuedOn)}</dd>
        </div>
        <div class="term-bar-days-window">
          <dt>{t.window}</dt>
          <dd>
            {day(opensOn)} – {day(closesOn)}
          </dd>
        </div>
        {isWithin ? (
          <div class="term-bar-days-today">
            <dt>{t.today}</dt>
            <dd>{day(today)}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t.expires}</dt>
          <dd>{day(expiresOn)}</dd>
        </div>
        {state.kind === 'extended' ? (
          <div>
            <dt>{t.extension}</dt>
            <dd>{day(state.until)}</dd>
          </div>
        ) : null}
      </dl>
      {hasOwnTerm(certificate) ? null : <Notice tone="warning">{t.notOwnTerm(day(expiryOf(issuedOn)))}</Notice>}
      <p class="soft">{t.clause}</p>
      {issuedOn < IN_FORCE_SINCE ? <p class="soft">{t.ownTerm}</p> : null}
    </section>
  )
}
