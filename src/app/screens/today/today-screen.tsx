import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { useApp } from '../../context.ts'
import { formatWeekday } from '../../format.ts'
import { laterPart } from '../../later.tsx'
import { language } from '../../messages/language.ts'
import { todayMessages } from '../../messages/today.ts'
import { useLive } from '../../use-live.ts'
import './today-screen.css'

const FirstSteps = laterPart(() => import('./first-steps.tsx').then((room) => room.FirstSteps))
const Drafts = laterPart(() => import('./drafts.tsx').then((room) => room.Drafts))
const QueueSummary = laterPart(() => import('./queue-summary.tsx').then((room) => room.QueueSummary))
const Readiness = laterPart(() => import('./readiness.tsx').then((room) => room.Readiness))
const WaitingDossiers = laterPart(() => import('../dossier/waiting-dossiers.tsx').then((room) => room.WaitingDossiers))
const DueSection = laterPart(() => import('../certificates/due-section.tsx').then((room) => room.DueSection))
const MyHearings = laterPart(() => import('../council/my-hearings-section.tsx').then((room) => room.MyHearingsSection))
const NearTrainings = laterPart(() => import('../trainings/near-trainings.tsx').then((room) => room.NearTrainings))
const DueActions = laterPart(() => import('../plans/due-actions.tsx').then((room) => room.DueActions))
const LockCard = laterPart(() => import('../lock/lock-card.tsx').then((room) => room.LockCard))
const WaitingTalk = laterPart(() => import('../talk/waiting-talk.tsx').then((room) => room.WaitingTalk))

/** `/`: start a visit, go on with what was left open, and what this phone still needs. */
export const TodayScreen = () => {
  const t = todayMessages()
  const { store, now } = useApp()
  const found = useLive(
    async () => ({ hasProducers: await store.holdsAny('producer'), identity: await store.identity() }),
    [],
  )
  const isNew = found.status === 'ready' && !found.value.hasProducers
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
          {isDesk ? <WaitingDossiers /> : null}
          <Start isNew={isNew} isOwn={found.status === 'ready' && found.value.identity === undefined} />
          <LockCard />
          {found.status === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
          {isNew ? <FirstSteps /> : null}
          <MyHearings />
          <NearTrainings />
          {isDesk ? null : <WaitingDossiers />}
          <DueActions />
          <DueSection />
          <WaitingTalk />
          <Drafts />
          <QueueSummary />
        </div>
        <Readiness />
      </div>
    </Page>
  )
}

const Start = ({ isNew, isOwn }: { isNew: boolean; isOwn: boolean }) => {
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
        {isOwn ? (
          <Button kind="secondary" icon="user" href="/self">
            {t.self}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
