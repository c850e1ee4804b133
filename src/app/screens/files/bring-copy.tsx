import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../context.ts'
import type { Opened, Restored } from '../../files.ts'
import { filesMessages } from '../../messages/files.ts'
import { Running } from './running.tsx'
import { useRun } from './use-run.ts'

/** Puts a copy back into this phone. */
export const BringCopy = ({ opened }: { opened: Opened<'copy'> }) => {
  const t = filesMessages()
  const { files } = useApp()
  const { run, start, stop } = useRun<Restored>()
  if (run.kind === 'ended') return <RestoredNotice result={run.result} />
  if (run.kind === 'running') return <Running state={run} onStop={stop} />
  return (
    <>
      {run.kind === 'failed' ? <Notice tone="error">{t.failed}</Notice> : null}
      <div class="row">
        <Button
          icon="rotate-ccw"
          busy={run.kind === 'busy'}
          onClick={() => start((progress) => files.restore(opened, progress))}
        >
          {t.restore}
        </Button>
      </div>
    </>
  )
}

const RestoredNotice = ({ result }: { result: Restored }) => {
  const t = filesMessages()
  if (result.kind === 'foreign') return <Notice tone="warning">{t.foreignCopy}</Notice>
  const { records, changes, files } = result
  const isNothing = records + changes + files.kept === 0
  return (
    <>
      <Notice tone="good">{isNothing ? t.restoredNothing : t.restored(records, changes, files.kept)}</Notice>
      {files.damaged > 0 ? <Notice tone="warning">{t.restoredDamaged(files.damaged)}</Notice> : null}
      {files.noRoom > 0 ? <Notice tone="warning">{t.noRoom(files.noRoom)}</Notice> : null}
      {files.isStopped ? <Notice tone="info">{t.restoreStopped}</Notice> : null}
    </>
  )
}
