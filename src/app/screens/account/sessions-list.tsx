import type { SessionRow } from '../../../protocol/account.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { formatMoment } from '../../format.ts'
import { accountMessages } from '../../messages/account.ts'
import { language } from '../../messages/language.ts'
import './account.css'

interface SessionsListProps {
  readonly sessions: readonly SessionRow[]
  readonly onEnd?: (session: SessionRow) => void
}

/** Sessions with what browser they are in and when they were there. */
export const SessionsList = ({ sessions, onEnd }: SessionsListProps) => {
  const t = accountMessages().sessions
  return (
    <ul class="account-list">
      {sessions.map((session) => {
        const browser = session.browser || t.unknown
        const moment = (iso: string): string => formatMoment(iso, language.value)
        return (
          <li key={session.id} class="account-item">
            <span class="account-what">
              <strong>{browser}</strong> {session.isThis ? <Badge tone="good">{t.here}</Badge> : null}
              <span class="soft">
                {t.began(moment(session.createdAt))}
                {session.method === 'passkey' ? ` ${t.byPasskey}` : ''}; {t.seen(moment(session.seenAt))}
              </span>
            </span>
            {session.isThis || onEnd === undefined ? null : (
              <Button kind="quiet" onClick={() => onEnd(session)}>
                {t.end} <span class="visually-hidden">{browser}</span>
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
