import { useLocation } from 'preact-iso'
import { Button } from './components/button.tsx'
import { Notice } from './components/notice.tsx'
import { useApp } from './context.ts'
import { Unexpected } from './guarded.tsx'
import { shellMessages } from './messages/shell.ts'

/** What must be known on every screen. A new version never interrupts an assessment: it is offered once that is left. */
export const Banners = () => {
  const t = shellMessages()
  const { update, storage, sync } = useApp()
  const { path } = useLocation()
  const isAssessing = path.startsWith('/assessments/')
  return (
    <div class="shell-banners">
      <Unexpected />
      {storage.health.value.isLow ? <Notice tone="warning">{t.storageLow}</Notice> : null}
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
