import { Button } from '../../components/button.tsx'
import { Late } from '../../components/late.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { formatWeekday } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { todayMessages } from '../../messages/today.ts'
import { useLive } from '../../use-live.ts'
import { Drafts } from './drafts.tsx'
import { QueueSummary } from './queue-summary.tsx'
import './today-screen.css'

const loadReadiness = () => import('./readiness.tsx').then((room) => room.Readiness)
const loadWaiting = () => import('../dossier/waiting-dossiers.tsx').then((room) => room.WaitingDossiers)

/** `/`: start a visit, go on with what was left open, and what this phone still needs. */
export const TodayScreen = () => {
  const t = todayMessages()
  const { store, now } = useApp()
  const found = useLive(async () => ({ counts: await store.counts(), identity: await store.identity() }), [])
  const isNew = found.status === 'ready' && found.value.counts.producer === 0
  const name = found.status === 'ready' ? found.value.identity?.name : undefined
  // Who checks dossiers begins with those that wait; who visits producers with the visit.
  const role = found.status === 'ready' ? found.value.identity?.role : undefined
  const isDesk = role !== undefined && role !== 'officer'
  const day = formatWeekday(now().toISOString(), language.value)
  return (
    <Page title={t.title} wide>
      <p class="soft today-day">{name === undefined ? day : t.greeting(name, day)}</p>
      <div class="today">
        <div class="stack">
          {isDesk ? <Late load={loadWaiting} /> : null}
          <Start isNew={isNew} />
          {found.status === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
          {isNew ? <FirstSteps /> : null}
          {isDesk ? null : <Late load={loadWaiting} />}
          <Drafts />
          <QueueSummary />
        </div>
        <Late load={loadReadiness} />
      </div>
    </Page>
  )
}

const Start = ({ isNew }: { isNew: boolean }) => {
  const t = todayMessages()
  return (
    <section class="card today-start" aria-label={t.start}>
      <p>{isNew ? t.firstHint : t.startHint}</p>
      <div class="today-start-actions">
        {isNew ? null : (
          <Button icon="sprout" href="/producers">
            {t.start}
          </Button>
        )}
        <Button kind={isNew ? 'primary' : 'secondary'} icon="plus" href="/producers/new">
          {t.add}
        </Button>
      </div>
    </section>
  )
}

const FirstSteps = () => {
  const { first } = todayMessages()
  return (
    <section class="card">
      <h2>{first.title}</h2>
      <ol class="today-steps">
        <li>{first.one}</li>
        <li>{first.two}</li>
        <li>{first.three}</li>
      </ol>
    </section>
  )
}
