import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { type SyncStatus, useApp } from '../../context.ts'
import { formatMoment } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { problemMessages } from '../../messages/problems.ts'
import { queueMessages } from '../../messages/queue.ts'

/** What the queue is doing, with the one thing to do about it. Nothing is called sent while a file of it waits. */
export const SyncState = ({ waiting, files, isEmpty }: { waiting: number; files: number; isEmpty: boolean }) => {
  const t = queueMessages()
  const { sync, space } = useApp()
  const status = sync.status.value
  if (status.phase === 'not-enrolled') {
    return (
      <Notice tone="info">
        <p>{t.notEnrolled}</p>
        {space === 'field' ? (
          <Button kind="secondary" icon="key" href="/enrol">
            {t.enrol}
          </Button>
        ) : null}
      </Notice>
    )
  }
  return (
    <section class="card" aria-live="polite">
      <p>
        {status.phase === 'running'
          ? t.running(status.sent, status.waiting, status.received)
          : waiting > 0
            ? t.waitingFor(waiting)
            : files > 0
              ? t.filesLeft(files)
              : isEmpty
                ? t.connected
                : t.allSent}
      </p>
      <Reason status={status} />
      {'lastAt' in status && status.lastAt !== undefined ? (
        <p class="soft">{t.lastAt(formatMoment(status.lastAt, language.value))}</p>
      ) : null}
      <div class="row">
        {/* In a place of its own: an exchange that begins by itself must not put "stop" under a finger that meant "send". */}
        <Button icon="send" busy={status.phase === 'running'} onClick={sync.now}>
          {t.now}
        </Button>
        {status.phase === 'running' ? (
          <Button kind="secondary" icon="square" onClick={sync.cancel}>
            {t.stop}
          </Button>
        ) : null}
      </div>
    </section>
  )
}

const Reason = ({ status }: { status: SyncStatus }) => {
  const t = queueMessages()
  if (status.phase === 'paused') return <p>{problemMessages()[status.code]}</p>
  if (status.phase !== 'waiting') return null
  if (status.code !== undefined) return <p>{t.refused(problemMessages()[status.code])}</p>
  return <p>{t.offline(formatMoment(new Date(status.retryAtMs).toISOString(), language.value))}</p>
}
