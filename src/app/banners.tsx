import { useLocation } from 'preact-iso'
import { Button } from './components/button.tsx'
import { Notice } from './components/notice.tsx'
import { useApp } from './context.ts'
import { formatMoment } from './format.ts'
import { Unexpected } from './guarded.tsx'
import { laterPart } from './later.tsx'
import { language } from './messages/language.ts'
import { shellMessages } from './messages/shell.ts'

/** The browser cleared what this phone held: what is safe, and how it comes back. */
const LossNotice = () => {
  const t = shellMessages()
  const { storage } = useApp()
  const loss = storage.loss.value
  if (loss === undefined) return null
  return (
    <Notice tone="error" title={t.lossTitle}>
      <p>{t.lossText(loss.records, loss.waiting, formatMoment(loss.at, language.value))}</p>
      <div class="row">
        <Button kind="secondary" icon="rotate-ccw" href="/files">
          {t.lossRestore}
        </Button>
        <Button kind="quiet" onClick={storage.forgetLoss}>
          {t.lossRead}
        </Button>
      </div>
    </Notice>
  )
}

const LeaseNotice = laterPart(() => import('./lease-notice.tsx').then((room) => room.LeaseNotice))

/** So many days before the lease ends there is a word of it on every screen. */
const DAYS_BEFORE = 7

/** What must be known on every screen. A new version never interrupts an assessment: it is offered once that is left. */
export const Banners = () => {
  const t = shellMessages()
  const { update, storage, sync, lease } = useApp()
  const { path } = useLocation()
  const isAssessing = path.startsWith('/assessments/')
  const { value: left } = lease
  return (
    <div class="shell-banners">
      <Unexpected />
      <LossNotice />
      {storage.health.value.isLow ? <Notice tone="warning">{t.storageLow}</Notice> : null}
      {left.kind === 'over' || (left.kind === 'running' && left.daysLeft <= DAYS_BEFORE) ? <LeaseNotice /> : null}
      {sync.status.value.phase === 'paused' && !isAssessing ? (
        <Notice tone="warning">
          <p>{t.paused}</p>
          <Button kind="secondary" icon="key" href="/enrol">
            {t.pausedAction}
          </Button>
        </Notice>
      ) : null}
      {update.isReady.value && !isAssessing ? (
        <Notice tone="info">
          <p>{t.updateReady}</p>
          <Button kind="secondary" icon="download" onClick={update.apply}>
            {t.updateUse}
          </Button>
        </Notice>
      ) : null}
    </div>
  )
}
