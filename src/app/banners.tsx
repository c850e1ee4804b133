import { useLocation } from 'preact-iso'
import { Button } from './components/button.tsx'
import { Notice } from './components/notice.tsx'
import { useApp } from './context.ts'
import { Unexpected } from './guarded.tsx'
import { laterPart } from './later.tsx'
import { shellMessages } from './messages/shell.ts'

const LossNotice = laterPart(() => import('./urgent-notices.tsx').then((room) => room.LossNotice))
const StorageNotice = laterPart(() => import('./urgent-notices.tsx').then((room) => room.StorageNotice))
const PausedNotice = laterPart(() => import('./urgent-notices.tsx').then((room) => room.PausedNotice))
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
      {storage.loss.value === undefined ? null : <LossNotice />}
      {storage.health.value.isLow ? <StorageNotice /> : null}
      {left.kind === 'over' || (left.kind === 'running' && left.daysLeft <= DAYS_BEFORE) ? <LeaseNotice /> : null}
      {sync.status.value.phase === 'paused' && !isAssessing ? <PausedNotice /> : null}
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
