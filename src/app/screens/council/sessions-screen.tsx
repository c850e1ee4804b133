import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { addDays, vietnamDay } from '../../../domain/calendar/day.ts'
import { DEFAULT_RULES } from '../../../domain/council/default-rules.ts'
import { areasToChoose } from '../../areas.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { CardLink } from '../../components/card-link.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { SampleBadge } from '../../components/sample-badge.tsx'
import { useApp } from '../../context.ts'
import { formatDay } from '../../format.ts'
import { councilMessages } from '../../messages/council.ts'
import { language } from '../../messages/language.ts'
import { useLive } from '../../use-live.ts'
import { useOneAtATime } from '../../use-one-at-a-time.ts'

/** Days ahead for which a new session is proposed: members are invited a week before. */
const DAYS_AHEAD = 7

/** `/office/council`: the council's sessions, the latest day first, and the next one. */
export const SessionsScreen = () => {
  const t = councilMessages()
  const { store, now } = useApp()
  const { route } = useLocation()
  const [hasFailed, setFailed] = useState(false)
  const found = useLive(async () => {
    const [sessions, hearings] = [await store.all('session'), await store.all('hearing')]
    return sessions
      .sort((one, other) => other.data.heldOn.localeCompare(one.data.heldOn))
      .map((session) => ({ session, count: hearings.filter(({ data }) => data.session === session.id).length }))
  }, [])
  const add = useOneAtATime(async () => {
    const [area] = areasToChoose((await store.identity())?.areas)
    const today = vietnamDay(now().getTime())
    const committed = await store.commit({
      ...{ op: 'create', kind: 'session', area: area?.code ?? '' },
      data: {
        ...{ name: t.newName(today.slice(0, 4)), level: 'province', manner: 'meeting', status: 'planned' },
        ...{ heldOn: addDays(today, DAYS_AHEAD), members: {}, rules: DEFAULT_RULES },
      },
    })
    if (committed.kind === 'saved') route(`/office/council/${committed.record.id}`)
    else setFailed(true)
  })
  const button = (
    <Button icon="plus" busy={add.isBusy} onClick={add.run}>
      {t.add}
    </Button>
  )
  if (found.status !== 'ready') return <Page title={t.title}>{t.loading}</Page>
  return (
    <Page title={t.title} actions={found.value.length === 0 ? undefined : button}>
      {hasFailed ? <Notice tone="error">{t.failed}</Notice> : null}
      {found.value.length === 0 ? (
        <EmptyState icon="users" title={t.empty} text={t.emptyText} action={button} />
      ) : (
        <ul class="card-list">
          {found.value.map(({ session, count }) => (
            <li key={session.id}>
              <CardLink href={`/office/council/${session.id}`}>
                <strong>{session.data.name}</strong>
                <span class="soft">
                  {formatDay(session.data.heldOn, language.value)} · {t.manner[session.data.manner]} ·{' '}
                  {t.members(Object.keys(session.data.members).length)} · {t.hearings(count)}
                </span>
                <span class="row">
                  <Badge tone={session.data.status === 'open' ? 'good' : 'neutral'}>
                    {(session.data.manner === 'written' ? t.statusWritten : t.status)[session.data.status]}
                  </Badge>
                  {session.data.sample ? <SampleBadge /> : null}
                </span>
              </CardLink>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
